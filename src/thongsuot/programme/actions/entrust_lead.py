"""Entrust an office with the lead in a programme."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Unit
from thongsuot.organisation.periods import overlapping
from thongsuot.programme.errors import InvalidRecord
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
    """`unit` entrusts `lead_unit`, from a day on; made once for a `client_id`.

    InvalidRecord where it ends before it begins, or where the same unit has entrusted the same office with the
    programme for one of those days already; another office may lead beside it.
    """
    if active_to is not None and active_to <= active_from:
        raise InvalidRecord(gettext("Phân công chủ trì kết thúc trước khi bắt đầu; hãy xem lại ngày."))
    Programme.objects.select_for_update().get(pk=programme.pk)
    same = LeadAssignment.objects.filter(
        overlapping(active_from, active_to),
        programme=programme,
        unit=unit,
        lead_unit=lead_unit,
        withdrawn_at__isnull=True,
    )
    if same.exclude(client_id=client_id).exists():
        raise InvalidRecord(
            gettext("Cơ quan này đã được phân công chủ trì chương trình trong thời gian ấy; hãy xem lại ngày.")
        )
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
