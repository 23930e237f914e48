"""Reading the audit record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django.db.models import Model, QuerySet
from django.utils.translation import gettext

from thongsuot.audit.actions.record_reading import READ
from thongsuot.audit.anchor import Anchor
from thongsuot.audit.chain import event_hash
from thongsuot.audit.errors import BrokenChain
from thongsuot.audit.models import AuditEvent


def events_about(row: Model) -> QuerySet[AuditEvent]:
    """What was done to a row, in order."""
    return AuditEvent.objects.filter(object_kind=row._meta.label_lower, object_id=str(row.pk))


def verify_chain(anchors: Iterable[Anchor] = ()) -> int:
    """Walk the whole chain and return the number of its events; BrokenChain names the first that does not hold.

    Events cut off at the end, and a chain that was written anew from some event on, hold in themselves: they show by
    anchors that were noted elsewhere before.
    """
    noted = {anchor.sequence: anchor.hash for anchor in anchors}
    previous, expected = "", 0
    for expected, event in enumerate(_events(), start=1):
        if event.sequence != expected:
            raise BrokenChain(expected, gettext("thiếu sự kiện này"))
        if event.previous_hash != previous:
            raise BrokenChain(expected, gettext("không nối tiếp sự kiện trước"))
        if event.hash != event_hash(event):
            raise BrokenChain(expected, gettext("nội dung không khớp mã băm"))
        if noted.pop(expected, event.hash) != event.hash:
            raise BrokenChain(expected, gettext("khác với mốc đã ghi bên ngoài, nhật ký đã bị viết lại"))
        previous = event.hash
    if noted:
        raise BrokenChain(
            expected + 1,
            gettext("nhật ký từng có %(noted)s sự kiện theo mốc đã ghi bên ngoài, nay bị cắt mất")
            % {"noted": max(noted)},
        )
    return expected


def readings_of(row: Model) -> QuerySet[AuditEvent]:
    """Who read the personal data of a row, in order."""
    return events_about(row).filter(action=READ)


def _events() -> Iterator[AuditEvent]:
    return AuditEvent.objects.order_by("sequence").iterator(chunk_size=1000)
