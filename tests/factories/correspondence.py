"""A district's committee with its people and registers, and documents on their way, for tests."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from zoneinfo import ZoneInfo

from tests.factories.organisation import AT, BY, make_office, make_position, make_unit

from thongsuot.correspondence.actions.approve_content import approve_content
from thongsuot.correspondence.actions.check_form import check_form
from thongsuot.correspondence.actions.grant_signing_authority import Titles, grant_signing_authority
from thongsuot.correspondence.actions.issue_document import issue_document
from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.save_version import save_version
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.actions.start_outgoing import start_outgoing
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.correspondence.models import Direction, OutgoingDocument, Register, SigningForm
from thongsuot.correspondence.pens import Pen
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position, Unit, UnitKind
from thongsuot.organisation.roles import Role
from vanban.document.model import Closing, Header, Node, NodeKind, Signature
from vanban.document.model import Document as Text

NOON = datetime(2019, 12, 16, 12, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))


@dataclass(frozen=True)
class District:
    """A committee, its office, its division, who works there, and its register of outgoing documents."""

    committee: Unit
    office: Unit
    division: Unit
    officer: Position
    head: Position
    office_head: Position
    clerk: Position
    chairman: Position
    deputy: Position
    register: Register


def make_district(code: str = "huyen", year: int = 2019) -> District:
    """A district in which a report can be drafted, signed by the deputy, and issued."""
    committee = make_unit(code, "Ủy ban nhân dân huyện Khánh Sơn")
    office = make_office(f"{code}-vp", committee)
    division = make_office(f"{code}-vhtt", committee, kind=UnitKind.DIVISION, abbreviation="VHTT")
    district = District(
        committee=committee,
        office=office,
        division=division,
        officer=make_position(division, Role.OFFICER, "Chuyên viên"),
        head=make_position(division, Role.HEAD_OF_OFFICE, "Trưởng phòng"),
        office_head=make_position(office, Role.HEAD_OF_OFFICE, "Chánh Văn phòng"),
        clerk=make_position(office, Role.REGISTRY_CLERK, "Văn thư"),
        chairman=make_position(committee, Role.LEADER, "Chủ tịch"),
        deputy=make_position(committee, Role.LEADER, "Phó Chủ tịch", full_name="Trần Thị Sơn Ca"),
        register=open_register(unit=committee, direction=Direction.OUTGOING, year=year, by=BY, at=AT),
    )
    for position, form, head in (
        (district.chairman, SigningForm.ON_BEHALF, ""),
        (district.deputy, SigningForm.ON_BEHALF_FOR_HEAD, "Chủ tịch"),
    ):
        titles = Titles(body="Ủy ban nhân dân", head=head)
        grant_signing_authority(position=position, unit=committee, form=form, titles=titles, by=BY, at=AT)
    return district


def make_text(words: str = "Thực hiện chương trình hành động.") -> Text:
    """A short structured report, number and date left open."""
    return Text(
        header=Header(
            agency="Ủy ban nhân dân huyện Khánh Sơn",
            national_name=True,
            motto=True,
            symbol="BC-UBND",
            place="Khánh Sơn",
            document_type="Báo cáo",
        ),
        body=(Node(NodeKind.PARAGRAPH, text=words),),
        closing=Closing(
            recipients=("Lưu: VT",),
            signature=Signature("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Trần Thị Sơn Ca"),
        ),
    )


def make_outgoing(
    district: District, state: OutgoingState = OutgoingState.DRAFTING, *, at: datetime = NOON, words: str = "Báo cáo."
) -> OutgoingDocument:
    """A report of the district that has come as far as `state`, one step a minute before `at`."""
    outgoing = start_outgoing(
        document_type="Báo cáo",
        subject="Công tác thông tin đối ngoại năm 2019",
        issuing_unit=district.committee,
        by=district.officer,
        at=at - timedelta(minutes=10),
    )
    save_version(outgoing=outgoing, content=make_text(words), by=district.officer, at=at - timedelta(minutes=9))
    for reached in take_steps(district, outgoing, at=at):
        if reached == state:
            break
    return outgoing


def take_steps(
    district: District,
    outgoing: OutgoingDocument,
    *,
    at: datetime = NOON,
    pens: Mapping[OutgoingState, Pen] = MappingProxyType({}),
) -> Iterator[OutgoingState]:
    """Where the document stands, and then where it stands after each step to its issue, one a minute before `at`.

    `pens` are for the steps that lead to signed and to sealed; without them both are done on paper.
    """
    way = (
        (OutgoingState.CONTENT_APPROVED, approve_content, district.head),
        (OutgoingState.FORM_CHECKED, check_form, district.office_head),
        (OutgoingState.SUBMITTED, submit_document, district.officer),
        (OutgoingState.SIGNED, sign_document, district.deputy),
        (OutgoingState.NUMBERED, number_document, district.clerk),
        (OutgoingState.SEALED, seal_document, district.clerk),
        (OutgoingState.ISSUED, issue_document, district.clerk),
    )
    yield OutgoingState(outgoing.state)
    for minutes, (reached, action, by) in enumerate(way, start=2):
        held = {"pen": pens[reached]} if reached in pens else {}
        action(outgoing=outgoing, by=by, at=at - timedelta(minutes=10 - minutes), **held)
        assert outgoing.state == reached
        yield reached
