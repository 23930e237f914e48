"""The reports that rest on a record, as its page tells them."""

from __future__ import annotations

from django.db.models import Max, Q

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.evidence.places import Subject
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import reports_resting_on
from thongsuot.reporting.queries.visible import visible_reports


def reports_on(request: OfficeRequest, record: Subject) -> list[Report]:
    """The visible reports of which a fact rests on the record, each with the revision of it that they `used`.

    They are asked for by their ids, as conditions nest too deep for SQLite.
    """
    acting = request.acting
    resting = list(reports_resting_on(record.pk).values_list("pk", flat=True))
    seen = visible_reports(acting.holder(), acting.day).filter(pk__in=resting)
    used = Max("records__revision", filter=Q(records__record_id=record.pk))
    return list(seen.annotate(used=used).select_related("outgoing__document").order_by("-drafted_at"))
