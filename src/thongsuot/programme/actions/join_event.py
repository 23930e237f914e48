"""Take part in an event of several units: one that is known, or one that is named here for the first time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.actions.name_shared_event import name_shared_event
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Activity, SharedEvent


@dataclass(frozen=True, slots=True)
class NewEvent:
    """An event that is not known here yet; its UUID is its organiser's where that one gave it."""

    id: UUID
    organiser: str


@audited()
def join_event(
    *, event: SharedEvent | NewEvent | None, title: str, started_on: date, ended_on: date, by: Actor, at: datetime
) -> SharedEvent | None:
    """The event; a new one is named as the activity that makes it known: its title, its days."""
    if not isinstance(event, NewEvent):
        return event
    known = SharedEvent.objects.filter(pk=event.id).first()
    if known is not None:
        return known
    return name_shared_event(
        event=event.id,
        title=title,
        organiser=event.organiser,
        started_on=started_on,
        ended_on=ended_on,
        by=by,
        at=at,
    )


def require_first_part(activity: Activity, *, event: SharedEvent | None, role: str) -> None:
    """InvalidRecord where the unit has told of its part in the event already, in the same role.

    The office above counts what units say of an event: said twice, its people would count twice.
    """
    if event is None:
        return
    others = Activity.objects.filter(unit=activity.unit_id, shared_event=event, role=role, withdrawn_at__isnull=True)
    other = others.exclude(client_id=activity.client_id).first()
    if other is not None:
        raise InvalidRecord(
            gettext(
                "Đơn vị đã ghi nhận phần của mình trong hoạt động chung này ở “%(other)s”; hãy sửa bản ghi ấy thay vì "
                "ghi thêm."
            )
            % {"other": other.title}
        )
