"""Where no programme runs, whoever wants to enter something is led to enter one, or told whom to ask."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus

import pytest
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, text_of
from tests.factories.organisation import make_position, make_unit
from tests.factories.programme import make_programme

from thongsuot.organisation.roles import Role

pytestmark = pytest.mark.django_db

_SAID = "Chưa có chương trình công tác nào đang thực hiện"
LISTS = ("/activities/", "/tasks/", "/tasks/plans/", "/means/", "/means/equipment/", "/requests/")
FORMS = (
    "/activities/new/",
    "/activities/new/?kind=event",
    "/tasks/new/",
    "/tasks/plans/new/",
    "/means/new/",
    "/means/equipment/new/",
    "/requests/new/",
)


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.mark.parametrize("url", LISTS + FORMS)
def test_a_head_is_led_to_enter_one(district: District, url: str) -> None:
    told = text_of(client_of(district.head).get(url))
    assert _SAID in told
    assert 'href="/programmes/new/"' in told


def test_an_officer_is_told_whom_to_ask(district: District) -> None:
    client = client_of(district.officer)
    for url in ("/activities/", "/tasks/new/"):
        told = text_of(client.get(url))
        assert _SAID in told
        assert "/programmes/new/" not in told
        assert "(Chủ tịch)" in told


def test_where_there_is_nobody_to_ask_the_administrator_is_named() -> None:
    alone = make_position(make_unit("ubnd-xa-moi"), Role.OFFICER, "Chuyên viên")
    assert "người quản trị thêm ở phần Người dùng" in text_of(client_of(alone).get("/activities/"))


def test_what_is_sent_all_the_same_is_refused(district: District) -> None:
    answer = client_of(district.officer).post("/tasks/plans/new/", {"title": "Kế hoạch"})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert _SAID in text_of(answer)


def test_a_programme_that_ended_or_is_yet_to_come_is_none(district: District) -> None:
    make_programme("cu", active_to=date(2019, 12, 16))
    make_programme("sau", active_from=date(2019, 12, 17))
    client = client_of(district.officer)
    assert _SAID in text_of(client.get("/tasks/"))
    make_programme()
    assert _SAID not in text_of(client.get("/tasks/"))
    assert client.get("/tasks/plans/new/").context["form"].fields["programme"].queryset.count() == 1


@pytest.mark.any_database
def test_what_was_done_for_one_that_ended_can_still_be_entered(district: District) -> None:
    client = client_of(district.officer)
    make_programme("sau", active_from=date(2019, 12, 17))
    assert _SAID in text_of(client.get("/activities/new/"))
    make_programme("cu", active_to=date(2019, 12, 16))
    assert _SAID not in text_of(client.get("/activities/new/"))
    assert 'href="/activities/new/"' in text_of(client.get("/activities/"))
