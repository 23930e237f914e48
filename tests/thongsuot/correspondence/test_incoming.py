"""Incoming documents: registered once, directed to who handles them; and sendings on their way."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.correspondence import NOON, District, make_district, make_outgoing
from tests.factories.organisation import AT, BY

from thongsuot.correspondence.actions.add_document import DocumentFacts, add_document
from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.actions.move_delivery import move_delivery
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.actions.send_document import send_document
from thongsuot.correspondence.errors import DeliveryNotPossible, NotEntitled, PossibleDuplicate, WrongRegister
from thongsuot.correspondence.models import Channel, Direction, DocumentOrigin, HandlingPart, Register
from thongsuot.correspondence.states import DeliveryState, OutgoingState
from vanban.document.partial_date import PartialDate

pytestmark = pytest.mark.django_db

LETTER = DocumentFacts(
    document_type="Công văn",
    identifier="2337 /STTTT–TTBCXB",
    issuer_name="Sở Thông tin và Truyền thông tỉnh Khánh Hòa",
    subject="Phối hợp báo cáo",
    date=PartialDate(2019, 12, 10),
)


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def incoming(district: District) -> Register:
    return open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)


def test_arrival_is_numbered_with_its_day_and_deadline(district: District, incoming: Register) -> None:
    entry = register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON, due_on=date(2019, 12, 20))
    assert (entry.number, entry.day, entry.due_on) == (1, date(2019, 12, 16), date(2019, 12, 20))
    document = entry.document
    assert document is not None
    assert (document.identifier, document.number, document.symbol) == ("2337/STTTT-TTBCXB", "2337", "STTTT-TTBCXB")
    assert document.origin == DocumentOrigin.INCOMING


def test_same_document_again_is_warned_of(district: District, incoming: Register) -> None:
    first = register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON)
    with pytest.raises(PossibleDuplicate, match="Công văn 2337/STTTT-TTBCXB"):
        register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON)
    assert first.document is not None
    with pytest.raises(PossibleDuplicate):
        register_incoming(register=incoming, document=first.document, by=district.clerk, at=NOON)
    second = register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON, despite_duplicates=True)
    assert second.number == 2


def test_same_number_of_another_day_is_another_document(district: District, incoming: Register) -> None:
    register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON)
    other = DocumentFacts(
        "Công văn", LETTER.identifier, LETTER.issuer_name, "Việc khác", date=PartialDate(2018, 12, 10)
    )
    assert register_incoming(register=incoming, document=other, by=district.clerk, at=NOON).number == 2


def test_document_known_by_reference_becomes_incoming(district: District, incoming: Register) -> None:
    document = add_document(facts=LETTER, by=BY, at=AT)
    assert document.origin == DocumentOrigin.REFERENCE
    entry = register_incoming(register=incoming, document=document, by=district.clerk, at=NOON)
    assert (entry.document, document.origin) == (document, DocumentOrigin.INCOMING)


def test_document_made_here_stays_outgoing_when_it_arrives_elsewhere_here(district: District) -> None:
    receiver = make_district("noi-nhan")
    register = open_register(unit=receiver.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    document = make_outgoing(district, OutgoingState.ISSUED).document
    register_incoming(register=register, document=document, by=receiver.clerk, at=NOON)
    document.refresh_from_db()
    assert document.origin == DocumentOrigin.OUTGOING


def test_only_the_registry_of_the_body_registers(district: District, incoming: Register) -> None:
    for by in (district.officer, district.chairman, make_district("khac").clerk):
        with pytest.raises(NotEntitled):
            register_incoming(register=incoming, document=LETTER, by=by, at=NOON)
    with pytest.raises(WrongRegister):
        register_incoming(register=district.register, document=LETTER, by=district.clerk, at=NOON)


def test_direction_goes_from_leader_to_head_to_officer(district: District, incoming: Register) -> None:
    entry = register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON)
    first = direct_handling(
        entry=entry,
        text="Giao Phòng VH&TT chủ trì tham mưu báo cáo",
        lead=district.division,
        co_ordinating=[district.office],
        due_on=date(2019, 12, 18),
        by=district.chairman,
        at=NOON,
    )
    second = direct_handling(
        entry=entry, text="Soạn thảo", lead=district.officer, follows=first, by=district.head, at=NOON
    )
    assert [(part.unit, part.part) for part in first.assignments.order_by("-part")] == [
        (district.division, HandlingPart.LEAD),
        (district.office, HandlingPart.CO_ORDINATE),
    ]
    assert second.assignments.get().position == district.officer
    assert list(first.passed_on.all()) == [second]


def test_direction_is_given_and_passed_on_only_by_those_it_is_for(district: District, incoming: Register) -> None:
    entry = register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON)
    with pytest.raises(NotEntitled):
        direct_handling(entry=entry, text="x", lead=district.division, by=district.officer, at=NOON)
    first = direct_handling(entry=entry, text="x", lead=district.division, by=district.chairman, at=NOON)
    with pytest.raises(NotEntitled):
        direct_handling(entry=entry, text="x", lead=district.officer, follows=first, by=district.office_head, at=NOON)


@pytest.mark.parametrize("table", ["handlingdirection", "handlingassignment"])
def test_directions_are_only_added_to(district: District, incoming: Register, table: str) -> None:
    entry = register_incoming(register=incoming, document=LETTER, by=district.clerk, at=NOON)
    direct_handling(entry=entry, text="x", lead=district.division, by=district.chairman, at=NOON)
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM correspondence_{table}")


def test_each_sending_is_a_delivery_of_its_own(district: District) -> None:
    outgoing = make_outgoing(district, OutgoingState.ISSUED)
    to = [make_district("a").committee, make_district("b").committee]

    def send() -> list:
        return list(send_document(outgoing=outgoing, to_units=to, channel=Channel.FILE, by=BY, at=NOON))

    first, second = send()
    assert [first.to_unit, second.to_unit] == to
    assert send() == [first, second], "what waits is not queued twice"
    move_delivery(delivery=first, to=DeliveryState.SENT, by=BY, at=NOON)
    assert send()[0] != first, "what was sent may be sent once more"


def test_delivery_is_acknowledged_only_after_it_was_sent(district: District) -> None:
    outgoing = make_outgoing(district, OutgoingState.ISSUED)
    (delivery,) = send_document(
        outgoing=outgoing, to_units=[district.division], channel=Channel.PLATFORM, by=BY, at=NOON
    )
    with pytest.raises(DeliveryNotPossible):
        move_delivery(delivery=delivery, to=DeliveryState.ACKNOWLEDGED, by=BY, at=NOON)
    move_delivery(delivery=delivery, to=DeliveryState.SENT, by=BY, at=NOON)
    move_delivery(delivery=delivery, to=DeliveryState.SENT, by=BY, at=NOON + timedelta(days=1))
    move_delivery(delivery=delivery, to=DeliveryState.ACKNOWLEDGED, by=BY, at=NOON)
    assert (delivery.sent_at, delivery.acknowledged_at) == (NOON, NOON)


def test_draft_is_not_sent(district: District) -> None:
    outgoing = make_outgoing(district, OutgoingState.SEALED)
    with pytest.raises(DeliveryNotPossible):
        send_document(outgoing=outgoing, to_units=[district.division], channel=Channel.FILE, by=BY, at=NOON)
