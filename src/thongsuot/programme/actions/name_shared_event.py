"""Take up the identity of an event in which several units take part."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import SharedEvent


@audited()
def name_shared_event(
    *, event: UUID, title: str, organiser: str, started_on: date, ended_on: date, by: Actor, at: datetime
) -> SharedEvent:
    """The shared event with this UUID; InvalidRecord where it is known here as something else."""
    row = SharedEvent(id=event, title=title, organiser=organiser, started_on=started_on, ended_on=ended_on)
    if ended_on < started_on:
        raise InvalidRecord(
            gettext("Hoạt động chung “%(title)s” kết thúc trước khi bắt đầu; hãy xem lại ngày.") % {"title": title}
        )
    known = SharedEvent.objects.select_for_update().filter(pk=event).first()
    if known is None:
        row.save(force_insert=True)
        after = {
            "title": title,
            "organiser": organiser,
            "started_on": started_on.isoformat(),
            "ended_on": ended_on.isoformat(),
        }
        record_event(action="name_shared_event", about=row, by=by, at=at, after=after)
        return row
    if (known.title, known.organiser, known.started_on, known.ended_on) != (title, organiser, started_on, ended_on):
        raise InvalidRecord(
            gettext(
                "Mã hoạt động chung %(event)s đã dùng cho “%(title)s”; hãy kiểm tra lại mã, tên và ngày của hoạt động."
            )
            % {"event": event, "title": known.title}
        )
    return known
