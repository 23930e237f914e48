"""Registering from a file: what it says of itself is proposed, and looked over before anything is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.organisation import AT, BY, make_unit
from tests.factories.signing import stages

from thongsuot.correspondence.actions.add_document import DocumentFacts, add_document
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming_file import register_incoming_file
from thongsuot.correspondence.errors import PossibleDuplicate
from thongsuot.correspondence.incoming.deadlines import deadlines_in
from thongsuot.correspondence.incoming.proposal import Proposal, propose_registration
from thongsuot.correspondence.models import Direction, Document, DocumentOrigin, DocumentRelationKind, Register
from thongsuot.correspondence.queries.documents import documents_related, files_of
from thongsuot.files.errors import StateSecret
from thongsuot.files.models import StoredFile
from thongsuot.files.queries import read_file
from thongsuot.signing.verification.report import Verdict
from vanban.document.model import Closing, Header, Node, NodeKind, Signature
from vanban.document.model import Document as Text
from vanban.document.partial_date import PartialDate
from vanban.write import write_docx, write_pdf

DAY = NOON.date()
ASKED = "Đề nghị Ủy ban nhân dân các huyện gửi báo cáo về Sở trước ngày 20 tháng 12 năm 2019."
LETTER = Text(
    header=Header(
        parent_agency="UBND tỉnh Khánh Hòa",
        agency="Sở Thông tin và Truyền thông",
        national_name=True,
        motto=True,
        number="2337",
        symbol="STTTT-TTBCXB",
        identifier="2337/STTTT-TTBCXB",
        place="Khánh Hòa",
        date=PartialDate(2019, 12, 10),
        document_type="Công văn",
        subject="báo cáo kết quả công tác thông tin đối ngoại năm 2019",
        addressees=("Ủy ban nhân dân các huyện, thị xã, thành phố",),
    ),
    body=(
        Node(
            NodeKind.PARAGRAPH,
            text="Thực hiện Quyết định số 1486/QĐ-TTg ngày 06 tháng 11 năm 2018 của Thủ tướng Chính phủ,"
            " Sở Thông tin và Truyền thông đề nghị các địa phương báo cáo theo đề cương kèm theo.",
        ),
        Node(NodeKind.PARAGRAPH, text=ASKED),
    ),
    closing=Closing(
        recipients=("Như trên", "Lưu: VT"),
        signature=Signature(None, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Nguyễn Văn Ví Dụ"),
    ),
)


@pytest.fixture
def district(db: None) -> District:
    return make_district()


@pytest.fixture
def register(district: District) -> Register:
    return open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)


def propose(register: Register, content: bytes | None = None, name: str = "cong-van.docx") -> Proposal:
    return propose_registration(content=content or write_docx(LETTER), name=name, register=register, day=DAY)


def enter(district: District, register: Register, proposal: Proposal, **told: object) -> Document:
    facts = {"facts": proposal.facts, "cited": proposal.cited, "due_on": proposal.due_on} | told
    entry = register_incoming_file(register=register, proposal=proposal, by=district.clerk, at=NOON, **facts)  # type: ignore[arg-type]
    assert entry.document is not None
    assert entry.due_on == facts["due_on"]
    return entry.document


@pytest.mark.parametrize("write", [write_docx, write_pdf])
def test_number_date_sender_deadline_and_citations_are_read_off(register: Register, write) -> None:
    sender = make_unit("so-tttt", "Sở Thông tin và Truyền thông", abbreviation="STTTT")
    proposal = propose(register, write(LETTER))
    facts = proposal.facts
    assert (facts.document_type, facts.identifier, facts.date) == (
        "Công văn",
        "2337/STTTT-TTBCXB",
        PartialDate(2019, 12, 10),
    )
    assert (facts.issuer, facts.issuer_name) == (sender, "Sở Thông tin và Truyền thông")
    assert "thông tin đối ngoại năm 2019" in facts.subject
    assert facts.signer_name == "Nguyễn Văn Ví Dụ"
    assert proposal.due_on == date(2019, 12, 20)
    assert [one.identifier for one in proposal.cited] == ["1486/QĐ-TTg"]
    assert proposal.duplicates == ()


def test_proposing_stores_nothing(register: Register) -> None:
    propose(register)
    assert not StoredFile.objects.exists()
    assert not Document.objects.exists()


def test_what_the_clerk_confirms_is_registered_with_its_file_and_citations(
    district: District, register: Register
) -> None:
    proposal = propose(register)
    facts = replace(proposal.facts, subject="Báo cáo thông tin đối ngoại năm 2019")
    document = enter(district, register, proposal, facts=facts)
    assert (document.origin, document.subject) == (DocumentOrigin.INCOMING, "Báo cáo thông tin đối ngoại năm 2019")
    (kept,) = files_of(document)
    assert read_file(kept.file) == proposal.inspected.content
    (cited,) = documents_related(document, DocumentRelationKind.CITES)
    assert (cited.identifier, cited.origin) == ("1486/QĐ-TTg", DocumentOrigin.REFERENCE)


def test_a_cited_document_that_is_known_is_not_added_again(district: District, register: Register) -> None:
    facts = DocumentFacts("Quyết định", "1486/QĐ-TTg", "Thủ tướng Chính phủ", "Kế hoạch", PartialDate(2018, 11, 6))
    known = add_document(facts=facts, by=BY, at=AT)
    document = enter(district, register, propose(register))
    assert list(documents_related(document, DocumentRelationKind.CITES)) == [known]


def test_the_same_document_is_warned_of_and_registered_only_when_confirmed(
    district: District, register: Register
) -> None:
    first = enter(district, register, propose(register))
    again = propose(register, write_pdf(LETTER), "ban-khac.pdf")
    assert again.duplicates == (first,)
    with pytest.raises(PossibleDuplicate, match="2337/STTTT-TTBCXB"):
        enter(district, register, again)
    assert enter(district, register, again, despite_duplicates=True) != first


def test_the_same_file_is_known_even_where_nothing_can_be_read_of_it(district: District, register: Register) -> None:
    proposal = propose(register)
    first = enter(district, register, proposal, facts=replace(proposal.facts, identifier="99/KHAC", issuer_name="Khác"))
    assert propose(register).duplicates == (first,)


def test_what_is_secret_is_stopped_before_anything_of_it_is_kept(register: Register) -> None:
    with pytest.raises(StateSecret):
        propose(register, name="cong van MẬT.docx")
    assert not StoredFile.objects.exists()


def test_what_is_declared_secret_is_not_even_looked_at(register: Register) -> None:
    with pytest.raises(StateSecret):
        propose_registration(content=b"", name="a.docx", register=register, day=DAY, declared_secret=True)


def test_the_signatures_of_a_signed_file_are_shown(register: Register) -> None:
    proposal = propose(register, stages().sealed, "bao-cao.pdf")
    assert proposal.signatures is not None
    assert proposal.signatures.verdict is Verdict.WHOLE
    assert propose(register).signatures is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Đề nghị gửi báo cáo trước ngày 20/12/2019 để tổng hợp.", date(2019, 12, 20)),
        ("Báo cáo kết quả về Bộ trước 12h00 ngày 03/02/2020.", date(2020, 2, 3)),
        ("Ý kiến góp ý gửi về Sở chậm nhất là ngày 15 tháng 01.", date(2020, 1, 15)),
        ("Đề nghị hoàn thành đến hết ngày 31 tháng 12 năm 2019.", date(2019, 12, 31)),
        ("Hoàn thành trước ngày 15/12/2019. Gửi báo cáo trước ngày 30/12/2019.", date(2019, 12, 30)),
    ],
)
def test_a_deadline_is_told_in_many_ways(text: str, day: date) -> None:
    assert deadlines_in(text, date(2019, 12, 10))[0].day == day


@pytest.mark.parametrize(
    "text",
    [
        "Các dự án được phê duyệt trước ngày 01/07/2014 báo cáo theo quy định cũ.",
        "Nghỉ Tết từ ngày 13/2/2020 đến hết ngày 18/2/2020.",
        "Gửi báo cáo trước ngày 31/02/2020.",
        "Gửi báo cáo sớm.",
    ],
)
def test_a_day_before_which_nothing_is_asked_is_no_deadline(text: str) -> None:
    assert deadlines_in(text, date(2019, 12, 10)) == ()
