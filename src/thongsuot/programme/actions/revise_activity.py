"""Revise what an activity says; its kind, unit and programme stay."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.actions.record_activity import kind_declaring, require_days
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.kinds.codec import encode
from thongsuot.programme.kinds.declaration import Details
from thongsuot.programme.models import Activity
from thongsuot.programme.recording import change, locked


@audited()
def revise_activity(
    *,
    activity: Activity,
    revision: int,
    details: Details | None = None,
    title: str | None = None,
    started_on: date | None = None,
    ended_on: date | None = None,
    place: str | None = None,
    summary: str | None = None,
    by: Actor,
    at: datetime,
) -> Activity:
    """The activity with what was given changed; `revision` is the one that the person saw.

    InvalidRecord where someone else changed it meanwhile, where it was withdrawn, or where the change does not fit.
    """
    present = locked(activity, revision=revision)
    if details is not None and kind_declaring(details).code != present.kind:
        raise InvalidRecord(f"Không thể đổi loại của hoạt động “{present}”; hãy rút bỏ và ghi nhận hoạt động mới.")
    given: dict[str, object] = {
        "details": None if details is None else encode(details),
        "title": title,
        "started_on": started_on,
        "ended_on": ended_on,
        "place": place,
        "summary": summary,
    }
    require_days(present.title, started_on or present.started_on, ended_on or present.ended_on)
    values = {name: value for name, value in given.items() if value is not None}
    return change(present, values, action="revise_activity", by=by, at=at)
