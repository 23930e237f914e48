"""One task: what is asked, from where, what was done; its steps as buttons."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.handling import direct
from tests.factories.office import client_of, field_of, text_of
from tests.factories.programme import make_activity, make_plan, make_task

from thongsuot.programme.models import Task
from thongsuot.programme.states import TaskSource, TaskState

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.officer)


def test_it_tells_who_leads_who_helps_and_which_directive_it_carries_out(district: District, client: Client) -> None:
    direction = direct(district)
    task = make_task(
        field_of(district),
        co_ordinating_units=[district.office],
        deadline=date(2019, 12, 14),
        source=TaskSource.HANDLING_DIRECTION,
        source_handling_direction=direction,
    )
    page = text_of(client.get(f"/tasks/{task.pk}/"))
    assert "Giao Phòng triển khai cuộc thi." in page
    assert f"/documents/{direction.entry.document_id}/" in page
    assert "quá hạn 2 ngày" in page
    assert "Phối hợp" in page


def test_it_lists_what_was_done_and_leads_to_recording_more(district: District, client: Client) -> None:
    task = make_task(field_of(district))
    assert f'href="/activities/new/?task={task.pk}"' in text_of(client.get(f"/tasks/{task.pk}/"))
    make_activity(field_of(district), task=task, title="lớp tập huấn")
    assert "Lớp tập huấn" in text_of(client.get(f"/tasks/{task.pk}/"))


def _step(client: Client, task: Task, step: str, **more: str) -> str:
    answer = client.post(f"/tasks/{task.pk}/steps/", {"step": step, **more})
    assert answer.status_code == HTTPStatus.SEE_OTHER
    task.refresh_from_db()
    return answer["Location"]


def test_its_steps_lead_from_the_plan_to_the_end_and_back(district: District, client: Client) -> None:
    task = make_task(field_of(district))
    _step(client, task, "start")
    assert task.state == TaskState.UNDER_WAY
    _step(client, task, "complete", completed_on="2019-12-10")
    assert (task.state, task.completed_on) == (TaskState.COMPLETED, date(2019, 12, 10))
    _step(client, task, "start")
    assert (task.state, task.completed_on) == (TaskState.UNDER_WAY, None)
    _step(client, task, "drop", reason=" ")
    assert task.state == TaskState.UNDER_WAY
    _step(client, task, "drop", reason="Tỉnh đã hoãn cuộc thi")
    assert task.state == TaskState.DROPPED
    assert "Tỉnh đã hoãn cuộc thi" in text_of(client.get(f"/tasks/{task.pk}/"))
    _step(client, task, "reopen")
    assert task.state == TaskState.PLANNED


def test_a_step_out_of_order_is_refused_in_words(district: District, client: Client) -> None:
    task = make_task(field_of(district))
    _step(client, task, "complete")
    assert task.state == TaskState.PLANNED
    assert "không thể chuyển thành" in text_of(client.get("/tasks/"))
    assert client.post(f"/tasks/{task.pk}/steps/", {"step": "nhay"}).status_code == HTTPStatus.NOT_FOUND


def test_a_button_returns_to_the_page_it_stands_on(district: District, client: Client) -> None:
    plan = make_plan(field_of(district))
    task = make_task(field_of(district), plan=plan)
    assert _step(client, task, "start") == f"/tasks/{task.pk}/"
    assert _step(client, task, "complete", **{"from": "tasks"}) == "/tasks/"
    assert _step(client, task, "start", **{"from": "plan"}) == f"/tasks/plans/{plan.pk}/"


def test_whoever_helps_records_what_they_did_but_does_not_end_it(district: District) -> None:
    helper = make_district("xa-giup")
    task = make_task(field_of(district), co_ordinating_units=[helper.division])
    client = client_of(helper.officer)
    assert [row.task for row in client.get("/tasks/").context["tasks"]] == [task]
    page = client.get(f"/tasks/{task.pk}/")
    assert page.context["buttons"] == ()
    assert f'href="/activities/new/?task={task.pk}"' in text_of(page)
    form = client.get(f"/activities/new/?kind=other&task={task.pk}").context["form"]
    assert task in form.fields["task"].queryset
    assert client.post(f"/tasks/{task.pk}/steps/", {"step": "start"}).status_code == HTTPStatus.NOT_FOUND


def test_much_that_was_done_is_shown_by_pages(district: District, client: Client) -> None:
    field = field_of(district)
    task = make_task(field)
    for number in range(51):
        make_activity(field, task=task, title=f"việc {number:02}")
    page = text_of(client.get(f"/tasks/{task.pk}/"))
    assert "Trang 1/2" in page
    assert page.count('<a class="title"') == 50
