"""A unit that is dissolved before it reports: its whole heir answers in its place, and nothing is counted twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import uuid4

import pytest
from tests.factories.correspondence import District
from tests.factories.organisation import AT, BY, make_office
from tests.factories.reporting import (
    DRAFTED,
    VIET_NAM,
    Asking,
    bring_to_seal,
    make_asking,
    make_issued,
    make_report,
    record_budget,
    record_class,
)

from thongsuot.audit.queries import events_about
from thongsuot.correspondence.actions.dissolve_unit import dissolve_unit
from thongsuot.correspondence.errors import NotEntitled
from thongsuot.exchange.actions.receive_submission_file import receive_submission_file
from thongsuot.files.queries import read_file
from thongsuot.organisation.actions.end_relation import end_relation
from thongsuot.organisation.actions.name_unit import NameForms
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.actions.rename_unit import rename_unit
from thongsuot.organisation.models import Position, Unit, UnitRelation, UnitRelationKind
from thongsuot.programme.actions.allocate_budget import allocate_budget
from thongsuot.reporting.actions.draft_reminder import draft_reminder
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.follow_report import follow_report
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.actions.name_answering_unit import name_answering_unit
from thongsuot.reporting.actions.start_report import Frame
from thongsuot.reporting.errors import AnswerBegun, NobodyAnswers, NotAnHeir, NotYourRequest, ReportBegun
from thongsuot.reporting.models import Report, ReportRelation, RequestAddressee
from thongsuot.reporting.queries.board import BoardRow, board_of
from thongsuot.reporting.queries.desk import requests_to_answer
from thongsuot.reporting.queries.drafts import record_changes
from thongsuot.reporting.queries.reports import facts_of, text_of
from thongsuot.reporting.queries.series import may_follow

ENDED = date(2019, 12, 13)
LATER = datetime(2019, 12, 14, 9, 0, tzinfo=VIET_NAM)
HEIR = NameForms("Ủy ban nhân dân xã Ba Cụm", "ỦY BAN NHÂN DÂN XÃ BA CỤM", "UBND xã Ba Cụm", "UBND", "Ba Cụm")


@dataclass(frozen=True)
class Merger:
    """The first district of three that are asked goes over to the second."""

    asking: Asking

    @property
    def former(self) -> Unit:
        return self.asking.first.committee

    @property
    def heir(self) -> District:
        return self.asking.districts[1]

    def end(self, *heirs: Unit) -> None:
        """From `ENDED` on the first is no more."""
        dissolve_unit(unit=self.former, day=ENDED, heirs=heirs or (self.heir.committee,), by=BY, at=AT)

    @property
    def addressee(self) -> RequestAddressee:
        return self.asking.request.addressees.get(unit=self.former)

    @property
    def row(self) -> BoardRow:
        """What the board says of the first."""
        return next(row for row in board_of(self.asking.request, LATER.date()).rows if row.unit == self.former)

    def name(self, heir: Unit, by: Position | None = None) -> None:
        """Let the heir answer for the first."""
        name_answering_unit(addressee=self.addressee, heir=heir, by=by or self.asking.department.officer, at=LATER)

    def report(self, unit: Unit | None = None) -> Report:
        """What the heir's officer drafts for a unit, the first where none is told."""
        return draft_report(
            request=self.asking.request,
            unit=unit or self.former,
            frame=Frame(self.heir.deputy),
            by=self.heir.officer,
            at=LATER,
        )


@pytest.fixture
def merger(db: None) -> Merger:
    made = Merger(make_asking())
    rename_unit(unit=made.heir.committee, forms=HEIR, day=date(2019, 12, 1), by=BY, at=AT)
    return made


def _value(report: Report, name: str) -> Decimal | None:
    return facts_of(report)[name].value


@pytest.mark.any_database
def test_the_heir_reports_what_its_predecessor_did_and_the_office_above_takes_it(merger: Merger) -> None:
    record_class(merger.asking, merger.asking.first, 12)
    record_budget(merger.asking, merger.asking.first, 54_000_000)
    record_class(merger.asking, merger.heir, 5)
    merger.end()
    report = merger.report()
    assert (report.unit, report.outgoing.issuing_unit) == (merger.former, merger.heir.committee)
    assert report.as_of == date(2019, 12, 12)
    assert (_value(report, "số lượt người"), _value(report, "kinh phí")) == (12, 54_000_000)
    assert _value(merger.report(merger.heir.committee), "số lượt người") == 5
    text = text_of(report)
    assert text.header.agency == HEIR.letterhead_name
    assert text.body[0].text == (
        "Ủy ban nhân dân xã Ba Cụm tiếp nhận nhiệm vụ của Ủy ban nhân dân huyện Khánh Sơn từ ngày 13/12/2019 và báo cáo"
        " thay; số liệu dưới đây tính đến hết ngày 12/12/2019."
    )
    assert not record_changes(report, at=LATER).differences
    bring_to_seal(report, merger.heir, LATER)
    issued = issue_report(report=report, by=merger.heir.clerk, at=LATER.replace(hour=10))
    by = merger.asking.department.officer
    receipt = receive_submission_file(data=read_file(issued.pdf), by=by, at=LATER.replace(hour=11))
    assert receipt.submission.unit == merger.former
    assert [row.unit for row in board_of(merger.asking.request, LATER.date()).reported] == [merger.former]


