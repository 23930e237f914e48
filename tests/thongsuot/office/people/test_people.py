"""People: who is found, who is added, what is given and ended, and how somebody signs in anew."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse
from tests.factories.administration import administrator_of, make_administrator
from tests.factories.correspondence import make_district
from tests.factories.office import client_of, text_of
from tests.factories.organisation import make_person

from thongsuot.accounts.models import User
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.queries import readings_of
from thongsuot.organisation.models import Position
from thongsuot.organisation.roles import Role

pytestmark = pytest.mark.django_db
OWN = "mot-mat-khau-rieng-7"


def test_the_list_is_narrowed_by_name_unit_role_and_standing() -> None:
    district = make_district()
    client = administrator_of(district)
    idle = make_person("Đặng Thị Thảnh Thơi")
    found = {
        query: [one.full_name for one in client.get(f"/people/?{query}").context["rows"]]
        for query in ("q=sơn+ca", "role=registry_clerk", f"unit={district.committee.pk}", "standing=idle", "q=quản trị")
    }
    assert found["q=sơn+ca"] == ["Trần Thị Sơn Ca"]
    assert found["role=registry_clerk"] == [district.clerk.person.full_name]
    assert len(found[f"unit={district.committee.pk}"]) == 2
    assert found["standing=idle"] == [idle.full_name]
    assert found["q=quản trị"] == ["Lý Thị Quản Trị"]


@pytest.mark.parametrize("typed", ["do thi", "ĐỖ", "thị đỗ", "dO anh"])
def test_people_are_found_without_marks_and_in_any_case(typed: str) -> None:
    client = administrator_of(make_district())
    wanted, other = make_person("Đỗ Thị Ngọc Ánh"), make_person("Bùi Văn Tâm")
    found = client.get("/people/", {"q": typed}).context["rows"]
    assert wanted in found
    assert other not in found


def test_a_corrected_name_is_found_and_the_former_one_no_longer() -> None:
    client = administrator_of(make_district())
    person = make_person("Đỗ Thị Ngọc Ánh")
    told = {"full_name": "Lưu Thị Ngọc Ánh", "username": person.username, "email": ""}
    client.post(f"/people/{person.pk}/edit/", told)
    assert person in client.get("/people/?q=luu").context["rows"]
    assert person not in client.get("/people/?q=do").context["rows"]


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_takes_as_many_queries_for_one_as_for_many(count: int, django_assert_num_queries) -> None:
    client = administrator_of(make_district())
    for _ in range(count):
        make_person()
    client.get("/people/?standing=all")
    with django_assert_num_queries(8):
        client.get("/people/?standing=all&q=a")


def test_a_person_is_added_appointed_and_signs_in_with_a_password_of_their_own() -> None:
    district = make_district()
    client = administrator_of(district)
    told = {"full_name": "Đỗ Văn Mới", "username": "moi.dv", "email": "moi@vidu.vn"}
    page = client.post("/people/new/", told)["Location"]
    added = User.objects.get(username="moi.dv")
    assert page == f"/people/{added.pk}/"
    position = {"unit": district.division.pk, "title": "Chuyên viên", "role": "officer", "active_from": "2019-12-16"}
    assert client.post(f"{page}positions/new/", position)["Location"] == page
    given = client.post(f"{page}sign-in/")
    assert given["Cache-Control"] == "no-store"
    person = Client()
    person.post(reverse("account_login"), {"login": "moi.dv", "password": given.context["password"]})
    assert person.get("/")["Location"] == reverse("account_change_password")
    told = {"oldpassword": given.context["password"], "password1": OWN, "password2": OWN}
    person.post(reverse("account_change_password"), told)
    mine = AuditEvent.objects.filter(actor_id=added.pk).order_by("sequence")
    assert list(mine.values_list("action", flat=True)) == ["sign_in", "set_password", "password_changed"]
    assert person.get("/").status_code == HTTPStatus.OK
    added.refresh_from_db()
    assert added.check_password(OWN)


def test_resetting_takes_away_every_other_way_in_and_is_recorded() -> None:
    district = make_district()
    person = district.officer.person
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})
    theirs = client_of(district.officer)
    client = administrator_of(district)
    answer = client.post(f"/people/{person.pk}/sign-in/")
    person.refresh_from_db()
    assert person.check_password(answer.context["password"])
    assert not Authenticator.objects.filter(user=person).exists()
    assert theirs.get("/").status_code == HTTPStatus.FOUND
    event = AuditEvent.objects.get(action="reset_sign_in")
    assert (event.object_id, event.after) == (str(person.pk), {"second_factors_removed": 1})


def test_whoever_is_deactivated_is_out_at_once_and_comes_back_when_activated() -> None:
    district = make_district()
    client, theirs = administrator_of(district), client_of(district.officer)
    page = f"/people/{district.officer.person_id}/"
    client.post(f"{page}deactivate/")
    assert theirs.get("/").status_code == HTTPStatus.FOUND
    client.post(f"{page}reactivate/")
    assert client_of(district.officer).get("/").status_code == HTTPStatus.OK


def test_a_position_ends_on_a_day_and_what_was_done_in_it_stays() -> None:
    district = make_district()
    client, held = administrator_of(district), district.officer
    client.post(f"/people/{held.person_id}/positions/{held.pk}/end/", {"day": "2019-12-16"})
    held.refresh_from_db()
    assert str(held.active_to) == "2019-12-16"
    assert client_of(held).get("/documents/").status_code == HTTPStatus.FORBIDDEN


def test_the_last_administrator_stays() -> None:
    position = make_administrator()
    client = client_of(position)
    page = f"/people/{position.person_id}/"
    refused = client.post(f"{page}positions/{position.pk}/end/", {"day": "2019-12-16"})
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "quản trị viên cuối cùng" in text_of(client.post(f"{page}deactivate/", follow=True))
    assert Position.objects.get(role=Role.ADMINISTRATOR).active_to is None


def test_reading_a_persons_account_is_recorded() -> None:
    district = make_district()
    person = district.officer.person
    administrator_of(district).get(f"/people/{person.pk}/")
    assert [event.after for event in readings_of(person)] == [{"fields": ["email", "last_login", "username"]}]


def test_a_sign_in_name_that_is_taken_is_refused() -> None:
    district = make_district()
    told = {"full_name": "Trùng Tên", "username": district.officer.person.username}
    answer = administrator_of(district).post("/people/new/", told)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "đã có người dùng" in text_of(answer)


def test_a_correction_is_kept_with_what_was_before() -> None:
    district = make_district()
    person = district.officer.person
    told = {"full_name": "Nguyễn Văn Đổi Tên", "username": person.username, "email": ""}
    administrator_of(district).post(f"/people/{person.pk}/edit/", told)
    person.refresh_from_db()
    assert person.full_name == "Nguyễn Văn Đổi Tên"
    event = AuditEvent.objects.filter(object_id=str(person.pk), action="add_person").latest("sequence")
    assert event.before["full_name"] == "Nguyễn Văn Ví Dụ"
