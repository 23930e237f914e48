"""TT07: "Kính gửi" is missing from a document that the regulation of its day wants addressed."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family


def find(case: Case) -> Iterator[Hit]:
    """One hit; advice only for the types that are addressed only where they go to a body above."""
    header = case.document.header
    if case.epoch is None or not case.has_header or header.addressees or header.document_type is None:
        return
    kind = header.document_type
    if kind in case.epoch.addressed_types:
        yield Hit(None, None, f"{kind} phải có “Kính gửi” và tên nơi nhận trực tiếp.", component="addressees")
    elif kind in case.epoch.addressed_types_to_superior:
        yield Hit(
            None,
            None,
            f"{kind} gửi cơ quan cấp trên phải có “Kính gửi” và tên nơi nhận trực tiếp.",
            severity=Severity.ADVICE,
            component="addressees",
        )


RULE = Rule(
    code="TT07",
    name="addressees-missing",
    severity=Severity.WARNING,
    title="Thiếu “Kính gửi”",
    finds="Công văn không có “Kính gửi”; từ ngày 05/3/2020, cả báo cáo và tờ trình gửi cấp trên (lời khuyên, vì "
    "không biết chắc nơi gửi).",
    why="Phần “Kính gửi” cho biết ai phải giải quyết văn bản.",
    law="Đối với công văn, nơi nhận bao gồm hai phần: phần thứ nhất bao gồm từ “Kính gửi”, sau đó là tên các cơ "
    "quan, tổ chức hoặc đơn vị, cá nhân trực tiếp giải quyết công việc.",
    bad="Số: 125/SNV-VP / V/v cử cán bộ dự tập huấn / Thực hiện Kế hoạch …",
    good="Số: 125/SNV-VP / V/v cử cán bộ dự tập huấn / Kính gửi: Ủy ban nhân dân các huyện / Thực hiện Kế hoạch …",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE}),
    clause="recipients",
    regulated=True,
)
