"""The life of an outgoing document: each step in its turn, by those whose step it is, and nothing back after issue."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.correspondence import NOON, District, make_district, make_outgoing, make_text
from tests.factories.organisation import BY, make_office, make_position, make_unit

from thongsuot.audit.queries import events_about, verify_chain
from thongsuot.correspondence.actions.approve_content import approve_content
from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.actions.check_form import check_form
from thongsuot.correspondence.actions.issue_document import issue_document
from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.recall_document import recall_document
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.actions.return_document import return_document
from thongsuot.correspondence.actions.save_version import save_version
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.actions.start_consultation import start_consultation
from thongsuot.correspondence.actions.start_outgoing import start_outgoing
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.correspondence.actions.take_step import take_step
from thongsuot.correspondence.errors import (
    ChangedMeanwhile,
    FrozenDocument,
    NoContent,
    NoSigningAuthority,
    NotEditable,
    NotEntitled,
    RemarkMissing,
    StepNotPossible,
)
from thongsuot.correspondence.models import DocumentFile, DocumentRelationKind, FileRole, OutgoingDocument
from thongsuot.correspondence.queries.steps import possible_steps
from thongsuot.correspondence.states import FINAL, TRANSITIONS, OutgoingState, Step
from thongsuot.organisation.errors import NotInOffice
from thongsuot.organisation.models import UnitKind
from thongsuot.organisation.roles import Role
from vanban.document.partial_date import PartialDate

pytestmark = pytest.mark.django_db

S = OutgoingState


@pytest.fixture
def district() -> District:
    return make_district()


def test_report_goes_from_draft_to_issue(district: District) -> None:
    outgoing = make_outgoing(district, S.ISSUED)
    document = outgoing.document
    assert (document.identifier, document.date) == ("01/BC-UBND", PartialDate(2019, 12, 16))
    assert (document.signer_name, document.signer_position) == ("Trần Thị Sơn Ca", "Phó Chủ tịch")
    assert [step.step for step in outgoing.steps.all()] == [
        Step.APPROVE_CONTENT,
        Step.CHECK_FORM,
        Step.SUBMIT,
        Step.SIGN,
        Step.NUMBER,
        Step.SEAL,
        Step.ISSUE,
    ]
    assert [event.action for event in events_about(outgoing)][-1] == "issue_document"
    assert verify_chain() > 0


def test_official_letter_bears_the_symbols_of_who_issues_and_who_drafts(district: District) -> None:
    letter = start_outgoing(
        document_type="Công văn",
        subject="Đôn đốc báo cáo",
        issuing_unit=district.committee,
        by=district.officer,
        at=NOON,
    )
    assert letter.document.symbol == "UBND-VHTT"


def test_date_of_issue_is_the_day_in_viet_nam(district: District) -> None:
    half_past_midnight = NOON.replace(day=17, hour=0, minute=30)
    outgoing = make_outgoing(district, S.NUMBERED, at=half_past_midnight)
    assert outgoing.document.date == PartialDate(2019, 12, 17)


@pytest.mark.parametrize("state", [state for state in S if state not in FINAL | {S.CONSULTING}])
def test_no_step_is_taken_out_of_its_turn(district: District, state: OutgoingState) -> None:
    outgoing = make_outgoing(district, state)
    allowed = {row.step for row in TRANSITIONS if state in row.sources}
    for step in set(Step) - allowed:
        with pytest.raises(StepNotPossible, match=state.label):
            take_step(outgoing=outgoing, step=step, by=district.clerk, at=NOON, remark="lý do")


@pytest.mark.parametrize(
    ("state", "action", "who"),
    [
        (S.DRAFTING, approve_content, "officer"),
        (S.DRAFTING, approve_content, "office_head"),
        (S.CONTENT_APPROVED, check_form, "head"),
        (S.CONTENT_APPROVED, check_form, "officer"),
        (S.FORM_CHECKED, submit_document, "clerk"),
        (S.SIGNED, number_document, "officer"),
        (S.SIGNED, number_document, "deputy"),
        (S.NUMBERED, seal_document, "head"),
        (S.SEALED, issue_document, "officer"),
    ],
)
def test_step_is_refused_to_those_whose_step_it_is_not(district: District, state, action, who) -> None:
    outgoing = make_outgoing(district, state)
    with pytest.raises(NotEntitled):
        action(outgoing=outgoing, by=getattr(district, who), at=NOON)
    assert OutgoingDocument.objects.get().state == state


def test_clerk_of_another_district_numbers_nothing_here(district: District) -> None:
    other = make_district("khac")
    outgoing = make_outgoing(district, S.SIGNED)
    with pytest.raises(NotEntitled):
        number_document(outgoing=outgoing, by=other.clerk, at=NOON)


def test_possible_steps_are_those_that_are_not_refused(district: District) -> None:
    outgoing = make_outgoing(district, S.CONTENT_APPROVED)
    day = NOON.date()
    assert possible_steps(outgoing, district.office_head, day) == (Step.CHECK_FORM, Step.RETURN)
    assert possible_steps(outgoing, district.officer, day) == ()


def test_who_has_left_office_takes_no_step(district: District) -> None:
    outgoing = make_outgoing(district)
    gone = make_position(district.division, Role.HEAD_OF_OFFICE, "Trưởng phòng", active_to=date(2019, 12, 16))
    with pytest.raises(NotInOffice, match="16/12/2019"):
        approve_content(outgoing=outgoing, by=gone, at=NOON)


def test_consultation_comes_back_to_approval(district: District) -> None:
    outgoing = make_outgoing(district)
    start_consultation(outgoing=outgoing, by=district.officer, at=NOON, remark="Xin ý kiến các phòng")
    assert outgoing.state == S.CONSULTING
    approve_content(outgoing=outgoing, by=district.head, at=NOON)
    assert outgoing.state == S.CONTENT_APPROVED


@pytest.mark.parametrize(
    ("state", "who"), [(S.CONTENT_APPROVED, "office_head"), (S.FORM_CHECKED, "officer"), (S.SUBMITTED, "deputy")]
)
def test_returned_draft_says_why_and_can_be_changed_again(district: District, state, who) -> None:
    outgoing = make_outgoing(district, state)
    by = getattr(district, who)
    with pytest.raises(RemarkMissing):
        return_document(outgoing=outgoing, by=by, at=NOON, remark=" ")
    return_document(outgoing=outgoing, by=by, at=NOON, remark="Bổ sung số liệu")
    version = save_version(outgoing=outgoing, content=make_text("Đã bổ sung."), by=district.officer, at=NOON)
    assert (outgoing.state, version.number) == (S.DRAFTING, 2)
    assert outgoing.steps.get(step=Step.RETURN).remark == "Bổ sung số liệu"


def test_same_text_makes_no_new_version(district: District) -> None:
    outgoing = make_outgoing(district, words="Một.")
    again = save_version(outgoing=outgoing, content=make_text("Một."), by=district.officer, at=NOON)
    assert (again.number, outgoing.versions.count()) == (1, 1)
    assert again.structured() == make_text("Một.")


def test_text_is_not_changed_once_its_content_is_approved(district: District) -> None:
    outgoing = make_outgoing(district, S.CONTENT_APPROVED)
    with pytest.raises(NotEditable, match="đã duyệt nội dung"):
        save_version(outgoing=outgoing, content=make_text("Khác."), by=district.officer, at=NOON)


def test_other_units_do_not_write_in_the_draft(district: District) -> None:
    outgoing = make_outgoing(district)
    with pytest.raises(NotEntitled):
        save_version(outgoing=outgoing, content=make_text("Khác."), by=district.office_head, at=NOON)


def test_unit_drafts_only_for_whom_it_serves(district: District) -> None:
    stranger = make_position(make_office("x", make_unit("khac"), kind=UnitKind.DIVISION), Role.OFFICER)
    with pytest.raises(NotEntitled, match="soạn thảo"):
        start_outgoing(document_type="Báo cáo", subject="x", issuing_unit=district.committee, by=stranger, at=NOON)


def test_document_without_text_goes_nowhere(district: District) -> None:
    outgoing = start_outgoing(
        document_type="Báo cáo", subject="x", issuing_unit=district.committee, by=district.officer, at=NOON
    )
    with pytest.raises(NoContent):
        approve_content(outgoing=outgoing, by=district.head, at=NOON)


def test_nobody_signs_without_authority(district: District) -> None:
    outgoing = make_outgoing(district, S.SUBMITTED)
    with pytest.raises(NoSigningAuthority, match="“Trưởng phòng” không có thẩm quyền ký Báo cáo vào ngày 16/12/2019"):
        sign_document(outgoing=outgoing, by=district.head, at=NOON)


def test_step_is_not_taken_on_a_text_that_was_changed_meanwhile(district: District) -> None:
    outgoing = make_outgoing(district)
    seen = OutgoingDocument.objects.get(pk=outgoing.pk)
    save_version(outgoing=outgoing, content=make_text("Lời khác."), by=district.officer, at=NOON)
    with pytest.raises(ChangedMeanwhile):
        approve_content(outgoing=seen, by=district.head, at=NOON)
    approve_content(outgoing=outgoing, by=district.head, at=NOON)


def test_step_that_fails_changes_nothing(district: District) -> None:
    """No register of 2020 is open: neither state nor step nor audit event remains of the attempt."""
    outgoing = make_outgoing(district, S.SIGNED)
    before = (outgoing.steps.count(), events_about(outgoing).count())
    with pytest.raises(Exception, match="Chưa mở sổ"):
        number_document(outgoing=outgoing, by=district.clerk, at=NOON + timedelta(days=30))
    stored = OutgoingDocument.objects.get()
    assert (stored.state, stored.steps.count(), events_about(stored).count()) == (S.SIGNED, *before)


def test_starting_twice_with_one_id_starts_once(district: District) -> None:
    first = make_outgoing(district)
    again = start_outgoing(
        id=first.pk,
        document_type="Báo cáo",
        subject="x",
        issuing_unit=district.committee,
        by=district.officer,
        at=NOON,
    )
    assert again == first
    assert OutgoingDocument.objects.count() == 1


def refused(sql: str, *parameters: object) -> bool:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql, parameters)
    except DatabaseError as error:
        return "đóng băng" in str(error)
    return False


def test_signed_text_is_frozen_in_the_database(district: District) -> None:
    make_outgoing(district, S.SUBMITTED)
    change = "UPDATE correspondence_documentversion SET content_hash = 'x'"
    assert not refused(change)
    sign_document(outgoing=OutgoingDocument.objects.get(), by=district.deputy, at=NOON)
    assert refused(change)
    assert refused("DELETE FROM correspondence_documentversion")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE correspondence_document SET subject = 'x'",
        "UPDATE correspondence_document SET number = '2'",
        "UPDATE correspondence_document SET frozen_at = NULL",
        "DELETE FROM correspondence_document",
        "UPDATE correspondence_documentfile SET name = 'x'",
        "DELETE FROM correspondence_documentfile",
        "UPDATE correspondence_outgoingdocument SET issued_at = NULL",
        "UPDATE correspondence_outgoingdocument SET current_version_id = NULL",
        "DELETE FROM correspondence_outgoingdocument",
        "UPDATE correspondence_outgoingstep SET remark = 'x'",
        "DELETE FROM correspondence_outgoingstep",
    ],
)
def test_issued_document_is_frozen_in_the_database(district: District, sql: str) -> None:
    outgoing = make_outgoing(district, S.SEALED)
    attach_file(document=outgoing.document, role=FileRole.PDF, name="bc.pdf", content=b"%PDF-1.7", by=BY, at=NOON)
    issue_document(outgoing=outgoing, by=district.clerk, at=NOON)
    assert refused(sql)


def test_what_comes_to_be_known_of_an_issued_document_can_still_be_noted(district: District) -> None:
    make_outgoing(district, S.ISSUED)
    assert not refused("UPDATE correspondence_document SET ceased_on = '2020-01-01', note = 'x'")


def test_nothing_is_attached_after_issue(district: District) -> None:
    outgoing = make_outgoing(district, S.ISSUED)
    with pytest.raises(FrozenDocument):
        attach_file(document=outgoing.document, role=FileRole.PDF, name="a", content=b"x", by=BY, at=NOON)
    assert not DocumentFile.objects.exists()


def test_files_keep_their_order(district: District) -> None:
    document = make_outgoing(district).document
    for name in ("b", "a", "c"):
        attach_file(document=document, role=FileRole.ATTACHMENT, name=name, content=name.encode(), by=BY, at=NOON)
    assert [file.name for file in document.files.all()] == ["b", "a", "c"]


def test_document_is_replaced_when_its_replacement_is_issued(district: District) -> None:
    old = make_outgoing(district, S.ISSUED)
    new = make_outgoing(district, S.SEALED)
    relate_documents(source=new.document, kind=DocumentRelationKind.REPLACES, target=old.document, by=BY, at=NOON)
    issue_document(outgoing=new, by=district.clerk, at=NOON)
    old.refresh_from_db()
    assert (old.state, new.state) == (S.REPLACED, S.ISSUED)
    assert old.steps.get(step=Step.REPLACE).remark == "Báo cáo 02/BC-UBND"


def test_recalled_document_stays_on_record_with_the_reason(district: District) -> None:
    outgoing = make_outgoing(district, S.ISSUED)
    with pytest.raises(RemarkMissing):
        recall_document(outgoing=outgoing, by=district.deputy, at=NOON, remark="")
    recall_document(outgoing=outgoing, by=district.deputy, at=NOON, remark="Ban hành nhầm")
    assert (outgoing.state, outgoing.document.identifier) == (S.RECALLED, "01/BC-UBND")
    assert outgoing.steps.get(step=Step.RECALL).remark == "Ban hành nhầm"


def test_final_states_lead_nowhere() -> None:
    assert not [row for row in TRANSITIONS if row.sources & FINAL]


def test_every_state_can_be_reached() -> None:
    assert {row.target for row in TRANSITIONS} == set(S)
