"""Begin a plan."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Unit
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Plan, Programme
from thongsuot.programme.recording import create_once


@audited()
def draft_plan(
    *,
    client_id: UUID,
    unit: Unit,
    programme: Programme,
    title: str,
    period_start: date,
    period_end: date,
    by: Actor,
    at: datetime,
) -> Plan:
    """A plan that is being drafted, for the days from `period_start` until before `period_end`."""
    require_period(title, period_start, period_end)
    row = Plan(
        client_id=client_id,
        unit=unit,
        programme=programme,
        title=title,
        period_start=period_start,
        period_end=period_end,
    )
    plan, _ = create_once(row, action="draft_plan", by=by, at=at)
    return plan


def require_period(title: str, start: date, end: date) -> None:
    """InvalidRecord where a plan ends before it begins."""
    if start >= end:
        raise InvalidRecord(
            gettext("Thời gian thực hiện kế hoạch “%(title)s” kết thúc trước khi bắt đầu; hãy xem lại ngày.")
            % {"title": title}
        )
