"""Revise what a task asks; its unit, its programme and where it comes from stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.utils.translation import gettext

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Unit
from thongsuot.programme.actions.set_task import require_deadline, require_source
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Plan, Task
from thongsuot.programme.recording import change, count_revision, locked
from thongsuot.programme.states import TaskState


@audited()
def revise_task(
    *,
    task: Task,
    revision: int,
    title: str,
    lead_unit: Unit,
    co_ordinating_units: Sequence[Unit],
    starts_on: date,
    deadline: date | None,
    expected_output: str,
    plan: Plan | None,
    by: Actor,
    at: datetime,
) -> Task:
    """The task as it is now to be; `revision` is the one that the person saw.

    InvalidRecord where someone else changed it meanwhile, where it was withdrawn, or where the change does not fit.
    """
    present = locked(task, revision=revision)
    if present.state not in (TaskState.PLANNED, TaskState.UNDER_WAY):
        raise InvalidRecord(
            gettext("Nhiệm vụ “%(present)s” đã kết thúc; hãy chọn làm tiếp hoặc nhận lại trước khi sửa.")
            % {"present": present}
        )
    require_deadline(title, starts_on, deadline)
    values = {
        "title": title,
        "lead_unit": lead_unit,
        "starts_on": starts_on,
        "deadline": deadline,
        "expected_output": expected_output,
        "plan": plan,
    }
    revised = change(present, values, action="revise_task", by=by, at=at)
    require_source(revised)
    before = sorted(str(pk) for pk in revised.co_ordinating_units.values_list("pk", flat=True))
    after = sorted(str(unit.pk) for unit in co_ordinating_units)
    if before != after:
        revised.co_ordinating_units.set(co_ordinating_units)
        told = {"before": {"co_ordinating_units": before}, "after": {"co_ordinating_units": after}}
        record_event(action="revise_task", about=revised, by=by, at=at, **told)
        if revised.revision == revision:
            count_revision(revised)
    return revised
