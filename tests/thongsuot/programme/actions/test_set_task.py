"""Setting a task and bringing it to its end."""

from __future__ import annotations

from datetime import date

import pytest
from tests.factories.organisation import AT, BY
from tests.factories.programme import Field, make_document, make_task

from thongsuot.programme.actions.complete_task import complete_task
from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.actions.start_task import start_task
from thongsuot.programme.errors import ForbiddenTransition, InvalidRecord
from thongsuot.programme.states import TaskSource, TaskState


def test_a_task_names_the_clause_that_it_carries_out(field: Field) -> None:
    directive = make_document()
    task = make_task(
        field,
        source=TaskSource.DIRECTIVE_CLAUSE,
        source_document=directive,
        source_provision="khoản 2 mục III",
        source_note="",
        co_ordinating_units=[field.centre],
        basis_documents=[directive],
    )
    assert (task.state, task.source_document, task.source_provision) == (
        TaskState.PLANNED,
        directive,
        "khoản 2 mục III",
    )
    assert list(task.co_ordinating_units.all()) == [field.centre]


@pytest.mark.parametrize(
    ("source", "request_"),
    [
        (TaskSource.DIRECTIVE_CLAUSE, "hãy chọn văn bản chỉ đạo"),
        (TaskSource.HANDLING_DIRECTION, "hãy chọn bút phê trên văn bản đến"),
        (TaskSource.MEETING_CONCLUSION, "hãy ghi cuộc họp và nội dung kết luận"),
        (TaskSource.OWN_PLAN, "hãy chọn kế hoạch"),
        (TaskSource.RECURRING_DUTY, "hãy ghi nhiệm vụ thường xuyên"),
    ],
)
def test_a_task_without_its_source_is_refused(field: Field, source: TaskSource, request_: str) -> None:
    with pytest.raises(InvalidRecord, match=request_):
        make_task(field, source=source, source_note="")


def test_a_deadline_before_the_start_is_refused(field: Field) -> None:
    with pytest.raises(InvalidRecord, match="sớm hơn ngày bắt đầu"):
        make_task(field, starts_on=date(2019, 2, 1), deadline=date(2019, 1, 31))


def test_a_task_is_started_then_completed_on_a_day(field: Field) -> None:
    task = start_task(task=make_task(field), by=BY, at=AT)
    done = complete_task(task=task, completed_on=date(2019, 11, 15), by=BY, at=AT)
    assert (done.state, done.completed_on, done.revision) == (TaskState.COMPLETED, date(2019, 11, 15), 3)


def test_a_completed_task_taken_up_again_has_no_day_of_completion(field: Field) -> None:
    task = start_task(task=make_task(field), by=BY, at=AT)
    complete_task(task=task, completed_on=date(2019, 11, 15), by=BY, at=AT)
    assert start_task(task=task, by=BY, at=AT).completed_on is None


def test_a_planned_task_is_not_completed_unstarted(field: Field) -> None:
    with pytest.raises(ForbiddenTransition, match="Nhiệm vụ dự kiến không thể chuyển thành hoàn thành"):
        complete_task(task=make_task(field), completed_on=date(2019, 11, 15), by=BY, at=AT)


def test_completion_before_the_start_is_refused(field: Field) -> None:
    task = start_task(task=make_task(field), by=BY, at=AT)
    with pytest.raises(InvalidRecord, match="hoàn thành trước ngày bắt đầu"):
        complete_task(task=task, completed_on=date(2019, 1, 31), by=BY, at=AT)


def test_a_task_may_be_dropped(field: Field) -> None:
    assert drop_task(task=make_task(field), reason="hoãn", by=BY, at=AT).state == TaskState.DROPPED
    with pytest.raises(InvalidRecord, match="Hãy ghi lý do"):
        drop_task(task=make_task(field), reason=" ", by=BY, at=AT)
