"""TB06: a component is upright that has to be in italics, or the other way round."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import ONLY_THE_ANNEXES, SINCE_ANNEXES, deviations
from vanban.regulation.layout import Part


def find(case: Case) -> Iterable[Hit]:
    """One hit a component."""
    return deviations(case, _differs)


def _differs(component: Component) -> str | None:
    # Words of the text may be emphasized; offices set the grounds in italics when no regulation said so yet.
    if component.is_text and not (component.part is Part.BASIS and component.look.italic):
        return None
    wrong = [
        one
        for one in component.stretches
        if one.lettering.italic is not None and one.lettering.italic != component.look.italic
    ]
    if component.share(wrong) <= 0.5:
        return None
    return "chữ đứng, quy định chữ nghiêng" if component.look.italic else "chữ nghiêng, quy định chữ đứng"


RULE = Rule(
    code="TB06",
    name="letter-slant",
    severity=Severity.WARNING,
    title="Chữ đứng, chữ nghiêng không đúng quy định",
    finds="Địa danh và thời gian, từ “Nơi nhận” hoặc phần căn cứ (từ ngày 05/3/2020) không trình bày chữ nghiêng; "
    "thành phần khác trình bày chữ nghiêng. "
    f"{ONLY_THE_ANNEXES}",
    why="Kiểu chữ phân biệt các thành phần thể thức với nhau.",
    law="Địa danh và thời gian ban hành văn bản được trình bày … bằng chữ in thường, cỡ chữ từ 13 đến 14, kiểu chữ "
    "nghiêng; … Căn cứ ban hành văn bản được trình bày bằng chữ in thường, kiểu chữ nghiêng.",
    bad="Khánh Hòa, ngày 05 tháng 3 năm 2024 (chữ đứng)",
    good="Khánh Hòa, ngày 05 tháng 3 năm 2024 (chữ nghiêng)",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II; "
    "Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, Phụ lục IV",
    regulated=True,
    fragile=True,
    active_from=SINCE_ANNEXES,
)
