"""A small office in memory: a catalogue of four facts, records, an outline, a report of them, and its dataset."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from types import MappingProxyType
from uuid import UUID

from thongsuot.facts.model import (
    Answer,
    Contribution,
    Entry,
    EventShare,
    EvidenceRef,
    FactQuery,
    Measure,
    Merging,
    Period,
    RecordSnapshot,
    Scope,
)
from thongsuot.facts.reading import Reading
from thongsuot.reporting.dataset.model import Check, Dataset, OutlineRef, Regime, UnitIdentity
from thongsuot.reporting.drafting.ask import ask
from thongsuot.reporting.drafting.draft import Draft, NilAssertion, draft
from thongsuot.reporting.outline.framing import Framing
from thongsuot.reporting.outline.parse import parse_outline
from vanban.document.model import Closing, Header

NOW = datetime(2019, 12, 12, 8, tzinfo=UTC)
YEAR_2019 = Period(date(2019, 1, 1), date(2020, 1, 1))

OUTLINE = """
khóa: thu-nghiem
phiên bản: 1
tên: Đề cương thử
loại văn bản: Báo cáo
trích yếu: Kết quả công tác {năm} trên địa bàn {địa bàn}
mở đầu:
  - "Thực hiện {văn bản yêu cầu}, {cơ quan} báo cáo như sau:"
chỉ tiêu:
  số lớp: {dữ kiện: classes, đơn vị tính: lớp, tổng hợp: đếm không trùng}
  số lượt người: {dữ kiện: attendees, đơn vị tính: lượt người, tổng hợp: cộng}
  các lớp: {dữ kiện: class_list, đơn vị tính: lớp, tổng hợp: liệt kê}
  kinh phí: {dữ kiện: budget, đơn vị tính: đồng, tổng hợp: cộng}
mục:
  - nhãn: I
    khóa: ket_qua
    tiêu đề: KẾT QUẢ
    mục:
      - nhãn: "1"
        khóa: tap_huan
        tiêu đề: Tập huấn
        có:
          - câu: "{cơ quan} đã cử {số lượt người} tham gia {số lớp}: {các lớp}."
            mỗi mục: "{tên lớp}[ tại {nơi tổ chức}]"
        không phát sinh: "Trong {kỳ báo cáo}, {cơ quan} không cử người tham gia tập huấn."
        chưa có dữ liệu: "Chưa có dữ liệu về tập huấn."
      - nhãn: "2"
        khóa: kinh_phi
        tiêu đề: Kinh phí
        có:
          - "{cơ quan} đã bố trí {kinh phí}."
        không phát sinh: "Không phát sinh kinh phí."
        chưa có dữ liệu: "Chưa có dữ liệu về kinh phí."
kết thúc:
  - "Trên đây là báo cáo của {cơ quan}./."
