"""TB02: a margin of the page is outside of what the regulation allows."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.conformity import is_right_paper
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE_ANNEXES, basis_of, number, severity_of

_SLACK_MM = 0.6


def find(case: Case) -> Iterator[Hit]:
    """One hit for all margins of the first upright A4 pages on which any is wrong."""
    if case.formatting is None:
        return
    page = case.layout.page
    for sheet in case.formatting.sheets:
        if sheet.is_landscape or not is_right_paper(case.layout, sheet, None):
            continue
        margins = (
            ("trên", sheet.top_mm, page.top_mm),
            ("dưới", sheet.bottom_mm, page.bottom_mm),
            ("trái", sheet.left_mm, page.left_mm),
            ("phải", sheet.right_mm, page.right_mm),
        )
        wrong = [
            f"lề {name} {number(length)} mm (quy định {number(allowed.least)}–{number(allowed.most or 0)} mm)"
            for name, length, allowed in margins
            if length is not None and not allowed.least - _SLACK_MM <= length <= (allowed.most or length) + _SLACK_MM
        ]
        if wrong:
            message = f"{', '.join(wrong)}."
            yield Hit(
                None,
                None,
                message[0].upper() + message[1:],
                severity=severity_of(case),
                basis=basis_of(case.layout, page.clause),
                component="page",
            )
            return


RULE = Rule(
    code="TB02",
    name="page-margins",
    severity=Severity.WARNING,
    title="Lề trang ngoài mức quy định",
    finds="Lề trên, dưới, trái hoặc phải của trang A4 đứng nhỏ hơn hoặc lớn hơn mức quy định.",
    why="Lề trái chừa chỗ đóng hồ sơ, các lề khác chừa chỗ cho số trang và dấu.",
    law="Định lề trang: Cách mép trên và mép dưới 20 - 25 mm, cách mép trái 30 - 35 mm, cách mép phải 15 - 20 mm.",
    bad="Lề trái 25,4 mm, lề phải 25,4 mm",
    good="Lề trái 30 mm, lề phải 15 mm",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II; "
    "Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, Phụ lục II",
    regulated=True,
    fragile=True,
    active_from=SINCE_ANNEXES,
)
