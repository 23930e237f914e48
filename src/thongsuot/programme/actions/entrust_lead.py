"""Entrust an office with the lead in a programme."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Unit
from thongsuot.programme.models import LeadAssignment, Programme
from thongsuot.programme.recording import create_once


@audited()
def entrust_lead(
    *,
    client_id: UUID,
    programme: Programme,
    unit: Unit,
    lead_unit: Unit,
    active_from: date,
    active_to: date | None = None,
    co_ordination: str = "",
    document: Document | None = None,
    by: Actor,
    at: datetime,
) -> LeadAssignment:
    """`unit` entrusts `lead_unit`, from a day on; made once for a `client_id`."""
    row = LeadAssignment(
        client_id=client_id,
        programme=programme,
        unit=unit,
        lead_unit=lead_unit,
        co_ordination=co_ordination,
        document=document,
        active_from=active_from,
        active_to=active_to,
    )
    assignment, _ = create_once(row, action="entrust_lead", by=by, at=at)
    return assignment
