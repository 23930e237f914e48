"""A request to districts for tests: who asks, who is asked, what they record, and reports on their way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from tests.factories.correspondence import District, make_district
from tests.factories.organisation import AT, BY, make_position, make_unit
from tests.factories.programme import make_document, make_programme

from thongsuot.correspondence.actions.grant_signing_authority import Titles, grant_signing_authority
from thongsuot.correspondence.actions.number_document import number_document
from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.actions.seal_document import seal_document
from thongsuot.correspondence.actions.sign_document import sign_document
from thongsuot.correspondence.actions.submit_document import submit_document
from thongsuot.correspondence.models import Direction, SigningForm
from thongsuot.facts.model import Period
from thongsuot.files.actions.store_file import store_file
from thongsuot.organisation.models import Position, Unit, UnitKind
from thongsuot.organisation.roles import Role
from thongsuot.programme.actions.allocate_budget import allocate_budget
from thongsuot.programme.actions.attach_evidence import attach_evidence
from thongsuot.programme.actions.name_shared_event import name_shared_event
from thongsuot.programme.actions.record_activity import record_activity
from thongsuot.programme.kinds.training import TrainingDetails
from thongsuot.programme.models import Activity, BudgetLine, Programme
from thongsuot.programme.states import Participation, PeopleShown
from thongsuot.reporting.actions.add_outline import add_outline
from thongsuot.reporting.actions.approve_report import approve_report
from thongsuot.reporting.actions.check_report import check_report
from thongsuot.reporting.actions.create_report_request import Asked, create_report_request
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.issue_report import issue_report
from thongsuot.reporting.actions.start_report import Following, Frame
from thongsuot.reporting.models import IssuedReport, Report, ReportRegime, ReportRequest

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")
DRAFTED = datetime(2019, 12, 12, 9, 0, tzinfo=VIET_NAM)
DEADLINE = date(2019, 12, 16)
YEAR_2019 = Period(date(2019, 1, 1), date(2020, 1, 1))
CLASS = UUID("0c1a55e5-0000-4000-8000-000000000001")

OUTLINE = """
khóa: thu-nghiem-bao-cao
phiên bản: 1
tên: Đề cương thử
loại văn bản: Báo cáo
trích yếu: Kết quả công tác thông tin đối ngoại năm {năm}
mở đầu:
  - "Thực hiện {văn bản yêu cầu}, {cơ quan} báo cáo kết quả như sau:"
chỉ tiêu:
  số lớp: {dữ kiện: training_classes_attended, đơn vị tính: lớp, tổng hợp: đếm không trùng}
  số lượt người: {dữ kiện: trainees_sent, đơn vị tính: lượt người, tổng hợp: cộng}
  các lớp: {dữ kiện: training_list, đơn vị tính: lớp, tổng hợp: liệt kê}
  kinh phí: {dữ kiện: budget_allocated, đơn vị tính: đồng, tổng hợp: cộng}
  từng khoản: {dữ kiện: budget_by_purpose, đơn vị tính: nội dung chi, tổng hợp: liệt kê}
mục:
  - nhãn: I
    khóa: tap_huan
    tiêu đề: TẬP HUẤN
    có:
      - câu: "{cơ quan} đã cử {số lượt người} tham gia {số lớp}: {các lớp}."
        mỗi mục: "{tên}"
    không phát sinh: "Trong {kỳ báo cáo}, {cơ quan} không cử người tham gia tập huấn."
    chưa có dữ liệu: "Chưa có dữ liệu về tập huấn."
  - nhãn: II
    khóa: kinh_phi
    tiêu đề: KINH PHÍ
    có:
      - "{cơ quan} đã bố trí {kinh phí}, gồm:"
      - danh sách: từng khoản
        mỗi dòng: "{kinh phí bố trí} đồng: {nội dung chi}."
    không phát sinh: "Trong {kỳ báo cáo}, {cơ quan} không bố trí kinh phí."
    chưa có dữ liệu: "Chưa có dữ liệu về kinh phí."