"""

FRAMING = Framing(
    agency="Ủy ban nhân dân huyện Khánh Sơn",
    short_agency="UBND huyện Khánh Sơn",
    area="huyện Khánh Sơn",
    period=YEAR_2019,
    request="Công văn số 2337/STTTT-TTBCXB ngày 10 tháng 12 năm 2019 của Sở Thông tin và Truyền thông",
    requester="Sở Thông tin và Truyền thông",
)

PHOTO = EvidenceRef("ab" * 32, 1200, "image/jpeg", "Ảnh lớp tập huấn", "khanh-son")


class Office:
    """Records in memory and the queries over them; a test adds what it needs."""

    def __init__(self) -> None:
        self.classes: list[tuple[RecordSnapshot, str, str, int]] = []
        self.budget: list[tuple[RecordSnapshot, int]] = []

    def add_class(
        self, number: int, title: str, attendees: int, *, place: str = "", event: int | None = None, revision: int = 1
    ) -> None:
        share = None if event is None else EventShare(UUID(int=event), "attended")
        record = RecordSnapshot.of(
            kind="test.activity",
            id=UUID(int=number),
            revision=revision,
            title=title,
            content={"title": title, "attendees": attendees, "place": place},
            evidence=(PHOTO,),
            share=share,
        )
        self.classes.append((record, title, place, attendees))

    def add_budget(self, number: int, amount: int, revision: int = 1) -> None:
        record = RecordSnapshot.of(
            kind="test.budgetline",
            id=UUID(int=number),
            revision=revision,
            title=f"Dòng kinh phí {number}",
            content={"amount": str(amount)},
        )
        self.budget.append((record, amount))

    def find(self, key: str) -> FactQuery | None:
        return self.catalogue.get(key)

    @property
    def catalogue(self) -> dict[str, FactQuery]:
        return {
            "classes": _query("classes", "số lớp", Measure.COUNT, "lớp", Merging.DISTINCT, self._classes),
            "attendees": _query("attendees", "số lượt", Measure.COUNT, "lượt người", Merging.SUM, self._classes),
            "class_list": _query("class_list", "các lớp", Measure.LIST, "lớp", Merging.GATHER, self._class_list),
            "budget": _query("budget", "kinh phí", Measure.MONEY, "đồng", Merging.SUM, self._budget),
        }

    def _classes(self, _scope: Scope, _reading: Reading) -> Answer:
        given = tuple(
            Contribution(one.record, Decimal(attendees), one.share.event if one.share else None)
            for one, _title, _place, attendees in self.classes
        )
        return Answer(given, records=tuple(one for one, *_ in self.classes))

    def _class_list(self, _scope: Scope, _reading: Reading) -> Answer:
        entries = tuple(
            Entry(one.record, {"title": title, "place": place}, one.share.event if one.share else None, title)
            for one, title, place, _attendees in self.classes
        )
        return Answer(entries=entries, records=tuple(one for one, *_ in self.classes))

    def _budget(self, _scope: Scope, _reading: Reading) -> Answer:
        given = tuple(Contribution(one.record, Decimal(amount)) for one, amount in self.budget)
        return Answer(given, records=tuple(one for one, _ in self.budget))


def _query(
    key: str, name: str, measure: Measure, unit: str, merging: Merging, answer: Callable[[Scope, Reading], Answer]
) -> FactQuery:
    fields = {"title": "tên lớp", "place": "nơi tổ chức"} if merging is Merging.GATHER else {}
    return FactQuery(
        key=key,
        name=name,
        measure=measure,
        unit_of_measure=unit,
        merging=merging,
        entry_fields=MappingProxyType(fields),
        answer=answer,
    )


SCOPE = Scope(UUID(int=7), "thong-tin-doi-ngoai", YEAR_2019, date(2019, 12, 12))
REPORT = UUID("10000000-0000-4000-8000-000000000001")
REQUEST = UUID("20000000-0000-4000-8000-000000000002")
KHANH_SON = UnitIdentity("575", "Ủy ban nhân dân huyện Khánh Sơn")


def write_report(
    office: Office, *nil: str, report: UUID = REPORT, framing: Framing = FRAMING
) -> tuple[Draft, tuple[RecordSnapshot, ...]]:
    """The office's draft, with the sections `nil` asserted empty, and the records that it rests on."""
    outline = parse_outline(OUTLINE, office.find)
    answers = ask(outline, office.find, SCOPE, report=report, computed_at=NOW)
    made = draft(
        outline,
        facts=answers.facts,
        nil=tuple(NilAssertion(key, "Chuyên viên Phòng Văn hóa và Thông tin", NOW) for key in nil),
        framing=framing,
        header=Header(agency=framing.agency.upper(), national_name=True, motto=True, symbol="BC-UBND"),
        closing=Closing(recipients=("Sở TT&TT", "Lưu: VT")),
    )
    return made, answers.records


def make_dataset(
    office: Office,
    *nil: str,
    report: UUID = REPORT,
    unit: UnitIdentity = KHANH_SON,
    framing: Framing | None = None,
) -> Dataset:
    """The dataset of the office's report."""
    framing = framing or replace(FRAMING, agency=unit.name)
    made, records = write_report(office, *nil, report=report, framing=framing)
    assertions = tuple(NilAssertion(key, "Chuyên viên Phòng Văn hóa và Thông tin", NOW) for key in nil)
    return Dataset(
        report=report,
        version=1,
        unit=unit,
        programme=SCOPE.programme,
        request=REQUEST,
        outline=OutlineRef("thu-nghiem", 1),
        period=YEAR_2019,
        as_of=SCOPE.as_of,
        regime=Regime.THEMATIC,
        facts=made.facts,
        nil=assertions,
        records=records,
        document=made.document,
        check=Check("0.1.0", "signing"),
    )
