"""A programme is entered, changed and ended on its pages; in a new office that is where everything begins."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document, make_lead, make_programme

from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.models import Plan, Programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.chairman)


def _told(**changed: object) -> dict[str, object]:
    return {"client_id": str(uuid4()), "name": "Thông tin đối ngoại", "key": "", "active_from": "2019-01-01", **changed}


def test_a_programme_is_kept_up_by_the_body_and_has_a_key_made_of_its_name(district: District) -> None:
    told = _told(active_last="2020-12-31")
    client = client_of(district.head)
    answer = client.post("/programmes/new/", told)
    made = Programme.objects.get()
    assert answer["Location"] == f"/programmes/{made.pk}/"
    assert (made.key, made.unit, made.active_to) == ("thong-tin-doi-ngoai", district.committee, date(2021, 1, 1))
    client.post("/programmes/new/", told)
    assert Programme.objects.count() == 1


def test_the_key_may_be_typed_and_is_nobody_elses(client: Client) -> None:
    client.post("/programmes/new/", _told(key="ttdn-2019"))
    assert Programme.objects.get().key == "ttdn-2019"
    taken = client.post("/programmes/new/", _told(key="ttdn-2019"))
    assert taken.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "đã được dùng" in text_of(taken)
    assert "chữ thường không dấu" in text_of(client.post("/programmes/new/", _told(key="Đối ngoại")))
    assert Programme.objects.count() == 1


def test_governing_documents_are_ticked_among_those_that_arrived_or_named(district: District, client: Client) -> None:
    register = open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    arrived = make_document("368/QĐ-TTg", day="2013-02-28")
    register_incoming(register=register, document=arrived, by=district.clerk, at=AT)
    named = make_document("1486/QĐ-TTg")
    form = client.get("/programmes/new/").context["form"]
    assert list(form.fields["documents"].queryset) == [arrived]
    client.post("/programmes/new/", _told(documents=[str(arrived.pk)], other_documents="1486/QĐ-TTg\n368/QĐ-TTg"))
    assert set(Programme.objects.get().governed_by.all()) == {arrived, named}
    unknown = client.post("/programmes/new/", _told(name="Khác", other_documents="99/QĐ-TTg"))
    assert "đăng ký văn bản trước" in text_of(unknown)


def test_a_programme_that_ends_before_it_begins_is_shown_again(client: Client) -> None:
    answer = client.post("/programmes/new/", _told(active_last="2018-12-31"))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "đứng trước ngày bắt đầu" in text_of(answer)
    assert not Programme.objects.exists()


def test_it_is_renamed_and_ended_under_the_same_key(district: District, client: Client) -> None:
    paper = make_document()
    programme = make_programme("ttdn", unit=district.committee, governed_by=(paper,))
    page = f"/programmes/{programme.pk}/edit/"
    form = client.get(page).context["form"]
    assert "key" not in form.fields
    assert form["documents"].value() == [paper.pk]
    told = {"name": "Tên mới", "active_from": "2013-01-01", "active_last": "2019-12-15", "revision": 1}
    client.post(page, told)
    programme.refresh_from_db()
    assert (programme.name, programme.key, programme.active_to) == ("Tên mới", "ttdn", date(2019, 12, 16))
    assert not programme.governed_by.exists()
    seen = client.get(f"/programmes/{programme.pk}/")
    assert "Sửa chương trình" in text_of(seen)
    assert seen.context["programme"].is_over
    stale = client.post(page, told)
    assert "vừa được người khác sửa" in text_of(stale)


def test_every_change_stands_in_the_audit_log_with_who_made_it(district: District, client: Client) -> None:
    client.post("/programmes/new/", _told())
    programme = Programme.objects.get()
    client.post(f"/programmes/{programme.pk}/edit/", {"name": "Khác", "active_from": "2019-01-01", "revision": 1})
    events = AuditEvent.objects.filter(object_id=str(programme.pk)).order_by("sequence")
    assert [(one.action, one.position_id) for one in events] == [
        ("define_programme", district.chairman.pk),
        ("revise_programme", district.chairman.pk),
    ]


def test_one_that_a_data_file_brought_in_is_changed_by_whoever_entrusts_an_office_with_it(district: District) -> None:
    field = field_of(district)
    page = f"/programmes/{field.programme.pk}/edit/"
    client = client_of(district.chairman)
    assert client.get(page).status_code == HTTPStatus.NOT_FOUND
    make_lead(field)
    assert client.get(page).status_code == HTTPStatus.OK
    other = make_district("khanh-vinh")
    assert client_of(other.chairman).get(page).status_code == HTTPStatus.NOT_FOUND


def test_one_entered_by_mistake_is_withdrawn_while_nothing_names_it(district: District, client: Client) -> None:
    programme = make_programme("ttdn", unit=district.committee)
    page = f"/programmes/{programme.pk}/withdrawal/"
    assert "Hãy ghi lý do" in text_of(client.post(page, {"reason": " "}, follow=True))
    lead = make_lead(field_of(district))
    assert "hãy kết thúc thay vì rút bỏ" in text_of(client.post(page, {"reason": "trùng"}, follow=True))
    withdraw_record(record=lead, reason="nhầm", by=BY, at=AT)
    told = text_of(client.post(page, {"reason": "ghi trùng"}, follow=True))
    assert "Đã rút bỏ chương trình." in told
    assert "Chưa có chương trình công tác nào" in told
    assert client.get(f"/programmes/{programme.pk}/").status_code == HTTPStatus.NOT_FOUND
    client.post("/programmes/new/", _told(key="ttdn"))
    assert Programme.objects.get(withdrawn_at__isnull=True).key == "ttdn"


def test_from_an_empty_office_to_a_plan(district: District, client: Client) -> None:
    step = client.get("/").context["groups"][0].lines[0]
    assert (str(step.title), step.url) == ("Ghi chương trình công tác", "/programmes/new/")
    client.post(step.url, _told())
    assert [str(group.title) for group in client.get("/").context["groups"]] == []
    form = client_of(district.officer).get("/tasks/plans/new/").context["form"]
    told = {"title": "Kế hoạch năm 2019", "period_start": "2019-01-01", "period_last": "2019-12-31"}
    client_of(district.officer).post("/tasks/plans/new/", {**told, "programme": str(form["programme"].value())})
    assert Plan.objects.get().programme == Programme.objects.get()