kết thúc:
  - "Trên đây là báo cáo của {cơ quan}./."
"""

CONSOLIDATION = """
khóa: thu-nghiem-tong-hop
phiên bản: 1
tên: Đề cương tổng hợp thử
loại văn bản: Báo cáo
trích yếu: Tổng hợp kết quả công tác thông tin đối ngoại năm {năm}
mở đầu:
  - "{cơ quan} tổng hợp báo cáo của các đơn vị như sau:"
chỉ tiêu:
  số được yêu cầu: {dữ kiện: units_asked, đơn vị tính: đơn vị, tổng hợp: đếm không trùng}
  số đã báo cáo: {dữ kiện: units_reported, đơn vị tính: đơn vị, tổng hợp: đếm không trùng}
  đơn vị chậm: {dữ kiện: units_late_list, đơn vị tính: đơn vị, tổng hợp: liệt kê}
  số lớp: {dữ kiện: training_classes_attended, đơn vị tính: lớp, tổng hợp: đếm không trùng}
  số lượt người: {dữ kiện: trainees_sent, đơn vị tính: lượt người, tổng hợp: cộng}
  kinh phí: {dữ kiện: budget_allocated, đơn vị tính: đồng, tổng hợp: cộng}
mục:
  - nhãn: I
    khóa: tinh_hinh
    tiêu đề: TÌNH HÌNH BÁO CÁO
    có:
      - "Có {số đã báo cáo} báo cáo trên {số được yêu cầu} được yêu cầu."
      - câu: "Báo cáo chậm: {đơn vị chậm}."
        mỗi mục: "{tên đơn vị} (chậm {số ngày chậm} ngày)"
    không phát sinh: "Không có đơn vị nào được yêu cầu."
    chưa có dữ liệu: "Chưa có đơn vị nào báo cáo."
  - nhãn: II
    khóa: tap_huan
    tiêu đề: TẬP HUẤN
    tổng hợp mục: tap_huan
    có:
      - "Có {số lượt người} tham gia {số lớp}."
    không phát sinh: "{các đơn vị không phát sinh} không cử người tham gia tập huấn."
    chưa có dữ liệu: "Chưa có dữ liệu."
  - nhãn: III
    khóa: kinh_phi
    tiêu đề: KINH PHÍ
    tổng hợp mục: kinh_phi
    có:
      - "Các đơn vị đã bố trí {kinh phí}."
    không phát sinh: "{các đơn vị không phát sinh} không bố trí kinh phí."
    chưa có dữ liệu: "Chưa có dữ liệu."
