"""Reading the audit record."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Model, QuerySet

from thongsuot.audit.chain import event_hash
from thongsuot.audit.errors import BrokenChain
from thongsuot.audit.models import AuditEvent


def events_about(row: Model) -> QuerySet[AuditEvent]:
    """What was done to a row, in order."""
    return AuditEvent.objects.filter(object_kind=row._meta.label_lower, object_id=str(row.pk))


def verify_chain() -> int:
    """Walk the whole chain and return the number of its events; BrokenChain names the first that does not hold.

    Events cut off at the end leave no gap: keep the number and the last hash elsewhere to notice that.
    """
    previous, expected = "", 0
    for expected, event in enumerate(_events(), start=1):
        if event.sequence != expected:
            raise BrokenChain(expected, "thiếu sự kiện này")
        if event.previous_hash != previous:
            raise BrokenChain(expected, "không nối tiếp sự kiện trước")
        if event.hash != event_hash(event):
            raise BrokenChain(expected, "nội dung không khớp mã băm")
        previous = event.hash
    return expected


def _events() -> Iterator[AuditEvent]:
    return AuditEvent.objects.order_by("sequence").iterator(chunk_size=1000)
