"""Opinions on a draft: asked, given, answered; the slip and the table that show them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.correspondence import NOON, District, make_district, make_outgoing
from tests.factories.organisation import make_position, make_unit

from thongsuot.correspondence.actions.approve_content import approve_content
from thongsuot.correspondence.actions.ask_opinions import ask_opinions
from thongsuot.correspondence.actions.give_opinion import give_opinion
from thongsuot.correspondence.actions.respond_to_opinion import respond_to_opinion
from thongsuot.correspondence.actions.write_slip import write_slip
from thongsuot.correspondence.errors import (
    NobodyAsked,
    NoOpinion,
    NoSigningAuthority,
    NotEditable,
    NotEntitled,
    OpinionGiven,
    OpinionsOpen,
    PastDeadline,
    RemarkMissing,
    SlipIncomplete,
    SlipTooLate,
)
from thongsuot.correspondence.models import Opinion, OutgoingDocument, ResponseKind
from thongsuot.correspondence.papers import response_table, slip_document
from thongsuot.correspondence.queries.consultations import open_opinions, opinions_asked_of
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.errors import NotInOffice
from thongsuot.organisation.models import Position
from thongsuot.organisation.roles import Role
from vanban.document.model import Document, NodeKind
from vanban.write import write_docx, write_pdf

pytestmark = pytest.mark.django_db
DAY = NOON.date()
DUE = DAY + timedelta(days=2)
HOUR = timedelta(hours=1)


@pytest.fixture
def district(db: None) -> District:
    return make_district()


@pytest.fixture
def finance(db: None) -> Position:
    return make_position(make_unit("tai-chinh", "Phòng Tài chính"), Role.HEAD_OF_OFFICE, "Trưởng phòng")


@pytest.fixture
def culture(db: None) -> Position:
    return make_position(make_unit("van-hoa", "Trung tâm Văn hóa"), Role.HEAD_OF_OFFICE, "Giám đốc")


def asked(district: District, *heads: Position) -> tuple[OutgoingDocument, list[Opinion]]:
    outgoing = make_outgoing(district)
    units = [head.unit for head in heads]
    consultation = ask_opinions(outgoing=outgoing, units=units, due_on=DUE, by=district.officer, at=NOON)
    return outgoing, [consultation.opinions.get(unit=unit) for unit in units]


def cells(document: Document) -> list[tuple[str, ...]]:
    return [row for node in document.walk() if node.kind is NodeKind.TABLE for row in node.rows[1:]]


def test_asking_makes_the_draft_one_that_is_consulted_on(
    district: District, finance: Position, culture: Position
) -> None:
    outgoing, opinions = asked(district, finance, culture)
    assert outgoing.state == OutgoingState.CONSULTING
    assert [opinion.unit for opinion in opinions] == [finance.unit, culture.unit]
    assert list(opinions_asked_of(finance, DAY)) == opinions[:1]
    officer = make_position(finance.unit, Role.OFFICER)
    assert list(opinions_asked_of(officer, DAY)) == []


def test_more_units_may_be_asked_later(district: District, finance: Position, culture: Position) -> None:
    outgoing, _ = asked(district, finance)
    ask_opinions(outgoing=outgoing, units=[culture.unit], due_on=DUE, by=district.officer, at=NOON + HOUR)
    assert outgoing.consultations.count() == 2


def test_the_content_waits_for_opinions_while_there_is_time(district: District, finance: Position) -> None:
    outgoing, _ = asked(district, finance)
    with pytest.raises(OpinionsOpen, match="Phòng Tài chính"):
        approve_content(outgoing=outgoing, by=district.head, at=NOON + HOUR)
    approve_content(outgoing=outgoing, by=district.head, at=NOON + timedelta(days=3))
    assert outgoing.state == OutgoingState.CONTENT_APPROVED


def test_an_opinion_that_asks_for_more_is_answered_before_the_approval(district: District, finance: Position) -> None:
    outgoing, (opinion,) = asked(district, finance)
    give_opinion(opinion=opinion, agrees=False, text="Bổ sung kinh phí.", by=finance, at=NOON + HOUR)
    assert list(open_opinions(outgoing, DUE + timedelta(days=9))) == [opinion]
    with pytest.raises(OpinionsOpen):
        approve_content(outgoing=outgoing, by=district.head, at=NOON + 2 * HOUR)
    respond_to_opinion(
        opinion=opinion, response=ResponseKind.ACCEPTED, by=district.officer, at=NOON + 3 * HOUR, text="Đã bổ sung."
    )
    approve_content(outgoing=outgoing, by=district.head, at=NOON + 4 * HOUR)


def test_an_agreeing_opinion_needs_no_answer(district: District, finance: Position) -> None:
    outgoing, (opinion,) = asked(district, finance)
    give_opinion(opinion=opinion, agrees=True, by=finance, at=NOON + HOUR)
    approve_content(outgoing=outgoing, by=district.head, at=NOON + 2 * HOUR)


def test_what_was_said_and_answered_is_not_said_again(district: District, finance: Position) -> None:
    _, (opinion,) = asked(district, finance)
    with pytest.raises(NoOpinion):
        respond_to_opinion(opinion=opinion, response=ResponseKind.ACCEPTED, by=district.officer, at=NOON)
    with pytest.raises(RemarkMissing):
        give_opinion(opinion=opinion, agrees=False, by=finance, at=NOON)
    give_opinion(opinion=opinion, agrees=False, text="Sửa câu 1.", by=finance, at=NOON)
    with pytest.raises(OpinionGiven):
        give_opinion(opinion=opinion, agrees=True, by=finance, at=NOON)
    with pytest.raises(RemarkMissing):
        respond_to_opinion(opinion=opinion, response=ResponseKind.EXPLAINED, by=district.officer, at=NOON)
    respond_to_opinion(
        opinion=opinion, response=ResponseKind.EXPLAINED, by=district.officer, at=NOON, text="Đúng theo đề cương."
    )
    with pytest.raises(OpinionGiven):
        respond_to_opinion(opinion=opinion, response=ResponseKind.ACCEPTED, by=district.officer, at=NOON)
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE correspondence_opinion SET text = 'khác'")


def test_each_unit_speaks_for_itself_and_the_drafters_answer(
    district: District, finance: Position, culture: Position
) -> None:
    _, (opinion,) = asked(district, finance)
    with pytest.raises(NotEntitled):
        give_opinion(opinion=opinion, agrees=True, by=culture, at=NOON)
    give_opinion(opinion=opinion, agrees=True, by=finance, at=NOON)
    with pytest.raises(NotEntitled):
        respond_to_opinion(opinion=opinion, response=ResponseKind.ACCEPTED, by=culture, at=NOON)


def test_an_asking_that_cannot_be_answered_is_refused(district: District, finance: Position) -> None:
    outgoing = make_outgoing(district)
    with pytest.raises(NobodyAsked):
        ask_opinions(outgoing=outgoing, units=[], due_on=DUE, by=district.officer, at=NOON)
    with pytest.raises(PastDeadline):
        ask_opinions(outgoing=outgoing, units=[finance.unit], due_on=DAY - HOUR * 24, by=district.officer, at=NOON)
    approved = make_outgoing(district, OutgoingState.CONTENT_APPROVED)
    with pytest.raises(NotEditable):
        ask_opinions(outgoing=approved, units=[finance.unit], due_on=DUE, by=district.officer, at=NOON)


def test_the_table_shows_what_each_unit_said_and_what_became_of_it(
    district: District, finance: Position, culture: Position
) -> None:
    outgoing, (first, _) = asked(district, finance, culture)
    give_opinion(opinion=first, agrees=False, text="Bổ sung kinh phí.", by=finance, at=NOON)
    respond_to_opinion(
        opinion=first, response=ResponseKind.PARTLY, by=district.officer, at=NOON, text="Bổ sung ở mục II."
    )
    table = response_table(outgoing, by=district.officer, day=DUE + timedelta(days=1))
    assert cells(table) == [
        ("1", "Phòng Tài chính", "Bổ sung kinh phí.", "Tiếp thu một phần: Bổ sung ở mục II."),
        ("2", "Trung tâm Văn hóa", "Không có ý kiến khi hết hạn trả lời", ""),
    ]
    assert write_pdf(table).startswith(b"%PDF-")


def test_the_slip_says_what_is_submitted_and_is_written_as_a_document(district: District, finance: Position) -> None:
    outgoing, (opinion,) = asked(district, finance)
    give_opinion(opinion=opinion, agrees=True, by=finance, at=NOON)
    slip = write_slip(
        outgoing=outgoing,
        signer=district.deputy,
        summary="Báo cáo kết quả năm 2019 theo đề cương của Sở.",
        proposal="Kính trình Phó Chủ tịch xem xét, ký ban hành.",
        by=district.officer,
        at=NOON + HOUR,
    )
    document = slip_document(slip)
    told = " ".join(node.text or "" for node in document.walk())
    assert "Báo cáo kết quả năm 2019 theo đề cương của Sở." in told
    assert "Kính trình Phó Chủ tịch xem xét, ký ban hành." in told
    assert cells(document) == [("1", "Phòng Tài chính", "Nhất trí.", "")]
    assert document.notice == "Dữ liệu minh họa, không có giá trị pháp lý"
    slip.written_by.person.is_demonstration = False
    assert slip_document(slip).notice is None
    assert write_pdf(document).startswith(b"%PDF-")
    assert write_docx(document).startswith(b"PK")


def test_no_slip_is_written_once_the_signer_has_the_draft(district: District) -> None:
    outgoing = make_outgoing(district, OutgoingState.SUBMITTED)
    told = {"signer": district.deputy, "summary": "Tóm tắt.", "proposal": "Kính trình.", "at": NOON}
    with pytest.raises(SlipTooLate, match="đã trình ký"):
        write_slip(outgoing=outgoing, by=district.officer, **told)
    draft = make_outgoing(district)
    clerk = make_position(district.division, Role.REGISTRY_CLERK, "Văn thư phòng")
    with pytest.raises(NotEntitled, match="lập phiếu trình"):
        write_slip(outgoing=draft, by=clerk, **told)


def test_who_may_not_send_a_draft_out_asks_nobody(district: District, finance: Position, culture: Position) -> None:
    outgoing, _ = asked(district, finance)
    clerk = make_position(district.division, Role.REGISTRY_CLERK, "Văn thư phòng")
    with pytest.raises(NotEntitled, match="gửi lấy ý kiến"):
        ask_opinions(outgoing=outgoing, units=[culture.unit], due_on=DUE, by=clerk, at=NOON)
    former = make_position(district.division, Role.OFFICER, "Chuyên viên cũ", active_to=DAY)
    with pytest.raises(NotInOffice):
        ask_opinions(outgoing=outgoing, units=[culture.unit], due_on=DUE, by=former, at=NOON)


def test_a_slip_is_whole_and_goes_to_who_may_sign(district: District) -> None:
    outgoing = make_outgoing(district)
    told = {"summary": "Tóm tắt.", "proposal": "Đề xuất.", "by": district.officer, "at": NOON}
    with pytest.raises(SlipIncomplete):
        write_slip(outgoing=outgoing, signer=district.deputy, **(told | {"summary": " "}))  # type: ignore[arg-type]
    with pytest.raises(NoSigningAuthority):
        write_slip(outgoing=outgoing, signer=district.office_head, **told)  # type: ignore[arg-type]
    with pytest.raises(NotEntitled):
        write_slip(outgoing=outgoing, signer=district.deputy, **(told | {"by": district.clerk}))  # type: ignore[arg-type]
