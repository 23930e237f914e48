"""TT15: "Kính gửi" stands in a document of a type that is not addressed."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family

# Their forms address people or bodies in words of their own.
_FREE = frozenset({"Giấy mời", "Thư công", "Công điện", "Phiếu gửi", "Phiếu chuyển", "Phiếu báo", "Giấy giới thiệu"})


def find(case: Case) -> Iterator[Hit]:
    """One hit."""
    header = case.document.header
    span = header.spans.get("addressees")
    kind = header.document_type
    if case.family is not Family.ADMINISTRATIVE or case.epoch is None or span is None or kind is None:
        return
    allowed = case.epoch.addressed_types | case.epoch.addressed_types_to_superior
    if kind not in allowed and kind not in _FREE:
        yield Hit(
            *span, f"{kind} không ghi “Kính gửi”; nơi nhận chỉ ghi ở cuối văn bản.", component="addressees", page=1
        )


RULE = Rule(
    code="TT15",
    name="addressees-not-wanted",
    severity=Severity.ADVICE,
    title="Ghi “Kính gửi” ở loại văn bản không có phần này",
    finds="Văn bản có tên loại mà ghi “Kính gửi”; từ ngày 05/3/2020 tờ trình, báo cáo gửi cấp trên có phần này.",
    why="Phần “Kính gửi” dành cho văn bản gửi nơi trực tiếp giải quyết.",
    law="Đối với những văn bản khác, nơi nhận bao gồm từ “Nơi nhận” và phần liệt kê các cơ quan, tổ chức, đơn vị và "
    "cá nhân nhận văn bản.",
    bad="KẾ HOẠCH … / Kính gửi: Ủy ban nhân dân các xã",
    good="KẾ HOẠCH … / Nơi nhận: / - Ủy ban nhân dân các xã;",
    find=find,
    clause="recipients",
    regulated=True,
)
