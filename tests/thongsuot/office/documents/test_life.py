"""The life of a document as buttons: each is shown to whose step it is, and takes it; a refusal says why."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from tests.factories.correspondence import NOON, District, make_district, make_outgoing, make_text
from tests.factories.office import client_of, text_of
from tests.factories.organisation import make_position

from thongsuot.correspondence.actions.save_version import save_version
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.roles import Role

pytestmark = pytest.mark.django_db

_S = OutgoingState


def _offered(outgoing: OutgoingDocument, position) -> list[str]:
    page = client_of(position).get(f"/documents/{outgoing.document_id}/")
    return [button.step.value for button in page.context["life"].buttons]


def _press(outgoing: OutgoingDocument, position, step: str, **more: str):
    url = f"/documents/{outgoing.document_id}/steps/"
    return client_of(position).post(url, {"step": step, **more}, follow=True)


@pytest.mark.parametrize(
    ("state", "who", "steps"),
    [
        (_S.DRAFTING, "head", ["approve_content"]),
        (_S.DRAFTING, "officer", []),
        (_S.CONTENT_APPROVED, "office_head", ["check_form", "return_document"]),
        (_S.FORM_CHECKED, "officer", ["submit_document", "return_document"]),
        (_S.SUBMITTED, "deputy", ["sign_document", "return_document"]),
        (_S.SIGNED, "clerk", ["number_document"]),
        (_S.NUMBERED, "clerk", ["seal_document", "void_number"]),
        (_S.SEALED, "clerk", ["issue_document", "void_number"]),
        (_S.ISSUED, "clerk", ["recall_document"]),
        (_S.ISSUED, "officer", []),
    ],
)
def test_whose_step_it_is_sees_its_button(state: OutgoingState, who: str, steps: list[str]) -> None:
    district = make_district()
    assert _offered(make_outgoing(district, state), getattr(district, who)) == steps


def test_to_sign_is_offered_only_with_authority() -> None:
    district = make_district()
    outgoing = make_outgoing(district, _S.SUBMITTED)
    district.deputy.signing_authorities.all().delete()
    assert _offered(outgoing, district.deputy) == ["return_document"]


def test_buttons_carry_a_letter_from_draft_to_issue_with_its_files() -> None:
    district = make_district()
    outgoing = make_outgoing(district)
    for who, step in (
        ("head", "approve_content"),
        ("office_head", "check_form"),
        ("officer", "submit_document"),
        ("deputy", "sign_document"),
        ("clerk", "number_document"),
        ("clerk", "seal_document"),
        ("clerk", "issue_document"),
    ):
        _press(outgoing, getattr(district, who), step, means="paper")
    outgoing.refresh_from_db()
    assert outgoing.state == _S.ISSUED
    assert sorted(outgoing.document.files.values_list("name", flat=True)) == ["01-BC-UBND.docx", "01-BC-UBND.pdf"]
    assert all(outgoing.document.files.values_list("frozen_at", flat=True))


def test_a_step_of_somebody_else_is_refused_in_words() -> None:
    district = make_district()
    outgoing = make_outgoing(district)
    answer = _press(outgoing, district.officer, "approve_content")
    assert "không có quyền duyệt nội dung" in text_of(answer)
    outgoing.refresh_from_db()
    assert outgoing.state == _S.DRAFTING


def test_nobody_answers_for_a_text_that_they_did_not_see() -> None:
    district = make_district()
    outgoing = make_outgoing(district)
    shown = text_of(client_of(district.head).get(f"/documents/{outgoing.document_id}/"))
    assert '<input type="hidden" name="version" value="1">' in shown
    save_version(outgoing=outgoing, content=make_text("Lời khác."), by=district.officer, at=NOON)
    answer = _press(outgoing, district.head, "approve_content", version="1")
    assert "vừa được sửa ở nơi khác" in text_of(answer)
    outgoing.refresh_from_db()
    assert outgoing.state == _S.DRAFTING
    _press(outgoing, district.head, "approve_content", version="2")
    outgoing.refresh_from_db()
    assert outgoing.state == _S.CONTENT_APPROVED


def test_asking_for_opinions_is_offered_to_those_who_send_a_draft_out() -> None:
    district = make_district()
    outgoing = make_outgoing(district)
    leader = make_position(district.division, Role.LEADER, "Lãnh đạo")
    asks = {
        who: "/opinions/" in text_of(client_of(who).get(f"/documents/{outgoing.document_id}/"))
        for who in (district.officer, leader)
    }
    assert asks == {district.officer: True, leader: False}


def test_returning_asks_for_a_reason_and_shows_it() -> None:
    district = make_district()
    outgoing = make_outgoing(district, _S.SUBMITTED)
    assert "cần ghi rõ lý do" in text_of(_press(outgoing, district.deputy, "return_document", remark=" "))
    answer = text_of(_press(outgoing, district.deputy, "return_document", remark="Bổ sung số liệu."))
    assert "Bổ sung số liệu." in answer
    outgoing.refresh_from_db()
    assert outgoing.state == _S.DRAFTING


def test_a_remark_holds_no_nul() -> None:
    district = make_district()
    outgoing = make_outgoing(district)
    _press(outgoing, district.head, "approve_content", remark="Đồng\x00 ý")
    assert outgoing.steps.get(step="approve_content").remark == "Đồng ý"


def test_an_unknown_step_is_not_found() -> None:
    district = make_district()
    assert _press(make_outgoing(district), district.head, "fly").status_code == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("path", ["", "edit/", "slip/", "opinions/", "print/", "versions/1/"])
def test_another_house_finds_nothing(path: str) -> None:
    outgoing = make_outgoing(make_district("mot"))
    stranger: District = make_district("hai")
    answer = client_of(stranger.head).get(f"/documents/{outgoing.document_id}/{path}")
    assert answer.status_code == HTTPStatus.NOT_FOUND
