"""A plan is begun, changed, issued, ended and given up on its pages."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document, make_plan, make_task

from thongsuot.programme.actions.abandon_plan import abandon_plan
from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.actions.issue_plan import issue_plan
from thongsuot.programme.models import Plan
from thongsuot.programme.states import PlanState

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
        "title": "Kế hoạch thông tin đối ngoại năm 2019",
        "period_start": "2019-01-01",
        "period_last": "2019-12-31",
        "programme": str(field_of(district).programme.pk),
        **changed,
    }


def test_the_form_begins_with_the_whole_year(client: Client) -> None:
    form = client.get("/tasks/plans/new/").context["form"]
    assert (form["period_start"].value(), form["period_last"].value()) == (date(2019, 1, 1), date(2019, 12, 31))


def test_a_plan_is_one_of_the_body_until_the_end_of_its_last_day(district: District, client: Client) -> None:
    told = _told(district)
    answer = client.post("/tasks/plans/new/", told)
    plan = Plan.objects.get()
    assert answer["Location"] == f"/tasks/plans/{plan.pk}/"
    assert (plan.unit, plan.period_end, plan.state) == (district.committee, date(2020, 1, 1), PlanState.DRAFTING)
    client.post("/tasks/plans/new/", told)
    assert Plan.objects.count() == 1


def test_a_plan_that_ends_before_it_begins_is_shown_again(district: District, client: Client) -> None:
    answer = client.post("/tasks/plans/new/", _told(district, period_last="2018-12-31"))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Kế hoạch kết thúc trước khi bắt đầu" in text_of(answer)
    assert not Plan.objects.exists()


def test_a_draft_is_changed_on_its_form(district: District, client: Client) -> None:
    plan = make_plan(field_of(district))
    page = f"/tasks/plans/{plan.pk}/edit/"
    form = client.get(page).context["form"]
    assert form["period_last"].value() == date(2019, 12, 31)
    client.post(
        page, {"title": "Kế hoạch mới", "period_start": "2019-03-01", "period_last": "2019-05-31", "revision": 1}
    )
    plan.refresh_from_db()
    assert (plan.title, plan.period_end) == ("Kế hoạch mới", date(2019, 6, 1))
    assert "Sửa kế hoạch" in text_of(client.get(f"/tasks/plans/{plan.pk}/"))


def test_that_it_was_issued_is_noted_with_document_and_day(district: District, client: Client) -> None:
    plan = make_plan(field_of(district))
    document = make_document("18/KH-UBND", document_type="Kế hoạch", day="2019-01-21", issuer="UBND huyện")
    page = f"/tasks/plans/{plan.pk}/issue/"
    late = client.post(page, {"document": "18/KH-UBND", "issued_on": "2020-01-21"})
    assert "Ngày ban hành chưa đến" in text_of(late)
    unknown = client.post(page, {"document": "99/KH-UBND", "issued_on": "2019-01-21"})
    assert "Chưa có văn bản" in text_of(unknown)
    client.post(page, {"document": "18/KH-UBND", "issued_on": "2019-01-21"})
    plan.refresh_from_db()
    assert (plan.state, plan.document, plan.issued_on) == (PlanState.ISSUED, document, date(2019, 1, 21))


def test_a_plan_is_ended_and_taken_up_again_by_its_buttons(district: District, client: Client) -> None:
    plan = issue_plan(plan=make_plan(field_of(district)), document=None, issued_on=date(2019, 1, 21), by=BY, at=AT)
    steps, page = f"/tasks/plans/{plan.pk}/steps/", f"/tasks/plans/{plan.pk}/"
    task = make_task(field_of(district), plan=plan)
    assert "còn 1 nhiệm vụ chưa xong" in text_of(client.post(steps, {"step": "close"}, follow=True))
    drop_task(task=task, reason="không cần nữa", by=BY, at=AT)
    client.post(steps, {"step": "close"})
    assert [one.key for one in client.get(page).context["buttons"]] == ["reopen"]
    assert list(client.get("/tasks/plans/").context["rows"]) == []
    assert list(client.get("/tasks/plans/?state=closed").context["rows"]) == [plan]
    client.post(steps, {"step": "reopen"})
    assert [one.key for one in client.get(page).context["buttons"]] == ["close"]


def test_a_plan_that_was_given_up_takes_no_task_and_can_be_resumed(district: District, client: Client) -> None:
    plan = abandon_plan(plan=make_plan(field_of(district)), reason="gộp", by=BY, at=AT)
    page = client.get(f"/tasks/plans/{plan.pk}/")
    assert (page.context["may_set"], [one.key for one in page.context["buttons"]]) == (False, ["resume"])
    assert client.get(f"/tasks/new/?plan={plan.pk}").status_code == HTTPStatus.NOT_FOUND


def test_whoever_records_nothing_sees_no_button(district: District) -> None:
    plan = make_plan(field_of(district))
    client = client_of(district.clerk)
    assert client.get(f"/tasks/plans/{plan.pk}/").context["buttons"] == ()
    assert "Lập kế hoạch" not in text_of(client.get("/tasks/plans/"))
