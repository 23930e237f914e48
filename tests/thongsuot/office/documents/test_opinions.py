"""Opinions on a draft before the pages: whoever is asked finds the draft and answers; nobody else sees it."""

from __future__ import annotations

from datetime import timedelta
from http import HTTPStatus

import pytest
from tests.factories.correspondence import NOON, District, make_district, make_outgoing
from tests.factories.office import client_of, text_of
from tests.factories.organisation import make_position, make_unit

from thongsuot.correspondence.models import Opinion, OutgoingDocument
from thongsuot.organisation.models import Position
from thongsuot.organisation.roles import Role

pytestmark = pytest.mark.django_db
DUE = (NOON + timedelta(days=3)).date()


@pytest.fixture
def district() -> District:
    return make_district()


@pytest.fixture
def outsider() -> Position:
    """The head of a body of another house."""
    return make_position(make_unit("tai-chinh", "Sở Tài chính"), Role.LEADER, "Giám đốc")


def _asked(district: District, unit: Position) -> tuple[OutgoingDocument, Opinion]:
    outgoing = make_outgoing(district)
    told = {"units": [str(unit.unit_id)], "due_on": DUE.isoformat(), "text": "Về mục II."}
    answer = client_of(district.officer).post(f"/documents/{outgoing.document_id}/opinions/", told)
    assert answer.status_code == HTTPStatus.SEE_OTHER, text_of(answer)
    return outgoing, Opinion.objects.get()


def test_whoever_is_asked_finds_it_on_the_desk_and_reads_the_draft(district: District, outsider: Position) -> None:
    page = f"/documents/{make_outgoing(district).document_id}/"
    assert client_of(outsider).get(page).status_code == HTTPStatus.NOT_FOUND
    outgoing, opinion = _asked(district, outsider)
    desk = text_of(client_of(outsider).get("/"))
    assert "Dự thảo cần góp ý" in desk
    assert f"/documents/{outgoing.document_id}/opinions/{opinion.pk}/" in desk
    answer = client_of(outsider).get(f"/documents/{outgoing.document_id}/")
    assert answer.status_code == HTTPStatus.OK
    assert [button.step for button in answer.context["life"].buttons] == []
    stranger = make_position(make_unit("y-te", "Sở Y tế"), Role.LEADER, "Giám đốc")
    assert client_of(stranger).get(f"/documents/{outgoing.document_id}/").status_code == HTTPStatus.NOT_FOUND


def test_an_opinion_is_given_answered_and_stands_in_the_table(district: District, outsider: Position) -> None:
    outgoing, opinion = _asked(district, outsider)
    page = f"/documents/{outgoing.document_id}/"
    told = {"agrees": "no", "text": "Bổ sung kinh phí."}
    assert client_of(outsider).post(f"{page}opinions/{opinion.pk}/", told).status_code == HTTPStatus.SEE_OTHER
    assert "Dự thảo cần góp ý" not in text_of(client_of(outsider).get("/"))
    told = {"response": "partly", "text": "Bổ sung ở mục II."}
    client_of(district.officer).post(f"{page}opinions/{opinion.pk}/response/", told)
    shown = text_of(client_of(district.officer).get(page))
    assert "Bổ sung kinh phí." in shown
    assert "Bổ sung ở mục II." in shown
    table = client_of(district.officer).get(f"{page}opinions/print/")
    assert b"".join(table.streaming_content).startswith(b"%PDF-")


def test_there_is_no_table_where_nobody_was_asked(district: District) -> None:
    page = f"/documents/{make_outgoing(district).document_id}/opinions/print/"
    assert client_of(district.officer).get(page).status_code == HTTPStatus.NOT_FOUND


def test_an_officer_speaks_for_no_unit(district: District, outsider: Position) -> None:
    outgoing, opinion = _asked(district, outsider)
    officer = make_position(outsider.unit, Role.OFFICER)
    told = {"agrees": "yes"}
    answer = client_of(officer).post(f"/documents/{outgoing.document_id}/opinions/{opinion.pk}/", told)
    assert answer.status_code == HTTPStatus.FORBIDDEN
    assert Opinion.objects.get().given_at is None
