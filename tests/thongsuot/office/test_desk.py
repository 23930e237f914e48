"""The desk: what waits for each role, what is late, nothing where nothing waits; as many queries however much waits."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.correspondence import NOON, make_district, make_outgoing
from tests.factories.handling import direct
from tests.factories.office import client_of, field_of, text_of
from tests.factories.organisation import AT, BY, make_position, make_unit
from tests.factories.pens import make_certificate
from tests.factories.programme import make_activity, make_document, make_task
from tests.factories.reporting import make_asking

from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.models import Direction, DocumentRelationKind, OutgoingDocument
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position
from thongsuot.organisation.roles import Role
from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.actions.record_activity import NamedDocument
from thongsuot.programme.states import DocumentRole, TaskSource

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
    answer = client_of(make_district().officer).get("/")
    assert answer.context["groups"] == ()
    assert "Không có việc nào đang chờ" in text_of(answer)


_SET_UP = "Cần thiết lập"


def test_a_registry_is_told_to_open_the_registers_of_the_year_until_they_are_open() -> None:
    district = make_district()
    told = _groups(district.clerk)
    assert told[_SET_UP] == ["Mở sổ đăng ký văn bản năm 2019"]
    for direction in Direction:
        open_register(unit=district.committee, direction=direction, year=2019, by=BY, at=AT)
    assert _SET_UP not in _groups(district.clerk)
    new_year = client_of(district.clerk, at=NOON + timedelta(days=60)).get("/")
    assert "Mở sổ đăng ký văn bản năm 2020" in text_of(new_year)


def test_an_administrator_is_led_through_what_a_new_office_lacks() -> None:
    alone = make_position(make_unit("ubnd-xa-moi"), Role.ADMINISTRATOR, "Quản trị hệ thống")
    told = _groups(alone)[_SET_UP]
    assert told == ["Thêm đơn vị", "Thêm người dùng và chức vụ", "Ghi thẩm quyền ký", "Ghi chứng thư số"]
    make_certificate(make_district().committee)
    assert _groups(alone)[_SET_UP] == ["Ghi chứng thư số"]
    make_certificate(alone.unit, kept_here=False)
    assert _SET_UP not in _groups(alone)


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


_IDLE = "Văn bản chỉ đạo chưa có việc thực hiện"


@pytest.mark.parametrize("work", ["task", "document_task", "activity", "reply", "dropped", "none"])
def test_a_directed_document_is_shown_to_leaders_until_there_is_work_behind_it(work: str) -> None:
    district = make_district()
    direction = direct(district, due_on=date(2019, 12, 20))
    document, field = direction.entry.document, field_of(district)
    assert document is not None
    match work:
        case "task" | "dropped":
            told = {"source": TaskSource.HANDLING_DIRECTION, "source_handling_direction": direction}
            task = make_task(field, **told)
            if work == "dropped":
                drop_task(task=task, reason="không cần nữa", by=BY, at=NOON)
        case "document_task":
            make_task(field, source=TaskSource.DIRECTIVE_CLAUSE, source_document=document)
        case "activity":
            make_activity(field, documents=[NamedDocument(document, DocumentRole.BASIS)])
        case "reply":
            reply = make_outgoing(district).document
            relate_documents(source=reply, kind=DocumentRelationKind.REPLIES, target=document, by=BY, at=NOON)
    waits = work in ("dropped", "none")
    for position in (district.chairman, district.office_head):
        assert (_groups(position).get(_IDLE) == [document.subject]) is waits
    for position in (district.head, district.officer, district.clerk):
        assert _IDLE not in _groups(position)


def test_a_request_for_a_report_waits_as_such_alone() -> None:
    asking = make_asking("khanh-son")
    district = asking.first
    register = open_register(unit=district.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    entry = register_incoming(register=register, document=asking.request.letter, by=district.clerk, at=NOON)
    direct_handling(entry=entry, text="Tham mưu.", lead=district.division, by=district.chairman, at=NOON)
    groups = _groups(district.chairman)
    assert "Yêu cầu báo cáo cần trả lời" in groups
    assert _IDLE not in groups


def test_a_direction_that_became_a_task_waits_as_the_task() -> None:
    district = make_district()
    direction = direct(district)
    assert "Ý kiến chỉ đạo được giao" in _groups(district.head)
    make_task(field_of(district), source=TaskSource.HANDLING_DIRECTION, source_handling_direction=direction)
    groups = _groups(district.head)
    assert "Ý kiến chỉ đạo được giao" not in groups
    assert "Nhiệm vụ chưa hoàn thành" in groups
