"""SL03: a percentage or a difference that does not follow from the two numbers it stands with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_REST_OF_NUMBER = r"(?:\d{0,2}(?:\.\d{3})+(?:,\d+)?|\d*(?:,\d+)?)"
_UNIT = r"(?:\s+(?!(?:đạt|chiếm|tăng|giảm|lên|xuống|còn)\b)[^\W\d_]+){0,4}"
_SHARE = lazily(
    rf"(?P<part>\d(?<![\w.,/].){_REST_OF_NUMBER})\s*/\s*(?P<whole>{_NUMBER})(?![\d/]){_UNIT}\s*[,(;]*\s*"
    rf"(?:đạt|chiếm|bằng|tương\s+đương|tỷ\s+lệ|tỉ\s+lệ)*\s*(?:đạt|tỷ\s+lệ)?\s*(?P<percent>\d+(?:,\d+)?)\s*%"
)
_CHANGE = lazily(
    rf"từ\s+(?P<old>{_NUMBER})(?P<unit>\s*%)?{_UNIT}(?:\s+năm\s+\d{{4}})?\s+(?:tăng\s+)?(?:lên|xuống|còn)\s+(?:còn\s+)?"
    rf"(?P<new>{_NUMBER})(?:\s*%)?{_UNIT}(?:\s+năm\s+\d{{4}})?\s*[,(]\s*"
    rf"(?P<way>tăng|giảm)\s+(?P<by>{_NUMBER})(?P<percent>\s*%)?"
)


def find(case: Case) -> Iterator[Hit]:
    """Hits in the blocks of the body; a result is right where it is rounded or cut to the decimals that it shows."""
    for block in case.blocks_with("%"):
        for match in _SHARE.finditer(case.text, block.start, block.end):
            part, whole, said = _value(match["part"]), _value(match["whole"]), match["percent"]
            if whole and part <= whole and not _agrees(part / whole * 100, said):
                right = _written(part / whole * 100, said)
                yield Hit(*match.span(), f"{match['part']}/{match['whole']} là {right}%, không phải {said}%.")
    for block in case.blocks_with("tăng", "giảm"):
        for match in _CHANGE.finditer(case.text, block.start, block.end):
            yield from _change(match)


def _change(match: re.Match[str]) -> Iterator[Hit]:
    old, new, said = _value(match["old"]), _value(match["new"]), match["by"]
    if not old:
        return
    difference = new - old if match["way"] == "tăng" else old - new
    is_share = match["percent"] is not None and match["unit"] is None
    right = difference / old * 100 if is_share else difference
    if not _agrees(right, said):
        sign = "%" if match["percent"] else ""
        right_text = f"{match['way']} {_written(right, said)}{sign}"
        yield Hit(*match.span(), f"Từ {match['old']} đến {match['new']} là {right_text}, không phải {said}{sign}.")


def _value(text: str) -> Decimal:
    return Decimal(text.replace(".", "").replace(",", "."))


def _decimals(text: str) -> int:
    return len(text.partition(",")[2])


def _agrees(right: Decimal, said: str) -> bool:
    return abs(right - _value(said)) < Decimal(1).scaleb(-_decimals(said))


def _written(value: Decimal, like: str) -> str:
    return f"{value:.{max(_decimals(like), 1)}f}".replace(".", ",").removesuffix(",0")


RULE = Rule(
    code="SL03",
    name="percentage-against-operands",
    severity=Severity.ERROR,
    title="Tỷ lệ hoặc mức tăng, giảm tính sai",
    finds="Tỷ lệ phần trăm đứng ngay sau phân số của nó (45/50 hộ, đạt 90%), và mức tăng, giảm đứng sau hai số "
    "(từ 20 lên 25, tăng 5), mà tính lại không khớp.",
    why="Tỷ lệ tính sai theo vào báo cáo tổng hợp và xếp loại.",
    law="Nội dung văn bản phải chính xác.",
    bad="45/50 hộ đã đăng ký, đạt 95%",
    good="45/50 hộ đã đăng ký, đạt 90%",
    find=find,
    clause="layout_of_content",
)
