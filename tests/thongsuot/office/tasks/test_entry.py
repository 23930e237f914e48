"""Setting a task: from a direction, from a document, in a plan, or by itself."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.handling import direct
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document, make_plan, make_programme, make_task

from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.models import Task
from thongsuot.programme.states import TaskSource

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    made = make_district()
    field_of(made)
    return made


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.head)


def _told(district: District, **changed: object) -> dict[str, object]:
    return {
        "client_id": str(uuid4()),
        "title": "Xây dựng chuyên mục Tết",
        "lead": str(district.division.pk),
        "helping": [str(district.office.pk), str(district.division.pk)],
        "starts_on": "2019-12-16",
        "deadline": "2019-12-20",
        "programme": str(field_of(district).programme.pk),
        **changed,
    }


def test_a_direction_becomes_a_task_of_the_body(district: District, client: Client) -> None:
    direction = direct(district, due_on=date(2019, 12, 20))
    url = f"/tasks/new/?direction={direction.pk}"
    page = client.get(url)
    assert direction.text in text_of(page)
    assert page.context["form"]["deadline"].value() == date(2019, 12, 20)
    assert client.post(url, _told(district)).status_code == HTTPStatus.SEE_OTHER
    task = Task.objects.get()
    assert (task.source, task.source_handling_direction) == (TaskSource.HANDLING_DIRECTION, direction)
    assert (task.unit, task.lead_unit) == (district.committee, district.division)
    assert [unit.pk for unit in task.co_ordinating_units.all()] == [district.office.pk]


def test_a_document_is_carried_out_by_a_task(district: District, client: Client) -> None:
    document = make_document()
    client.post(f"/tasks/new/?document={document.pk}", _told(district, provision="điểm a khoản 2"))
    task = Task.objects.get()
    assert (task.source, task.source_document) == (TaskSource.DIRECTIVE_CLAUSE, document)
    assert task.source_provision == "điểm a khoản 2"
    assert "Xây dựng chuyên mục Tết" in text_of(client.get(f"/documents/{document.pk}/"))


def test_a_plan_gets_a_further_task(district: District, client: Client) -> None:
    plan = make_plan(field_of(district))
    form = client.get(f"/tasks/new/?plan={plan.pk}").context["form"]
    assert (form["source"].value(), form["plan"].value()) == (TaskSource.OWN_PLAN, plan.pk)
    client.post(f"/tasks/new/?plan={plan.pk}", _told(district, source="own_plan", plan=str(plan.pk)))
    assert Task.objects.get().plan == plan


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"source": "own_plan"}, "hãy chọn kế hoạch"),
        ({"source": "meeting_conclusion"}, "hãy ghi cuộc họp"),
        ({"source": "directive_clause", "document": "1/KH"}, "Chưa có văn bản “1/KH” trong hệ thống"),
        ({"source": "recurring_duty", "note": "hằng năm", "deadline": "2019-12-01"}, "sớm hơn ngày bắt đầu"),
    ],
)
def test_a_source_that_is_not_told_is_asked_for(
    district: District, client: Client, changed: dict[str, str], said: str
) -> None:
    answer = client.post("/tasks/new/", _told(district, **changed))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in text_of(answer)
    assert not Task.objects.exists()


def test_sent_twice_it_is_set_once(district: District, client: Client) -> None:
    told = _told(district, source="recurring_duty", note="hằng năm")
    for _time in range(2):
        assert client.post("/tasks/new/", told).status_code == HTTPStatus.SEE_OTHER
    assert Task.objects.count() == 1


def test_another_houses_direction_is_not_found(district: District, client: Client) -> None:
    direction = direct(make_district("khac"))
    assert client.get(f"/tasks/new/?direction={direction.pk}").status_code == HTTPStatus.NOT_FOUND


def _changed(task: Task, **changed: object) -> dict[str, object]:
    return {
        "title": task.title,
        "lead": str(task.lead_unit_id),
        "starts_on": "2019-12-01",
        "deadline": "2019-12-24",
        "revision": str(task.revision),
        **changed,
    }


def test_what_it_asks_is_changed_and_the_history_says_how(district: District, client: Client) -> None:
    task = make_task(field_of(district), title="cũ", deadline=date(2019, 12, 20), starts_on=date(2019, 12, 1))
    url = f"/tasks/{task.pk}/"
    client.post(f"{url}edit/", _changed(task, title="mới", helping=[str(district.office.pk)]))
    task.refresh_from_db()
    assert (task.title, task.deadline) == ("mới", date(2019, 12, 24))
    assert list(task.co_ordinating_units.all()) == [district.office]
    page = text_of(client.get(url))
    assert "<del>20/12/2019</del>" in page
    assert "<ins>24/12/2019</ins>" in page


def test_two_who_change_it_at_once_do_not_undo_each_other(district: District, client: Client) -> None:
    task = make_task(field_of(district))
    told = _changed(task, title="của người trước")
    client.post(f"/tasks/{task.pk}/edit/", told)
    answer = client.post(f"/tasks/{task.pk}/edit/", {**told, "title": "của người sau"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    task.refresh_from_db()
    assert task.title == "của người trước"


def test_what_is_done_is_not_changed(district: District, client: Client) -> None:
    task = make_task(field_of(district))
    drop_task(task=task, reason="không cần nữa", by=BY, at=AT)
    task.refresh_from_db()
    answer = client.post(f"/tasks/{task.pk}/edit/", _changed(task))
    assert "đã kết thúc" in text_of(answer)


def test_a_task_is_taken_back_for_a_reason(district: District, client: Client) -> None:
    task = make_task(field_of(district))
    url = f"/tasks/{task.pk}/"
    client.post(f"{url}withdrawal/", {"reason": ""})
    client.post(f"{url}withdrawal/", {"reason": "Giao trùng"})
    assert "Giao trùng" in text_of(client.get(url))
    assert client.get("/tasks/?state=all").context["tasks"] == []
    assert client.get(f"{url}edit/").status_code == HTTPStatus.NOT_FOUND


def test_a_task_in_a_plan_is_of_the_programme_of_the_plan(district: District, client: Client) -> None:
    plan = make_plan(field_of(district))
    other = make_programme("giam-ngheo", name="A giảm nghèo")
    url = f"/tasks/new/?plan={plan.pk}"
    assert client.get(url).context["form"]["programme"].value() == plan.programme_id
    client.post(url, _told(district, plan=str(plan.pk), source="own_plan", programme=str(other.pk)))
    assert Task.objects.get().programme == plan.programme
