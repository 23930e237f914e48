"""Revise a plan while it is being drafted; once issued it changes only by a new document."""

from __future__ import annotations

from datetime import date, datetime

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.actions.draft_plan import require_period
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Plan
from thongsuot.programme.recording import change, locked
from thongsuot.programme.states import PlanState


@audited()
def revise_plan(
    *, plan: Plan, revision: int, title: str, period_start: date, period_end: date, by: Actor, at: datetime
) -> Plan:
    """The plan as it is now to be, until before `period_end`; `revision` is the one that the person saw.

    InvalidRecord where someone else changed it meanwhile, where its period is none, or where it is no draft any more.
    """
    present = locked(plan, revision=revision)
    if present.state != PlanState.DRAFTING:
        raise InvalidRecord(
            gettext(
                "Kế hoạch “%(title)s” không còn ở dạng dự thảo; nội dung đã ban hành chỉ thay đổi bằng văn bản mới."
            )
            % {"title": present.title}
        )
    require_period(title, period_start, period_end)
    values = {"title": title, "period_start": period_start, "period_end": period_end}
    return change(present, values, action="revise_plan", by=by, at=at)
