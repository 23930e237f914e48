"""Three units' submissions of one request: one shares a class with another, one is late, one had no money."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import pytest
from tests.factories.report_office import FRAMING, NOW, OUTLINE, REQUEST, Office, make_dataset

from thongsuot.reporting.consolidation.consolidate import Consolidated, consolidate, known_when_consolidating
from thongsuot.reporting.consolidation.standing import Received, Standing
from thongsuot.reporting.dataset.encode import encode, name_of
from thongsuot.reporting.dataset.model import Dataset, UnitIdentity
from thongsuot.reporting.outline.parse import parse_outline
from vanban.document.model import Closing, Header

DEADLINE = date(2019, 12, 16)
SHARED = 99
CONSOLIDATION = """
khóa: tong-hop
phiên bản: 1
tên: Đề cương tổng hợp
loại văn bản: Báo cáo
trích yếu: Tổng hợp kết quả công tác năm {năm}
mở đầu:
  - "{số đã báo cáo} trên {số được yêu cầu} đã báo cáo[; {số báo cáo chậm} báo cáo chậm: {các đơn vị chậm}]."
  - "[Chưa báo cáo: {các đơn vị thiếu}.]"
chỉ tiêu:
  số được yêu cầu: {dữ kiện: units_asked, đơn vị tính: đơn vị, tổng hợp: đếm không trùng}
  số đã báo cáo: {dữ kiện: units_reported, đơn vị tính: đơn vị, tổng hợp: đếm không trùng}
  số báo cáo chậm: {dữ kiện: units_late, đơn vị tính: đơn vị, tổng hợp: đếm không trùng}
  các đơn vị chậm: {dữ kiện: units_late_list, đơn vị tính: đơn vị, tổng hợp: liệt kê}
  các đơn vị thiếu: {dữ kiện: units_missing_list, đơn vị tính: đơn vị, tổng hợp: liệt kê}
  số lớp: {dữ kiện: classes, đơn vị tính: lớp, tổng hợp: đếm không trùng}
  số lượt người: {dữ kiện: attendees, đơn vị tính: lượt người, tổng hợp: cộng}
  các lớp: {dữ kiện: class_list, đơn vị tính: lớp, tổng hợp: liệt kê}
  kinh phí: {dữ kiện: budget, đơn vị tính: đồng, tổng hợp: cộng}
mục:
  - nhãn: I
    khóa: tinh_hinh
    tiêu đề: TÌNH HÌNH BÁO CÁO
    có:
      - câu: "Các đơn vị báo cáo chậm: {các đơn vị chậm}."
        mỗi mục: "{tên đơn vị} (nhận ngày {ngày nhận}, chậm {số ngày chậm} ngày)"
      - câu: "Các đơn vị chưa báo cáo: {các đơn vị thiếu}."
        mỗi mục: "{tên đơn vị}"
    không phát sinh: "Các đơn vị báo cáo đủ và đúng hạn."
    chưa có dữ liệu: "Chưa có đơn vị nào báo cáo."
  - nhãn: II
    khóa: tap_huan
    tiêu đề: Tập huấn
    tổng hợp mục: tap_huan
    có:
      - "Toàn tỉnh có {số lượt người} tham gia {số lớp}."
      - danh sách: các lớp
        mỗi dòng: "{tên lớp};"
    không phát sinh: "{các đơn vị không phát sinh} không phát sinh việc tập huấn."
    chưa có dữ liệu: "Chưa có dữ liệu."
  - nhãn: III
    khóa: kinh_phi
    tiêu đề: Kinh phí
    tổng hợp mục: kinh_phi
    có:
      - "Các đơn vị đã bố trí {kinh phí}."
    không phát sinh: "{các đơn vị không phát sinh} không phát sinh kinh phí."
    chưa có dữ liệu: "Chưa có dữ liệu."
"""


def unit(code: str, area: str) -> UnitIdentity:
    return UnitIdentity(code, f"Ủy ban nhân dân {area}")


KHANH_SON = unit("575", "huyện Khánh Sơn")
CAM_LAM = unit("570", "huyện Cam Lâm")
DIEN_KHANH = unit("574", "huyện Diên Khánh")
NINH_HOA = unit("572", "thị xã Ninh Hòa")
SHORT = {one.name: one.name.replace("Ủy ban nhân dân", "UBND") for one in (KHANH_SON, CAM_LAM, DIEN_KHANH, NINH_HOA)}


def received(dataset: Dataset, day: date) -> Received:
    names = (dataset.unit.name, SHORT[dataset.unit.name])
    return Received(dataset, name_of(encode(dataset)), day, names)


@dataclass(frozen=True)
class Province:
    standing: Standing
    made: Consolidated
    datasets: dict[str, Dataset]

    def find(self, name: str) -> Dataset | None:
        return self.datasets.get(name)


def _three() -> tuple[Received, ...]:
    khanh_son, cam_lam, dien_khanh = Office(), Office(), Office()
    khanh_son.add_class(1, "Lớp của Sở", 12, event=SHARED)
    khanh_son.add_class(2, "Lớp của huyện", 5)
    khanh_son.add_budget(3, 54_000_000)
    cam_lam.add_class(4, "Lớp của Sở tổ chức", 8, event=SHARED)
    cam_lam.add_budget(5, 20_000_000)
    return (
        received(make_dataset(khanh_son, report=UUID(int=501), unit=KHANH_SON), date(2019, 12, 13)),
        received(make_dataset(cam_lam, report=UUID(int=502), unit=CAM_LAM), date(2019, 12, 18)),
        received(
            make_dataset(dien_khanh, "tap_huan", "kinh_phi", report=UUID(int=503), unit=DIEN_KHANH),
            date(2019, 12, 16),
        ),
    )


def consolidated(came: tuple[Received, ...]) -> Province:
    find = known_when_consolidating(Office().find)
    standing = Standing(REQUEST, (CAM_LAM, NINH_HOA, DIEN_KHANH, KHANH_SON), came, DEADLINE)
    made = consolidate(
        parse_outline(CONSOLIDATION, find),
        parse_outline(OUTLINE, find),
        standing,
        own=None,
        nil=(),
        report=UUID(int=900),
        computed_at=NOW,
        framing=FRAMING,
        header=Header(agency="ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA"),
        closing=Closing(),
        short_names=SHORT,
    )
    return Province(standing, made, {one.name: one.dataset for one in came})


@pytest.fixture
def three() -> tuple[Received, ...]:
    return _three()


@pytest.fixture
def province(three: tuple[Received, ...]) -> Province:
    return consolidated(three)


@pytest.fixture
def consolidate_these() -> Callable[[tuple[Received, ...]], Province]:
    return consolidated
