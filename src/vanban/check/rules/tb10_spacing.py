"""TB10: paragraphs or lines of the text stand closer or farther apart than the regulation allows."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, deviations, number
from vanban.text.formatting import Alignment

_LEAST_PT = 6.0
_SLACK = 0.03
# A line of single distance is higher than its letters by this much.
_SINGLE = 1.15


def find(case: Case) -> Iterable[Hit]:
    """One hit for the text of the document."""
    return deviations(case, _differs)


def _differs(component: Component) -> str | None:
    if not component.is_text:
        return None
    for form in component.whole:
        shape = form.shape
        if form.in_table or shape.alignment in (Alignment.CENTRE, Alignment.RIGHT):
            continue
        lines = shape.lines
        if shape.line_pt is not None:
            lines = shape.line_pt / (_SINGLE * (component.main().size or component.look.size.written))
            # Lines of a fixed height are allowed from 15 points on (Thông tư 01/2011/TT-BNV, Điều 11).
            lines = max(lines, 1.0) if shape.line_pt >= 15 else lines
        if lines is not None and not 1 - _SLACK <= lines <= 1.5 + _SLACK:
            return f"khoảng cách dòng {number(lines)} dòng, quy định từ dòng đơn đến 1,5 dòng"
        if shape.before_pt is not None and shape.after_pt is not None and shape.before_pt + shape.after_pt < _LEAST_PT:
            return f"khoảng cách đoạn {number(shape.before_pt + shape.after_pt)} pt, quy định tối thiểu 6 pt"
    return None


RULE = Rule(
    code="TB10",
    name="line-spacing",
    severity=Severity.ADVICE,
    title="Khoảng cách dòng, đoạn không đúng quy định",
    finds="Các đoạn của nội dung cách nhau dưới 6 pt; các dòng sát hơn dòng đơn hoặc thưa hơn 1,5 dòng.",
    why="Văn bản quá dày thì khó đọc, quá thưa thì tốn giấy.",
    law="Khoảng cách giữa các đoạn văn tối thiểu là 6pt; khoảng cách giữa các dòng tối thiểu là dòng đơn, tối đa là "
    "1,5 lines.",
    bad="Các đoạn cách nhau 0 pt",
    good="Các đoạn cách nhau 6 pt",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II",
    regulated=True,
    fragile=True,
    active_from=SINCE,
)
