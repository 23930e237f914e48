"""What may follow what in the life of a plan and of a task."""

from __future__ import annotations

from itertools import product

import pytest

from thongsuot.programme.errors import ForbiddenTransition
from thongsuot.programme.states import (
    PLAN_TRANSITIONS,
    TASK_TRANSITIONS,
    PlanState,
    TaskState,
    require_plan_transition,
    require_task_transition,
)


def test_every_state_has_its_row() -> None:
    assert set(PLAN_TRANSITIONS) == set(PlanState)
    assert set(TASK_TRANSITIONS) == set(TaskState)


@pytest.mark.parametrize(("present", "wanted"), list(product(PlanState, PlanState)))
def test_a_plan_goes_only_where_the_table_lets_it(present: PlanState, wanted: PlanState) -> None:
    allowed = {
        (PlanState.DRAFTING, PlanState.ISSUED),
        (PlanState.DRAFTING, PlanState.ABANDONED),
        (PlanState.ISSUED, PlanState.CLOSED),
        (PlanState.CLOSED, PlanState.ISSUED),
        (PlanState.ABANDONED, PlanState.DRAFTING),
    }
    if (present, wanted) in allowed:
        require_plan_transition(present, wanted)
    else:
        with pytest.raises(ForbiddenTransition, match=r"^Kế hoạch .* không thể chuyển thành .*; hãy .*\.$"):
            require_plan_transition(present, wanted)


@pytest.mark.parametrize(("present", "wanted"), list(product(TaskState, TaskState)))
def test_a_task_goes_only_where_the_table_lets_it(present: TaskState, wanted: TaskState) -> None:
    allowed = {
        (TaskState.PLANNED, TaskState.UNDER_WAY),
        (TaskState.PLANNED, TaskState.DROPPED),
        (TaskState.UNDER_WAY, TaskState.COMPLETED),
        (TaskState.UNDER_WAY, TaskState.DROPPED),
        (TaskState.COMPLETED, TaskState.UNDER_WAY),
        (TaskState.DROPPED, TaskState.PLANNED),
    }
    if (present, wanted) in allowed:
        require_task_transition(present, wanted)
    else:
        with pytest.raises(ForbiddenTransition, match=r"^Nhiệm vụ .* không thể chuyển thành .*; hãy .*\.$"):
            require_task_transition(present, wanted)
