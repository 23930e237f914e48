"""Revise a budget line: what was allocated for what, and what of it has been spent."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.programme.models import BudgetLine
from thongsuot.programme.recording import change, locked


@audited()
def revise_budget_line(
    *,
    line: BudgetLine,
    revision: int,
    year: int,
    position: int,
    purpose: str,
    allocated: int,
    spent: int | None,
    basis_document: Document | None,
    by: Actor,
    at: datetime,
) -> BudgetLine:
    """The line as it is now to be, in whole đồng; `revision` is the one that the person saw.

    InvalidRecord where someone else changed it meanwhile, where it was withdrawn, or where a field does not fit.
    """
    values = {
        "year": year,
        "position": position,
        "purpose": purpose,
        "allocated": allocated,
        "spent": spent,
        "basis_document": basis_document,
    }
    return change(locked(line, revision=revision), values, action="revise_budget_line", by=by, at=at)
