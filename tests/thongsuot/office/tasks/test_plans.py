"""Plans with how much of them is done, and a plan's tasks."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_activity, make_plan, make_task

from thongsuot.programme.actions.complete_task import complete_task
from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.actions.start_task import start_task
from thongsuot.programme.models import Plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


def _plan(district: District) -> Plan:
    """Of four tasks that count, one is done, one is late and has work, one has begun without work."""
    field = field_of(district)
    plan = make_plan(field, title="kế hoạch năm 2019")
    done = start_task(task=make_task(field, plan=plan), by=BY, at=AT)
    complete_task(task=done, completed_on=date(2019, 12, 1), by=BY, at=NOON)
    make_activity(field, task=make_task(field, plan=plan, deadline=date(2019, 12, 1)))
    make_activity(field, task=make_task(field, plan=plan, deadline=date(2019, 12, 31)))
    make_task(field, plan=plan, title="chưa làm gì")
    drop_task(task=make_task(field, plan=plan), reason="không cần nữa", by=BY, at=AT)
    return plan


def test_a_plan_tells_how_much_is_done_late_or_without_work(district: District) -> None:
    _plan(district)
    (plan,) = client_of(district.chairman).get("/tasks/plans/").context["rows"]
    assert (plan.asked, plan.completed, plan.late, plan.idle) == (4, 1, 1, 1)


def test_a_plan_lists_all_its_tasks(district: District) -> None:
    plan = _plan(district)
    answer = client_of(district.officer).get(f"/tasks/plans/{plan.pk}/")
    assert len(answer.context["tasks"]) == 5
    assert "xong 1/4 nhiệm vụ" in text_of(answer)


def test_another_houses_plan_is_not_listed(district: District) -> None:
    _plan(make_district("khac"))
    assert "Chưa có kế hoạch nào" in text_of(client_of(district.officer).get("/tasks/plans/"))


def test_one_plan_and_many_take_the_same_queries(district: District) -> None:
    client = client_of(district.officer)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/tasks/plans/").status_code == 200
        return len(captured)

    _plan(district)
    client.get("/tasks/plans/")
    one = queries()
    for _number in range(6):
        make_task(field_of(district), plan=make_plan(field_of(district)))
    assert queries() == one
