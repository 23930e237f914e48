"""TB09: the first line of a paragraph is not indented as the regulation says."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, deviations, number
from vanban.text.formatting import Alignment

_SLACK_MM = 0.4


def find(case: Case) -> Iterable[Hit]:
    """One hit for the text of the document."""
    return deviations(case, partial(_differs, case.text))


def _differs(text: str, component: Component) -> str | None:
    wanted = component.look.first_line_mm
    if wanted is None or not component.is_text:
        return None
    for form in component.whole:
        first, left = form.shape.first_line_mm, form.shape.left_mm or 0
        # A tab does the same as an indent; what is centred has none; a table has no room for it.
        if first is None or form.in_table or text.startswith(("\t", " "), form.start):
            continue
        if form.shape.alignment in (Alignment.CENTRE, Alignment.RIGHT) or form.start < component.start:
            continue
        most = (wanted.most or first) + _SLACK_MM
        if not (wanted.least - _SLACK_MM <= first <= most or wanted.least - _SLACK_MM <= first + left <= most):
            return f"đầu dòng lùi vào {number(first / 10)} cm, quy định 1 cm đến 1,27 cm"
    return None


RULE = Rule(
    code="TB09",
    name="first-line-indent",
    severity=Severity.ADVICE,
    title="Đầu dòng không lùi vào đúng quy định",
    finds="Dòng đầu của đoạn văn không lùi vào, hoặc lùi ngoài khoảng 1 cm đến 1,27 cm.",
    why="Đầu dòng lùi vào đều nhau thì thấy rõ từng đoạn, từng khoản.",
    law="Khi xuống dòng, chữ đầu dòng lùi vào 1 cm hoặc 1,27 cm.",
    bad="Đầu dòng sát lề",
    good="Đầu dòng lùi vào 1,27 cm",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II",
    regulated=True,
    fragile=True,
    active_from=SINCE,
)
