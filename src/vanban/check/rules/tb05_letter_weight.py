"""TB05: a component is not bold that has to be, or bold that must not be."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import ONLY_THE_ANNEXES, SINCE_ANNEXES, deviations
from vanban.regulation.layout import Part


def find(case: Case) -> Iterable[Hit]:
    """One hit a component."""
    return deviations(case, partial(_differs, case))


def _differs(case: Case, component: Component) -> str | None:
    # Words of the text may be emphasized, and headings of clauses are bold; a PDF tells one look a paragraph, and the
    # label of an article is only its beginning.
    if component.is_text or (case.source.reading_may_err and component.part is Part.ARTICLE):
        return None
    # A label in Roman numerals may begin a sentence, which is no heading.
    if component.part is Part.ROMAN_HEADING and not case.text[component.start : component.end].isupper():
        return None
    told = [one for one in component.stretches if one.lettering.bold is not None]
    wrong = [one for one in told if one.lettering.bold != component.look.bold]
    if component.share(wrong) <= 0.5:
        return None
    return "chữ không đậm, quy định chữ đậm" if component.look.bold else "chữ đậm, quy định chữ không đậm"


RULE = Rule(
    code="TB05",
    name="letter-weight",
    severity=Severity.WARNING,
    title="Chữ đậm không đúng quy định",
    finds="Thành phần phải trình bày chữ đậm (Quốc hiệu, Tiêu ngữ, cơ quan ban hành, tên loại, trích yếu, chức vụ và "
    "họ tên người ký, Điều, Chương …) lại không đậm, hoặc ngược lại (số và ký hiệu, địa danh, cơ quan chủ quản …). "
    f"{ONLY_THE_ANNEXES}",
    why="Chữ đậm phân biệt các thành phần thể thức với nhau.",
    law="Tên cơ quan, tổ chức ban hành văn bản được trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, "
    "đậm; … Tên cơ quan, tổ chức chủ quản trực tiếp được trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ "
    "đứng.",
    bad="Tiêu ngữ chữ không đậm",
    good="Tiêu ngữ chữ đậm",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II; "
    "Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, Phụ lục IV",
    regulated=True,
    fragile=True,
    active_from=SINCE_ANNEXES,
)
