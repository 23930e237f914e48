"""TB01: a page has another size than A4."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.conformity import is_right_paper
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE_ANNEXES, basis_of, severity_of


def find(case: Case) -> Iterator[Hit]:
    """One hit, for the first kind of page that has another size."""
    if case.formatting is None:
        return
    for sheet in case.formatting.sheets:
        if not is_right_paper(case.layout, sheet, case.document.header.document_type):
            yield Hit(
                None,
                None,
                f"Khổ giấy {sheet.width_mm:.0f} x {sheet.height_mm:.0f} mm, quy định là A4 (210 x 297 mm).",
                severity=severity_of(case),
                basis=basis_of(case.layout, case.layout.page.clause),
                component="page",
            )
            return


RULE = Rule(
    code="TB01",
    name="paper-size",
    severity=Severity.WARNING,
    title="Khổ giấy không phải A4",
    finds="Trang có khổ khác A4, thường là khổ Letter mà phần mềm đặt sẵn. Trước ngày 05/3/2020, giấy giới "
    "thiệu, giấy biên nhận hồ sơ, phiếu gửi, phiếu chuyển được dùng khổ A5. Bản chép lại trên trang mạng chỉ được nhắc "
    "bằng lời khuyên.",
    why="In ra khổ khác thì lề và chỗ ngắt trang đều lệch.",
    law="Khổ giấy: Khổ A4 (210 mm x 297 mm).",
    bad="Khổ giấy Letter (216 x 279 mm)",
    good="Khổ giấy A4 (210 x 297 mm)",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II; "
    "Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, Phụ lục II",
    regulated=True,
    fragile=True,
    active_from=SINCE_ANNEXES,
)
