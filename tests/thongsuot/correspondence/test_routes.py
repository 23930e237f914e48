"""Routes as data: who must approve a draft, in which order, before it is put before the signer."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from tests.factories.correspondence import NOON, District, make_district, make_outgoing, make_text
from tests.factories.organisation import AT, BY

from thongsuot.correspondence.actions.approve_content import approve_content
from thongsuot.correspondence.actions.approve_stage import approve_stage
from thongsuot.correspondence.actions.check_form import check_form
from thongsuot.correspondence.actions.define_route import Stage, define_route
from thongsuot.correspondence.actions.import_routes import import_routes
from thongsuot.correspondence.actions.return_document import return_document
from thongsuot.correspondence.actions.save_version import save_version
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.correspondence.errors import NotEntitled, RouteEmpty, RouteNotFinished, RouteNotOpen, RouteTaken
from thongsuot.correspondence.models import ApprovalRoute, OutgoingDocument
from thongsuot.correspondence.queries.routes import approvals_of, may_approve, open_stage, route_of
from thongsuot.correspondence.queries.steps import possible_steps
from thongsuot.correspondence.states import OutgoingState, Step
from thongsuot.files.errors import DataFileError
from thongsuot.organisation.errors import OverlappingPeriods
from thongsuot.organisation.roles import Role

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def district(db: None) -> District:
    return make_district()


def two_stages(district: District) -> list[Stage]:
    return [
        Stage("Trưởng phòng thẩm định", district.division, Role.HEAD_OF_OFFICE),
        Stage("Chánh Văn phòng thẩm tra", district.office, Role.HEAD_OF_OFFICE),
    ]


def make_route(district: District, **fields: object) -> ApprovalRoute:
    told = {"name": "Quy trình chung", "stages": two_stages(district), "by": BY, "at": AT} | fields
    return define_route(unit=district.committee, **told)  # type: ignore[arg-type]


def checked(district: District) -> OutgoingDocument:
    return make_outgoing(district, OutgoingState.FORM_CHECKED)


def test_a_draft_is_submitted_after_its_whole_route(district: District) -> None:
    make_route(district)
    outgoing = checked(district)
    with pytest.raises(RouteNotFinished, match="Trưởng phòng thẩm định"):
        submit_document(outgoing=outgoing, by=district.officer, at=NOON)
    approve_stage(outgoing=outgoing, by=district.head, at=NOON + MINUTE)
    with pytest.raises(RouteNotFinished, match="Chánh Văn phòng thẩm tra"):
        submit_document(outgoing=outgoing, by=district.officer, at=NOON + 2 * MINUTE)
    approve_stage(outgoing=outgoing, by=district.office_head, at=NOON + 3 * MINUTE, remark="Nhất trí trình.")
    submit_document(outgoing=outgoing, by=district.officer, at=NOON + 4 * MINUTE)
    assert outgoing.state == OutgoingState.SUBMITTED
    assert [one.remark for one in approvals_of(outgoing)] == ["", "Nhất trí trình."]


def test_approvals_are_given_in_order_each_by_whose_it_is(district: District) -> None:
    make_route(district)
    outgoing = checked(district)
    assert may_approve(outgoing, district.head)
    assert not may_approve(outgoing, district.office_head)
    with pytest.raises(NotEntitled, match="Trưởng phòng thẩm định"):
        approve_stage(outgoing=outgoing, by=district.office_head, at=NOON)


def test_a_draft_without_a_route_goes_as_before(district: District) -> None:
    outgoing = checked(district)
    assert (route_of(outgoing), open_stage(outgoing)) == (None, None)
    with pytest.raises(RouteNotOpen):
        approve_stage(outgoing=outgoing, by=district.head, at=NOON)
    submit_document(outgoing=outgoing, by=district.officer, at=NOON)
    assert outgoing.state == OutgoingState.SUBMITTED


def test_nothing_is_approved_while_the_text_may_still_change(district: District) -> None:
    make_route(district)
    with pytest.raises(RouteNotOpen):
        approve_stage(outgoing=make_outgoing(district), by=district.head, at=NOON)


def test_whoever_is_next_may_return_the_draft_with_remarks(district: District) -> None:
    stages = [Stage("Phó Chủ tịch cho ý kiến", district.committee, Role.LEADER)]
    make_route(district, stages=stages)
    outgoing = checked(district)
    assert Step.RETURN in possible_steps(outgoing, district.chairman, NOON.date())
    taken = return_document(outgoing=outgoing, by=district.chairman, at=NOON, remark="Bổ sung số liệu.")
    assert (outgoing.state, taken.remark) == (OutgoingState.DRAFTING, "Bổ sung số liệu.")


def test_a_returned_draft_walks_its_route_anew(district: District) -> None:
    make_route(district)
    outgoing = checked(district)
    approve_stage(outgoing=outgoing, by=district.head, at=NOON)
    return_document(outgoing=outgoing, by=district.office_head, at=NOON + MINUTE, remark="Sửa mục 2.")
    later = NOON + timedelta(hours=1)
    save_version(outgoing=outgoing, content=make_text("Đã sửa."), by=district.officer, at=later)
    approve_content(outgoing=outgoing, by=district.head, at=later + MINUTE)
    check_form(outgoing=outgoing, by=district.office_head, at=later + 2 * MINUTE)
    stage = open_stage(outgoing)
    assert stage is not None
    assert stage.name == "Trưởng phòng thẩm định"
    assert outgoing.approvals.count() == 1


def test_the_narrower_route_goes_before_the_wider_one(district: District) -> None:
    for name, fields in (
        ("chung", {}),
        ("theo loại", {"document_type": "Báo cáo"}),
        ("theo đơn vị", {"drafting_unit": district.division}),
        ("theo đơn vị và loại", {"drafting_unit": district.division, "document_type": "Báo cáo"}),
        ("loại khác", {"drafting_unit": district.division, "document_type": "Quyết định"}),
    ):
        make_route(district, name=name, **fields)
    found = []
    outgoing = make_outgoing(district)
    while (route := route_of(outgoing)) is not None:
        found.append(route.name)
        ApprovalRoute.objects.filter(pk=route.pk).delete()
    assert found == ["theo đơn vị và loại", "theo đơn vị", "theo loại", "chung"]


def test_a_route_holds_in_its_time(district: District) -> None:
    make_route(district, active_from=date(2019, 1, 1), active_to=date(2019, 12, 16))
    later = make_route(district, name="Quy trình mới", active_from=date(2019, 12, 16))
    outgoing = make_outgoing(district)
    assert route_of(outgoing) == later
    before = route_of(outgoing, date(2019, 6, 1))
    assert before is not None
    assert before.name == "Quy trình chung"
    with pytest.raises(OverlappingPeriods):
        make_route(district, name="Chồng", active_from=date(2019, 5, 1), active_to=date(2019, 6, 1))


def test_a_route_is_defined_once_and_never_walked_otherwise_than_it_was(district: District) -> None:
    route = make_route(district)
    assert make_route(district) == route
    with pytest.raises(RouteTaken, match="Quy trình chung"):
        make_route(district, stages=two_stages(district)[:1])
    with pytest.raises(RouteEmpty):
        make_route(district, stages=[])


def test_routes_are_taken_over_from_a_file(district: District, tmp_path: Path) -> None:
    path = tmp_path / "routes.yaml"
    path.write_text(
        f"""routes:
  - unit: {district.committee.code}
    name: Quy trình báo cáo
    document_type: Báo cáo
    stages:
      - name: Thẩm tra
        unit: {district.office.code}
        role: head_of_office
""",
        encoding="utf-8",
    )
    (route,) = import_routes(path=path, by=BY, at=AT)
    assert import_routes(path=path, by=BY, at=AT) == (route,)
    assert [(stage.name, stage.role) for stage in route.stages.all()] == [("Thẩm tra", "head_of_office")]
    path.write_text(path.read_text(encoding="utf-8").replace("head_of_office", "giám đốc"), encoding="utf-8")
    with pytest.raises(DataFileError, match="role"):
        import_routes(path=path, by=BY, at=AT)


def test_the_database_itself_keeps_every_approval(district: District) -> None:
    make_route(district)
    approve_stage(outgoing=checked(district), by=district.head, at=NOON)
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE correspondence_routeapproval SET remark = 'khác'")
