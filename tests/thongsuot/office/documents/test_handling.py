"""Directing how an incoming document is handled: from the leader to the head to the officer, each naming their own."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.handling import direct
from tests.factories.office import client_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document

from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction, HandlingAcknowledgement, HandlingDirection, RegisterEntry
from thongsuot.correspondence.queries.desk import briefings_to_note

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


def test_what_is_only_to_be_known_waits_for_no_work(district: District) -> None:
    direction = direct(district, for_information=True)
    client = client_of(district.head)
    groups = {str(one.title): one.lines for one in client.get("/").context["groups"]}
    assert "Ý kiến chỉ đạo được giao" not in groups
    assert [line.title for line in groups["Văn bản chuyển để biết"]] == ["Kế hoạch 5089/KH-UBND"]
    page = f"/documents/{direction.entry.document_id}/"
    assert "Giao nhiệm vụ theo ý kiến này" not in text_of(client.get(page))
    watching = {str(one.title) for one in client_of(district.chairman).get("/").context["groups"]}
    assert "Văn bản chỉ đạo chưa có việc thực hiện" not in watching


def test_once_noted_it_waits_no_more(district: District) -> None:
    direction = direct(district, for_information=True)
    client = client_of(district.head)
    page = f"/documents/{direction.entry.document_id}/"
    note = f"{page}directions/{direction.pk}/acknowledgement/"
    assert note in text_of(client.get(page))
    for _time in range(2):
        client.post(note)
    assert HandlingAcknowledgement.objects.get().by == district.head
    assert AuditEvent.objects.filter(action="acknowledge_direction").count() == 1
    assert "Văn bản chuyển để biết" not in {str(one.title) for one in client.get("/").context["groups"]}
    assert "đã biết 16/12/2019" in text_of(client.get(page))


def test_who_was_not_briefed_notes_nothing(district: District) -> None:
    direction = direct(district, for_information=True)
    client_of(district.officer).post(
        f"/documents/{direction.entry.document_id}/directions/{direction.pk}/acknowledgement/"
    )
    assert not HandlingAcknowledgement.objects.exists()


def test_passing_it_on_within_the_unit_is_taking_note(district: District) -> None:
    direction = direct(district, for_information=True)
    told = {"text": "Đ/c nghiên cứu.", "lead": "nobody", "briefed": [str(district.officer.pk)]}
    client_of(district.head).post(f"/documents/{direction.entry.document_id}/directions/", told)
    assert not briefings_to_note(district.head, NOON.date()).exists()
    assert briefings_to_note(district.officer, NOON.date()).count() == 1


@pytest.mark.parametrize("told", [{}, {"co_ordinating": "division"}, {"briefed": "division", "due_on": "2019-12-20"}])
def test_work_that_nobody_leads_is_shown_again(district: District, entry: RegisterEntry, told: dict[str, str]) -> None:
    sent = {name: str(district.division.pk) if one == "division" else one for name, one in told.items()}
    answer = client_of(district.chairman).post(
        f"/documents/{entry.document_id}/directions/", {"text": "x", "lead": "nobody", **sent}
    )
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Hãy chọn đơn vị, người chủ trì" in text_of(answer)