"""


@dataclass(frozen=True)
class Department:
    """The office that asks, with its people."""

    unit: Unit
    officer: Position
    head: Position
    clerk: Position
    director: Position


@dataclass(frozen=True)
class Asking:
    """A request to three districts."""

    department: Department
    programme: Programme
    request: ReportRequest
    districts: tuple[District, ...]

    @property
    def first(self) -> District:
        """The district of most tests."""
        return self.districts[0]


def make_department(code: str = "so") -> Department:
    """A department in which a consolidated report can be drafted, signed and issued."""
    unit = make_unit(code, "Sở Thông tin và Truyền thông", kind=UnitKind.DEPARTMENT, abbreviation="STTTT")
    department = Department(
        unit,
        make_position(unit, Role.OFFICER, "Chuyên viên"),
        make_position(unit, Role.HEAD_OF_OFFICE, "Chánh Văn phòng"),
        make_position(unit, Role.REGISTRY_CLERK, "Văn thư"),
        make_position(unit, Role.LEADER, "Giám đốc", full_name="Lê Văn Biển"),
    )
    open_register(unit=unit, direction=Direction.OUTGOING, year=2019, by=BY, at=AT)
    grant_signing_authority(
        position=department.director, unit=unit, form=SigningForm.OWN, titles=Titles(), by=BY, at=AT
    )
    return department


def make_asking(*codes: str) -> Asking:
    """A request by letter to districts (three where no codes are given)."""
    department, programme = make_department(), make_programme()
    districts = tuple(make_district(code) for code in codes or ("khanh-son", "cam-lam", "dien-khanh"))
    letter = make_document(
        "2337/STTTT-TTBCXB",
        document_type="Công văn",
        day="2019-12-10",
        issuer="Sở Thông tin và Truyền thông",
        subject="Về việc phối hợp báo cáo kết quả công tác thông tin đối ngoại",
    )
    request = create_report_request(
        requesting_unit=department.unit,
        letter=letter,
        asked=Asked(
            programme=programme,
            regime=ReportRegime.THEMATIC,
            period=YEAR_2019,
            deadline=DEADLINE,
            outline=add_outline(source=OUTLINE, by=BY, at=AT),
            consolidation_outline=add_outline(source=CONSOLIDATION, by=BY, at=AT),
        ),
        addressees=[district.committee for district in districts],
        basis=[make_document()],
        by=BY,
        at=AT,
    )
    return Asking(department, programme, request, districts)


def record_class(asking: Asking, district: District, participants: int, *, shared: UUID | None = None) -> Activity:
    """A training class that the district's people attended, with a photo."""
    day = date(2019, 9, 25)
    event = None
    if shared is not None:
        event = name_shared_event(
            event=shared,
            title="Lớp tập huấn chung",
            organiser="Sở Thông tin và Truyền thông",
            started_on=day,
            ended_on=day,
            by=BY,
            at=AT,
        )
    activity = record_activity(
        client_id=uuid4(),
        unit=district.committee,
        programme=asking.programme,
        details=TrainingDetails(organiser="Sở Thông tin và Truyền thông", participants=participants),
        title="Lớp tập huấn thông tin đối ngoại",
        started_on=day,
        ended_on=day,
        role=Participation.ATTENDED,
        shared_event=event,
        by=BY,
        at=AT,
    )
    attach_evidence(
        client_id=uuid4(),
        of=activity,
        caption="Ảnh lớp tập huấn",
        people_shown=PeopleShown.NOBODY,
        file=store_file(content=b"anh lop " + district.committee.code.encode(), at=AT),
        by=BY,
        at=AT,
    )
    return activity


def record_budget(asking: Asking, district: District, allocated: int, purpose: str = "Cuộc thi ảnh") -> BudgetLine:
    """Money that the district allocated."""
    return allocate_budget(
        client_id=uuid4(),
        unit=district.committee,
        programme=asking.programme,
        year=2019,
        purpose=purpose,
        allocated=allocated,
        by=BY,
        at=AT,
    )


def make_report(
    asking: Asking, district: District | None = None, *, at: datetime = DRAFTED, follows: Following | None = None
) -> Report:
    """The district's draft."""
    district = district or asking.first
    return draft_report(
        request=asking.request,
        unit=district.committee,
        frame=Frame(district.deputy),
        by=district.officer,
        at=at,
        follows=follows,
    )


def bring_to_seal(report: Report, district: District, at: datetime) -> None:
    """All steps between the draft and the issue, a minute each."""
    outgoing = report.outgoing
    minute = timedelta(minutes=1)
    approve_report(report=report, by=district.head, at=at)
    check_report(report=report, by=district.office_head, at=at + minute)
    submit_document(outgoing=outgoing, by=district.officer, at=at + 2 * minute)
    sign_document(outgoing=outgoing, by=district.deputy, at=at + 3 * minute)
    number_document(outgoing=outgoing, by=district.clerk, at=at + 4 * minute)
    seal_document(outgoing=outgoing, by=district.clerk, at=at + 5 * minute)


def make_issued(
    asking: Asking, district: District | None = None, *, at: datetime = DRAFTED, follows: Following | None = None
) -> IssuedReport:
    """The district's report, drafted, signed, numbered, sealed and issued within the hour."""
    district = district or asking.first
    report = make_report(asking, district, at=at, follows=follows)
    bring_to_seal(report, district, at + timedelta(minutes=10))
    return issue_report(report=report, by=district.clerk, at=at + timedelta(minutes=30))
