"""The list of tasks: whose, in which state, of which plan; what has begun without work is marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_activity, make_document, make_plan, make_programme, make_task

from thongsuot.programme.actions.complete_task import complete_task
from thongsuot.programme.actions.start_task import start_task
from thongsuot.programme.states import TaskSource

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.officer)


def _titles(client: Client, query: str = "") -> list[str]:
    return [row.task.title for row in client.get(f"/tasks/{query}").context["tasks"]]


def test_the_own_units_open_tasks_come_first_the_nearest_deadline_at_the_top(
    district: District, client: Client
) -> None:
    field = field_of(district)
    make_task(field, title="sau", deadline=date(2019, 12, 31))
    make_task(field, title="trước", deadline=date(2019, 12, 20))
    make_task(field, title="không hạn")
    done = start_task(task=make_task(field, title="xong"), by=BY, at=AT)
    complete_task(task=done, completed_on=date(2019, 12, 1), by=BY, at=NOON)
    make_task(field, title="của văn phòng", lead_unit=district.office)
    assert _titles(client) == ["trước", "sau", "không hạn"]
    assert _titles(client, "?state=completed") == ["xong"]
    assert "của văn phòng" in _titles(client, "?who=house")
    assert len(_titles(client, "?who=house&state=all&plan=khong-co")) == 5


def test_a_leader_begins_with_the_whole_house(district: District) -> None:
    make_task(field_of(district), title="của văn phòng", lead_unit=district.office)
    assert _titles(client_of(district.chairman)) == ["của văn phòng"]


def test_what_is_late_and_what_belongs_to_a_plan_is_found(district: District, client: Client) -> None:
    field = field_of(district)
    plan = make_plan(field)
    make_task(field, title="quá hạn", deadline=date(2019, 12, 15))
    make_task(field, title="còn hạn", deadline=date(2019, 12, 16), plan=plan, source=TaskSource.OWN_PLAN)
    assert _titles(client, "?state=late") == ["quá hạn"]
    assert _titles(client, f"?plan={plan.pk}") == ["còn hạn"]


def test_a_programme_narrows_tasks_and_plans(district: District, client: Client) -> None:
    field = field_of(district)
    other = replace(field, programme=make_programme("chuyen-doi-so"))
    make_task(field, title="của chương trình này", plan=make_plan(field), source=TaskSource.OWN_PLAN)
    make_task(other, title="của chương trình kia")
    plan = make_plan(other)
    assert _titles(client, f"?programme={other.programme.pk}") == ["của chương trình kia"]
    assert list(client.get(f"/tasks/plans/?programme={other.programme.pk}").context["rows"]) == [plan]


@pytest.mark.any_database
def test_what_is_usual_is_no_condition(district: District, client: Client) -> None:
    field_of(district)
    assert client.get("/tasks/?state=&who=own").context["conditions"] == ()
    (told,) = client.get("/tasks/?state=late&who=own").context["conditions"]
    assert (told.name, told.value, told.without) == ("Trạng thái", "Quá hạn", "who=own")


def test_it_tells_the_directive_and_whether_anything_was_done(district: District, client: Client) -> None:
    field = field_of(district)
    directive = {"source": TaskSource.DIRECTIVE_CLAUSE, "source_document": make_document()}
    make_task(field, title="chưa làm", **directive)
    make_activity(field, task=make_task(field, title="đang làm"))
    make_task(field, title="chưa đến ngày", starts_on=date(2020, 1, 1))
    rows = {row.task.title: row for row in client.get("/tasks/").context["tasks"]}
    assert (rows["chưa làm"].is_idle, rows["đang làm"].is_idle, rows["chưa đến ngày"].is_idle) == (True, False, False)
    assert rows["đang làm"].done == 1
    assert "theo Quyết định 1486/QĐ-TTg" in text_of(client.get("/tasks/"))


def test_one_row_and_many_take_the_same_queries(district: District, client: Client) -> None:
    field = field_of(district)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/tasks/").status_code == 200
        return len(captured)

    def add(count: int) -> None:
        for unit in (district.committee, district.division) * count:
            make_activity(field, task=make_task(field, lead_unit=unit))

    add(1)
    client.get("/tasks/")
    few = queries()
    add(12)
    assert queries() == few


def test_whoever_does_not_work_on_tasks_gets_no_buttons(district: District) -> None:
    make_task(field_of(district))
    assert client_of(district.officer).get("/tasks/").context["tasks"][0].buttons
    (row,) = client_of(district.clerk).get("/tasks/").context["tasks"]
    assert row.buttons == ()


def test_an_empty_list_says_what_will_stand_here(district: District, client: Client) -> None:
    field_of(district)
    assert "Nhiệm vụ được giao cho đơn vị" in text_of(client.get("/tasks/"))
    assert "Bỏ lọc" in text_of(client.get("/tasks/?state=dropped"))
