"""Directing how an incoming document is handled: from the leader to the head to the officer, each naming their own."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.office import client_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document

from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction, HandlingDirection, RegisterEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def entry(district: District) -> RegisterEntry:
    register = open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    return register_incoming(register=register, document=make_document(), by=district.clerk, at=NOON)


def _direct(entry: RegisterEntry, by, lead, *helpers) -> int:
    told = {"text": "Tham mưu.", "lead": str(lead.pk), "co_ordinating": [str(one.pk) for one in helpers]}
    return client_of(by).post(f"/documents/{entry.document_id}/directions/", told).status_code


def test_it_is_passed_on_from_leader_to_head_to_officer(district: District, entry: RegisterEntry) -> None:
    assert _direct(entry, district.chairman, district.division, district.office) == HTTPStatus.SEE_OTHER
    assert _direct(entry, district.head, district.officer) == HTTPStatus.SEE_OTHER
    first, second = HandlingDirection.objects.order_by("given_at", "follows")
    assert {second.follows, first.follows} == {None, HandlingDirection.objects.get(given_by=district.chairman)}


def test_a_head_who_was_given_nothing_directs_nothing(district: District, entry: RegisterEntry) -> None:
    assert _direct(entry, district.head, district.officer) == HTTPStatus.FORBIDDEN


def test_a_head_names_only_the_own_people(district: District, entry: RegisterEntry) -> None:
    _direct(entry, district.chairman, district.division)
    assert _direct(entry, district.head, district.office) == HTTPStatus.UNPROCESSABLE_ENTITY


def test_the_page_offers_it_to_whose_turn_it_is(district: District, entry: RegisterEntry) -> None:
    def offered(position) -> bool:
        return client_of(position).get(f"/documents/{entry.document_id}/").context["life"].may_direct

    assert offered(district.chairman)
    assert offered(district.office_head)
    assert not offered(district.head)
    _direct(entry, district.chairman, district.division)
    assert offered(district.head)
