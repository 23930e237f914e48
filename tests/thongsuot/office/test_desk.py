"""The desk: what waits for each role, what is late, nothing where nothing waits; as many queries however much waits."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import NOON, make_district, make_outgoing
from tests.factories.office import client_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document
from tests.factories.reporting import make_asking

from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.models import Direction, DocumentRelationKind, OutgoingDocument
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position

pytestmark = pytest.mark.django_db


def _groups(position: Position) -> dict[str, list[str]]:
    answer = client_of(position).get("/")
    return {str(group.title): [line.title for line in group.lines] for group in answer.context["groups"]}


@pytest.mark.parametrize(
    ("state", "who"),
    [
        (OutgoingState.CONTENT_APPROVED, "office_head"),
        (OutgoingState.FORM_CHECKED, "officer"),
        (OutgoingState.SUBMITTED, "deputy"),
        (OutgoingState.SIGNED, "clerk"),
        (OutgoingState.SEALED, "clerk"),
    ],
)
def test_a_document_waits_for_whoever_takes_its_next_step(state: OutgoingState, who: str) -> None:
    district = make_district()
    make_outgoing(district, state)
    waiting = "Văn bản chờ xử lý bước tiếp theo"
    assert waiting in _groups(getattr(district, who))
    bystander = district.clerk if who == "officer" else district.officer
    assert waiting not in _groups(bystander)


def test_a_request_waits_until_it_is_answered_and_is_late_after_its_deadline() -> None:
    asking = make_asking("khanh-son")
    officer = asking.first.officer
    answer = client_of(officer, at=NOON + timedelta(days=3)).get("/")
    assert "Yêu cầu báo cáo cần trả lời" in {str(group.title) for group in answer.context["groups"]}
    assert answer.context["late"] == 1
    assert "quá hạn" in text_of(answer)


@pytest.mark.parametrize(("replies", "still_waits"), [("khanh-vinh", True), ("khanh-son", False)])
def test_a_direction_waits_until_the_body_itself_has_replied(replies: str, still_waits: bool) -> None:
    districts = {code: make_district(code) for code in ("khanh-son", "khanh-vinh")}
    district = districts["khanh-son"]
    register = open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    letter = make_document("2337/STTTT-TTBCXB", document_type="Công văn", day="2019-12-10")
    entry = register_incoming(register=register, document=letter, by=district.clerk, at=NOON)
    direct_handling(entry=entry, text="Soạn báo cáo.", lead=district.officer, by=district.chairman, at=NOON)
    reply = make_outgoing(districts[replies], OutgoingState.DRAFTING).document
    relate_documents(source=reply, kind=DocumentRelationKind.REPLIES, target=letter, by=BY, at=AT)
    OutgoingDocument.objects.filter(document=reply).update(issued_at=NOON)
    assert ("Ý kiến chỉ đạo được giao" in _groups(district.officer)) is still_waits


def test_nothing_waits_in_a_new_office() -> None:
    answer = client_of(make_district().clerk).get("/")
    assert answer.context["groups"] == ()
    assert "Không có việc nào đang chờ" in text_of(answer)


@pytest.mark.parametrize("who", ["officer", "head", "chairman", "clerk"])
def test_many_rows_take_as_many_queries_as_one(who: str) -> None:
    district = make_district()
    client = client_of(getattr(district, who))
    counts = []
    for more in (1, 8):
        for _ in range(more):
            make_outgoing(district, OutgoingState.DRAFTING)
            make_outgoing(district, OutgoingState.FORM_CHECKED)
            make_outgoing(district, OutgoingState.SIGNED)
        with CaptureQueriesContext(
            connection,
        ) as queries:
            client.get("/")
        counts.append(len(queries))
    assert counts[0] == counts[1]