def test_the_request_waits_for_the_heir_until_it_is_answered(merger: Merger) -> None:
    def waiting() -> set[Unit]:
        return {one.unit for one in requests_to_answer(merger.heir.officer, LATER.date()).select_related("unit")}

    assert waiting() == {merger.heir.committee}
    merger.end()
    assert waiting() == {merger.heir.committee, merger.former}
    row = merger.row
    assert (row.heirs, row.answering, row.to_name) == ((HEIR.name,), HEIR.name, ())


def test_where_the_work_was_divided_the_office_that_asked_names_who_answers(merger: Merger) -> None:
    third = merger.asking.districts[2]
    merger.end(merger.heir.committee, third.committee)

    def waits_for(district: District) -> bool:
        return requests_to_answer(district.officer, LATER.date()).filter(unit=merger.former).exists()

    assert not waits_for(merger.heir)
    with pytest.raises(NobodyAnswers, match="giao một đơn vị kế thừa báo cáo thay"):
        merger.report()
    assert (merger.row.answering, len(merger.row.to_name)) == ("", 2)
    merger.name(merger.heir.committee)
    assert merger.row.answering == HEIR.name
    assert (waits_for(merger.heir), waits_for(third)) == (True, False)
    report = merger.report()
    assert (report.unit, report.outgoing.issuing_unit) == (merger.former, merger.heir.committee)
    assert text_of(report).body[0].text == (
        "Ủy ban nhân dân huyện Khánh Sơn kết thúc hoạt động từ ngày 13/12/2019, nhiệm vụ chia cho nhiều đơn vị; Ủy ban"
        " nhân dân xã Ba Cụm được Sở Thông tin và Truyền thông giao báo cáo thay; số liệu dưới đây tính đến hết ngày"
        " 12/12/2019."
    )
    with pytest.raises(AnswerBegun):
        merger.name(third.committee)
    assert [event.action for event in events_about(merger.addressee)][-1] == "name_answering_unit"


@pytest.mark.any_database
def test_only_an_heir_is_named_and_only_by_the_office_that_asked(merger: Merger) -> None:
    with pytest.raises(NotAnHeir):
        merger.name(merger.heir.committee)
    merger.end(merger.heir.committee, merger.asking.districts[2].committee)
    with pytest.raises(NotAnHeir):
        merger.name(merger.asking.department.unit)
    with pytest.raises(NotYourRequest):
        merger.name(merger.heir.committee, by=merger.heir.officer)
    with pytest.raises(NotEntitled):
        merger.name(merger.heir.committee, by=merger.asking.department.clerk)


def test_the_money_of_an_office_that_went_over_is_told_by_the_heir_alone(merger: Merger) -> None:
    station = make_office("dai", merger.former)
    allocate_budget(
        client_id=uuid4(),
        unit=station,
        programme=merger.asking.programme,
        year=2019,
        purpose="Phát thanh",
        allocated=10_000_000,
        by=BY,
        at=AT,
    )
    merger.end()
    for relation in UnitRelation.objects.filter(unit=station, active_to=None):
        end_relation(relation=relation, day=ENDED, by=BY, at=AT)
    kind = UnitRelationKind.LETTERHEAD_PARENT
    relate_units(unit=station, kind=kind, related=merger.heir.committee, active_from=ENDED, by=BY, at=AT)
    assert _value(merger.report(), "kinh phí") is None
    assert _value(merger.report(merger.heir.committee), "kinh phí") == 10_000_000


@pytest.mark.any_database
def test_what_the_predecessor_began_and_did_not_issue_is_begun_anew(merger: Merger) -> None:
    begun = make_report(merger.asking)
    merger.end()
    report = merger.report()
    assert report.series != begun.series
    with pytest.raises(ReportBegun):
        merger.report()


@pytest.mark.any_database
def test_what_the_predecessor_issued_is_followed_by_the_heir(merger: Merger) -> None:
    record_class(merger.asking, merger.asking.first, 12)
    record_budget(merger.asking, merger.asking.first, 54_000_000)
    issued = make_issued(merger.asking, at=DRAFTED)
    merger.end()
    report = Report.objects.get(pk=issued.report.pk)
    assert may_follow(report, merger.heir.officer, LATER.date())
    assert not may_follow(report, merger.asking.districts[2].officer, LATER.date())
    told = {"relation": ReportRelation.REPLACES, "frame": Frame(merger.heir.deputy)}
    after = follow_report(report=report, by=merger.heir.officer, at=LATER, **told)
    assert (after.version, after.unit, after.outgoing.issuing_unit) == (2, merger.former, merger.heir.committee)


@pytest.mark.any_database
def test_the_heir_is_reminded_in_its_place(merger: Merger) -> None:
    merger.end()
    department = merger.asking.department
    letter = draft_reminder(
        request=merger.asking.request,
        units=[merger.former],
        signer=department.director,
        by=department.officer,
        at=LATER,
    )
    text = letter.current_version.structured()
    assert text.header.addressees == (HEIR.name,)
    assert "xã Ba Cụm báo cáo thay Ủy ban nhân dân huyện Khánh Sơn, đơn vị đã kết thúc." in text.body[-1].text
