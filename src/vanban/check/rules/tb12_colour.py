"""TB12: text that is to be black stands in colour."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from vanban.check.case import Case
from vanban.check.components import Component
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, deviations
from vanban.regulation.layout import Part

# The stamp of urgency is red.
_COLOURED = frozenset({Part.URGENCY})
# Of 255 in each of red, green and blue: no eye tells these from black.
_DARK = 0x40


def find(case: Case) -> Iterable[Hit]:
    """One hit a component."""
    return deviations(case, partial(_differs, case.text))


def _differs(text: str, component: Component) -> str | None:
    if component.part in _COLOURED:
        return None
    coloured = [
        one
        for one in component.stretches
        if one.lettering.colour is not None
        and not _is_black(one.lettering.colour)
        # Word processors colour an address that leads somewhere.
        and "@" not in text[one.start : one.end]
        and "://" not in text[one.start : one.end]
    ]
    if component.share(coloured) < 0.02:
        return None
    return f"chữ màu #{coloured[0].lettering.colour}, quy định màu đen"


def _is_black(colour: str) -> bool:
    try:
        parts = [int(colour[place : place + 2], 16) for place in (0, 2, 4)]
    except ValueError:
        return True
    return max(parts) <= _DARK


RULE = Rule(
    code="TB12",
    name="letter-colour",
    severity=Severity.ADVICE,
    title="Chữ không phải màu đen",
    finds="Chữ trong văn bản có màu, thường là chỗ đánh dấu khi sửa bản thảo còn sót lại. Địa chỉ trang mạng, thư điện "
    "tử và dấu chỉ mức độ khẩn được để yên.",
    why="Chữ màu in ra, sao chụp, quét lại thì mờ hoặc mất.",
    law="Phông chữ: Phông chữ tiếng Việt Times New Roman, …, màu đen.",
    bad="Một câu chữ màu đỏ",
    good="Toàn văn màu đen",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II",
    regulated=True,
    fragile=True,
    active_from=SINCE,
)
