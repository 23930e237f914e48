"""Allocate money to a purpose."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Unit
from thongsuot.programme.models import BudgetLine, Programme
from thongsuot.programme.recording import create_once


@audited()
def allocate_budget(
    *,
    client_id: UUID,
    unit: Unit,
    programme: Programme,
    year: int,
    purpose: str,
    allocated: int,
    position: int = 0,
    spent: int | None = None,
    basis_document: Document | None = None,
    by: Actor,
    at: datetime,
) -> BudgetLine:
    """A budget line, in whole đồng; `spent` is None until it is known. Made once for a `client_id`."""
    row = BudgetLine(
        client_id=client_id,
        unit=unit,
        programme=programme,
        year=year,
        position=position,
        purpose=purpose,
        allocated=allocated,
        spent=spent,
        basis_document=basis_document,
    )
    line, _ = create_once(row, action="allocate_budget", by=by, at=at)
    return line
