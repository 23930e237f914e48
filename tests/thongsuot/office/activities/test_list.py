"""The list of activities: narrowed by time, kind, unit, topic, by the same number of queries however long it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_activity, make_file, make_plan, make_programme, make_task, make_topic

from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.revise_activity import revise_activity
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.kinds.training import TrainingDetails
from thongsuot.programme.models import Plan
from thongsuot.programme.states import TaskSource

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.officer)


def _titles(client: Client, query: str = "") -> list[str]:
    return [one.title for one in client.get(f"/activities/{query}").context["rows"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["nay", "quý", "năm", "trước"]),
        ("?stretch=month", ["nay"]),
        ("?stretch=quarter", ["nay", "quý"]),
        ("?stretch=year", ["nay", "quý", "năm"]),
        ("?stretch=last_year", ["trước"]),
        ("?since=2019-01-01&until=2019-10-05", ["quý", "năm"]),
        ("?stretch=month&since=2018-01-01", ["nay"]),
        ("?since=hom-qua&stretch=bao-gio", ["nay", "quý", "năm", "trước"]),
    ],
)
def test_time_narrows_it(district: District, client: Client, query: str, found: list[str]) -> None:
    field = field_of(district)
    for title, day in (
        ("nay", date(2019, 12, 2)),
        ("quý", date(2019, 10, 5)),
        ("năm", date(2019, 1, 31)),
        ("trước", date(2018, 12, 31)),
    ):
        make_activity(field, title=title, day=day)
    assert _titles(client, query) == found


def test_what_lasted_into_the_stretch_belongs_to_it(district: District, client: Client) -> None:
    make_activity(field_of(district), title="kéo dài", day=date(2019, 9, 25), ended_on=date(2019, 10, 2))
    assert _titles(client, "?since=2019-10-01") == ["kéo dài"]
    assert _titles(client, "?since=2019-10-03") == []


def test_words_are_found_without_marks_in_any_order(district: District, client: Client) -> None:
    field = field_of(district)
    make_activity(field, TrainingDetails(organiser="Sở Thông tin", participants=3), title="Lớp ở Đà Lạt")
    other = make_activity(field, title="Hội nghị", place="Tô Hạp")
    assert _titles(client, "?q=lat+lop") == ["Lớp ở Đà Lạt"]
    assert _titles(client, "?q=SỞ+thong+tin") == ["Lớp ở Đà Lạt"]
    assert _titles(client, "?q=to+hap") == ["Hội nghị"]
    revise_activity(activity=other, revision=1, place="Ba Cụm", by=BY, at=AT)
    assert _titles(client, "?q=to+hap") == []
    assert _titles(client, "?q=ba+cum") == ["Hội nghị"]


def test_kind_unit_and_topic_narrow_it(district: District, client: Client) -> None:
    field = field_of(district)
    topic = make_topic()
    make_activity(field, TrainingDetails(organiser="Sở", participants=3), title="lớp")
    make_activity(field, title="của phòng", unit=district.division, topics=[topic])
    assert _titles(client, "?kind=training") == ["lớp"]
    assert _titles(client, f"?unit={district.division.pk}") == ["của phòng"]
    assert _titles(client, f"?topic={topic.pk}") == ["của phòng"]
    assert len(_titles(client, "?kind=khong-co&unit=x&topic=y")) == 2


def test_programme_and_plan_narrow_it(district: District, client: Client) -> None:
    field = field_of(district)
    other = replace(field, programme=make_programme("chuyen-doi-so", active_to=date(2019, 7, 1)))
    make_activity(other, title="của chương trình đã hết")
    make_activity(field, title="của kế hoạch", task=make_task(field, plan=make_plan(field), source=TaskSource.OWN_PLAN))
    plan = Plan.objects.get()
    assert _titles(client, f"?programme={other.programme.pk}") == ["của chương trình đã hết"]
    assert _titles(client, f"?plan={plan.pk}") == ["của kế hoạch"]
    assert _titles(client, f"?programme={other.programme.pk}&plan={plan.pk}") == []


@pytest.mark.any_database
def test_of_a_single_programme_nothing_is_asked(district: District, client: Client) -> None:
    field = field_of(district)
    make_activity(field, title="một")
    answer = client.get(f"/activities/?programme={field.programme.pk}")
    assert "programme" not in answer.context["form"].fields
    assert len(answer.context["rows"]) == 1


@pytest.mark.any_database
def test_where_nothing_is_found_each_filter_is_named_with_a_way_to_take_it_off(
    district: District, client: Client
) -> None:
    field_of(district)
    found = make_programme("chuyen-doi-so", name="chuyển đổi số")
    answer = client.get(f"/activities/?q=&kind=event&since=2019-10-01&programme={found.pk}&bare=on&topic=la&page=1")
    assert [(one.name, one.value) for one in answer.context["conditions"]] == [
        ("Hoặc từ ngày", "01/10/2019"),
        ("Loại", "Lễ hội, sự kiện"),
        ("Chương trình", "Chuyển đổi số"),
        ("Chỉ hoạt động chưa có minh chứng", ""),
    ]
    assert f'href="?q=&amp;kind=event&amp;since=2019-10-01&amp;programme={found.pk}&amp;topic=la"' in text_of(answer)


def test_what_has_no_evidence_is_found(district: District, client: Client) -> None:
    field = field_of(district)
    make_activity(field, title="chưa có")
    held = make_activity(field, title="đã có")
    piece = attach_evidence(client_id=held.pk, of=held, caption="Ảnh", file=make_file(), by=BY, at=AT)
    assert _titles(client, "?bare=on") == ["chưa có"]
    withdraw_record(record=piece, reason="nhầm", by=BY, at=AT)
    assert set(_titles(client, "?bare=on")) == {"chưa có", "đã có"}


def test_what_was_withdrawn_is_shown_when_asked_for(district: District, client: Client) -> None:
    withdraw_record(record=make_activity(field_of(district), title="nhầm"), reason="ghi nhầm", by=BY, at=AT)
    assert _titles(client) == []
    assert _titles(client, "?withdrawn=on") == ["nhầm"]


def test_what_another_house_did_is_not_listed(district: District, client: Client) -> None:
    other = make_district("khac")
    make_activity(field_of(other), unit=other.committee)
    assert _titles(client) == []


def test_one_row_and_many_take_the_same_queries(district: District, client: Client) -> None:
    field = field_of(district)

    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert client.get("/activities/").status_code == 200
        return len(captured)

    def add(count: int) -> None:
        for unit in (district.committee, district.division) * count:
            activity = make_activity(field, unit=unit)
            attach_evidence(client_id=activity.pk, of=activity, caption="Ảnh", file=make_file(), by=BY, at=AT)

    add(1)
    client.get("/activities/")
    few = queries()
    add(15)
    assert queries() == few


def test_an_empty_list_says_what_to_do(district: District, client: Client) -> None:
    field_of(district)
    assert 'href="/activities/new/"' in text_of(client.get("/activities/"))
    assert "Bỏ lọc" in text_of(client.get("/activities/?kind=event"))
    clerk = text_of(client_of(district.clerk).get("/activities/"))
    assert "Chưa có hoạt động nào" in clerk
    assert 'href="/activities/new/"' not in clerk


def test_htmx_gets_the_rows_alone(client: Client) -> None:
    answer = text_of(client.get("/activities/", headers={"HX-Request": "true"}))
    assert 'id="rows"' in answer
    assert "<html" not in answer
