"""The list of programmes and the page of one: what runs, what ended, who leads, what is done."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.programme import (
    make_activity,
    make_document,
    make_lead,
    make_plan,
    make_programme,
    make_task,
    make_topic,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


def test_an_empty_list_says_what_a_programme_is_and_how_to_begin(district: District) -> None:
    told = text_of(client_of(district.chairman).get("/programmes/"))
    assert "Chương trình là lĩnh vực, chiến lược hoặc đề án" in told
    assert "/programmes/new/" in told
    read = text_of(client_of(district.officer).get("/programmes/"))
    assert "/programmes/new/" not in read
    assert "Lãnh đạo hoặc thủ trưởng đơn vị chuyên môn ghi chương trình" in read


def test_what_ended_stands_behind_what_runs(district: District) -> None:
    field = field_of(district)
    make_programme("a-cu", name="A đã hết", active_to=date(2019, 12, 16))
    make_programme("sau", name="Sắp tới", active_from=date(2020, 1, 1))
    make_lead(field)
    answer = client_of(district.officer).get("/programmes/")
    shown = [(one.name, one.is_over) for one, _leads in answer.context["programmes"]]
    assert shown == [("Chương trình thử", False), ("Sắp tới", False), ("A đã hết", True)]
    assert [len(leads) for _one, leads in answer.context["programmes"]] == [1, 0, 0]
    assert "chưa bắt đầu" in text_of(answer).lower()


def test_the_page_tells_what_governs_it_who_leads_and_what_is_done(district: District) -> None:
    make_programme("ttdn", governed_by=(make_document(),))
    field = field_of(district)
    make_lead(field, co_ordination="các phòng, ban")
    plan = make_plan(field)
    make_task(field, plan=plan, deadline=date(2019, 12, 1))
    make_activity(field)
    answer = client_of(district.officer).get(f"/programmes/{field.programme.pk}/")
    work = answer.context["work"]
    assert (work.plans, work.tasks, work.open, work.late, work.activities) == (1, 1, 1, 1, 1)
    told = text_of(answer)
    for wanted in ("1486/QĐ-TTg", "các phòng, ban", plan.title):
        assert wanted in told
    assert (answer.context["may_edit"], answer.context["may_entrust"]) == (False, False)


def test_what_another_house_does_for_it_is_not_told(district: District) -> None:
    other = make_district("khanh-vinh")
    field = field_of(other)
    make_lead(field)
    make_plan(field)
    make_activity(field)
    answer = client_of(district.chairman).get(f"/programmes/{field.programme.pk}/")
    assert (answer.context["leads"], answer.context["plans"], answer.context["work"].activities) == ([], [], 0)


def test_programmes_lie_on_the_way_of_those_who_work_on_them_and_behind_plans_for_the_registry(
    district: District,
) -> None:
    plan = make_plan(field_of(district))
    for position, wanted in ((district.officer, True), (district.chairman, True), (district.clerk, False)):
        answer = client_of(position).get("/programmes/")
        assert ("/programmes/" in [link.url for link in answer.context["navigation"]]) is wanted
    assert f"/programmes/{plan.programme_id}/" in text_of(client_of(district.clerk).get(f"/tasks/plans/{plan.pk}/"))


def test_many_rows_take_as_many_queries_as_one(district: District) -> None:
    field = field_of(district)
    client = client_of(district.chairman)
    pages = ("/programmes/", f"/programmes/{field.programme.pk}/", "/programmes/topics/")
    counts: dict[str, list[int]] = {url: [] for url in pages}
    for more in (1, 5):
        for number in range(more):
            made = make_programme(f"ct-{more}-{number}", governed_by=(make_document(f"{more}{number}/QĐ-TTg"),))
            field.programme.governed_by.add(*made.governed_by.all())
            first = date(2000 + 10 * more + number, 1, 1)
            make_lead(field, active_from=first, active_to=first.replace(month=6))
            make_plan(field)
            make_activity(field, topics=[make_topic(f"chu-de-{more}-{number}", f"chủ đề {more}.{number}")])
        for url in pages:
            client.get(url)
            with CaptureQueriesContext(connection) as queries:
                client.get(url)
            counts[url].append(len(queries))
    assert {url: few == many for url, (few, many) in counts.items()} == dict.fromkeys(pages, True)
