"""An office is entrusted with the lead, for a time; a mistake is withdrawn with its reason."""

from __future__ import annotations

from datetime import date
from http import HTTPStatus
from uuid import uuid4

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, field_of, text_of
from tests.factories.programme import make_document, make_lead

from thongsuot.programme.models import LeadAssignment

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.chairman)


def _told(district: District, **changed: object) -> dict[str, object]:
    return {
        "client_id": str(uuid4()),
        "lead": str(district.division.pk),
        "co_ordination": "các phòng, ban",
        "active_from": "2019-12-01",
        **changed,
    }


def test_the_body_entrusts_one_of_its_units_by_a_document(district: District, client: Client) -> None:
    programme, document = field_of(district).programme, make_document("12/QĐ-UBND", issuer="UBND huyện")
    page = f"/programmes/{programme.pk}/leads/new/"
    told = _told(district, document="12/QĐ-UBND", active_last="2020-12-31")
    answer = client.post(page, told)
    lead = LeadAssignment.objects.get()
    assert answer["Location"] == f"/programmes/{programme.pk}/"
    assert (lead.unit, lead.lead_unit, lead.document) == (district.committee, district.division, document)
    assert (lead.active_from, lead.active_to) == (date(2019, 12, 1), date(2021, 1, 1))
    client.post(page, told)
    assert LeadAssignment.objects.count() == 1


def test_only_units_of_the_house_and_below_can_be_entrusted(district: District, client: Client) -> None:
    other = make_district("khanh-vinh")
    page = f"/programmes/{field_of(district).programme.pk}/leads/new/"
    answer = client.post(page, _told(district, lead=str(other.division.pk)))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not LeadAssignment.objects.exists()


def test_the_same_office_is_not_entrusted_twice_for_the_same_days(district: District, client: Client) -> None:
    field = field_of(district)
    make_lead(field, active_to=date(2019, 12, 1))
    page = f"/programmes/{field.programme.pk}/leads/new/"
    assert "đã được phân công" in text_of(client.post(page, _told(district, active_from="2019-11-30")))
    assert client.post(page, _told(district)).status_code == HTTPStatus.SEE_OTHER
    beside = client.post(page, _told(district, lead=str(district.office.pk)))
    assert beside.status_code == HTTPStatus.SEE_OTHER


def test_the_lead_is_ended_on_a_day_and_not_made_to_hold_again(district: District, client: Client) -> None:
    lead = make_lead(field_of(district))
    page = f"/programmes/leads/{lead.pk}/end/"
    client.post(page, {"day": "2019-12-10"})
    lead.refresh_from_db()
    assert lead.active_to == date(2019, 12, 10)
    assert "Đã kết thúc từ ngày 10/12/2019" in text_of(client.post(page, {"day": "2020-06-01"}))
    assert "đã hết" in text_of(client.get(f"/programmes/{lead.programme_id}/")).lower()


def test_a_lead_entered_by_mistake_is_withdrawn_with_its_reason(district: District, client: Client) -> None:
    lead = make_lead(field_of(district))
    page = f"/programmes/leads/{lead.pk}/withdrawal/"
    assert "Hãy ghi lý do" in text_of(client.post(page, {"reason": " "}, follow=True))
    client.post(page, {"reason": "ghi nhầm phòng"})
    assert client.get(f"/programmes/{lead.programme_id}/").context["leads"] == []
    assert client.get(f"/programmes/leads/{lead.pk}/end/").status_code == HTTPStatus.NOT_FOUND
