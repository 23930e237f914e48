"""TB04: the letters of a component are larger or smaller than the regulation allows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.conformity import is_right_size
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import ONLY_THE_ANNEXES, SINCE_ANNEXES, deviations, number
from vanban.regulation.layout import Bounds

# A raised number, a symbol: not the size of the component.
_LEAST_SHARE = 0.2


def find(case: Case) -> Iterable[Hit]:
    """One hit a component."""
    return deviations(case, partial(_differs, case))


def _differs(case: Case, component: Component) -> str | None:
    wrong = [
        one
        for one in component.stretches
        if not is_right_size(component.look, one.lettering.size, may_err=case.source.reading_may_err)
    ]
    if component.share(wrong) < _LEAST_SHARE:
        return None
    return f"cỡ chữ {number(wrong[0].lettering.size or 0)}, quy định {_allowed(component.look.size)}"


def _allowed(size: Bounds) -> str:
    least, most = number(size.least), number(size.most or size.least)
    return f"cỡ {least}" if least == most else f"từ {least} đến {most}"


RULE = Rule(
    code="TB04",
    name="letter-size",
    severity=Severity.WARNING,
    title="Cỡ chữ không đúng quy định",
    finds="Cỡ chữ của một thành phần thể thức hoặc của nội dung nhỏ hơn hoặc lớn hơn mức quy định; mỗi thành phần "
    "báo một lần. "
    f"{ONLY_THE_ANNEXES}",
    why="Cỡ chữ quy định cho từng thành phần để văn bản của các cơ quan giống nhau và dễ đọc.",
    law="Quốc hiệu …: Được trình bày bằng chữ in hoa, cỡ chữ từ 12 đến 13, kiểu chữ đứng, đậm; … Nội dung văn bản … "
    "cỡ chữ từ 13 đến 14.",
    bad="Nội dung cỡ chữ 12",
    good="Nội dung cỡ chữ 14",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II; "
    "Thông tư liên tịch 55/2005/TTLT-BNV-VPCP, Phụ lục IV",
    regulated=True,
    fragile=True,
    active_from=SINCE_ANNEXES,
)
