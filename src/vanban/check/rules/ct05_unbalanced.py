"""CT05: a quotation mark or bracket that opens and never closes, or closes and was never opened."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vanban.check.blocks import Block
from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule

_PAIRS = {"“": "”", "(": ")"}
_OPENERS = {close: opening for opening, close in _PAIRS.items()}
_MARK = re.compile("[“”()]")
# "a)", "1)", "đ)" and "i)" label an item and close nothing.
_LABEL = re.compile(r"(?:^|[\s(“\x22])(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđA-ZĐ]{1,2}|[ivxIVX]{1,4})\Z")
# What one quotation or bracket may run over, as in an amendment that quotes several paragraphs.
_FURTHEST_BLOCKS = 200


@dataclass(frozen=True, slots=True)
class _Open:
    mark: str
    place: int
    block: int
    at_head: bool


def find(case: Case) -> Iterator[Hit]:
    """The marks that remain when every pair inside a block, and every quotation over several, is taken away."""
    left_open: list[_Open] = []
    left_closed: list[_Open] = []
    for number, block in enumerate(case.blocks):
        opened, closed = _remaining(case.text, block, number)
        for close in closed:
            partner = next((one for one in reversed(left_open) if _may_close(one, close)), None)
            if partner is not None:
                left_open.remove(partner)
            else:
                left_closed.append(close)
        left_open += opened
    for one in left_open:
        yield Hit(one.place, one.place + 1, f"Dấu {one.mark} mở ra mà không có dấu {_PAIRS[one.mark]} đóng lại.")
    for one in left_closed:
        yield Hit(one.place, one.place + 1, f"Dấu {one.mark} đóng lại mà không có dấu {_OPENERS[one.mark]} mở ra.")


def _may_close(one: _Open, close: _Open) -> bool:
    """Whether a mark closes one of an earlier block: a quotation that began its block may run over many."""
    if _PAIRS[one.mark] != close.mark:
        return False
    return close.block - one.block <= (_FURTHEST_BLOCKS if one.at_head else 1)


def _is_at_head(text: str, block: Block, place: int) -> bool:
    """Whether nothing but a label stands before a mark in its block, or nothing at all in its line."""
    line_start = text.rfind("\n", 0, place) + 1
    return not any(map(str.isalpha, text[block.start + 4 : place])) or not text[line_start:place].strip()


def _remaining(text: str, block: Block, number: int) -> tuple[list[_Open], list[_Open]]:
    """The opening and the closing marks of a block that have no partner in it."""
    opened: list[_Open] = []
    closed: list[_Open] = []
    for match in _MARK.finditer(text, block.start, block.end):
        mark, place = match.group(), match.start()
        if mark in _PAIRS:
            opened.append(_Open(mark, place, number, _is_at_head(text, block, place)))
            continue
        partner = next((one for one in reversed(opened) if _PAIRS[one.mark] == mark), None)
        if partner is not None:
            opened.remove(partner)
        elif mark != ")" or not _LABEL.search(text[block.start : place]):
            closed.append(_Open(mark, place, number, at_head=False))
    return opened, closed


RULE = Rule(
    code="CT05",
    name="unbalanced-marks",
    severity=Severity.WARNING,
    title="Dấu ngoặc không đủ đôi",
    finds="Dấu ngoặc kép hoặc ngoặc đơn mở mà không đóng, hoặc đóng mà không mở. Phần trích dẫn nhiều đoạn của văn "
    "bản sửa đổi được tính là một đôi.",
    why="Thiếu dấu đóng thì không biết tên gọi, lời trích dừng ở đâu.",
    law="Dấu ngoặc kép, ngoặc đơn luôn đi thành đôi.",
    bad="triển khai Đề án “Tăng cường kỹ năng số giai đoạn 2021 - 2025; trong đó",
    good="triển khai Đề án “Tăng cường kỹ năng số giai đoạn 2021 - 2025”; trong đó",
    find=find,
    basis="Quy tắc chính tả tiếng Việt",
)
