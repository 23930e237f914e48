"""CT05: a quotation mark or bracket that opens and never closes, or closes and was never opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

_PAIRS = {"“": "”", "(": ")"}
_OPENERS = {close: opening for opening, close in _PAIRS.items()}
_MARK = lazily("[“”()]")
# A stretch in which every pair closes before the next one opens, as it does in most.
_IN_PAIRS = lazily(r"[^“”()]*+(?:(?:\([^“”()]*+\)|“[^“”()]*+”)[^“”()]*+)*+")
# "a)", "1)", "đ)" and "i)" label an item and close nothing.
_LABEL = lazily(r"(?:^|[\s(“\x22])(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[a-zđA-ZĐ]{1,2}|[ivxIVX]{1,4})\Z")
# What one quotation or bracket may run over, as in an amendment that quotes several paragraphs.
_FURTHEST_BLOCKS = 200
# In a narrow column of a table that was laid out as text, every line of a cell is a block.
_NARROW, _NARROW_BLOCKS = 36, 5
_MOST_WAITING = 20
_LONGEST_LABEL = 12
# `màn hình 18.5”`: a measure, whose mark closes nothing.
_INCHES = lazily(r"(?<![\d.,/])\d{1,2}(?:[.,]\d{1,2})?\Z")


class _Open(NamedTuple):
    mark: str
    place: int
    block: int
    at_head: bool
    narrow: bool = False


def find(case: Case) -> Iterator[Hit]:
    """The marks that remain when every pair inside a block, and every quotation over several, is taken away."""
    text = case.text
    if not any(mark in text for pair in _PAIRS.items() for mark in pair):
        return
    waiting: list[_Open] = []
    for number, (start, end) in enumerate(case.prose):
        if waiting:
            yield from (_never_closed(one) for one in waiting if number - one.block > _reach(one))
            waiting = [one for one in waiting if number - one.block <= _reach(one)]
        stretch = text[start:end]
        # Asked one by one, each is found at many times the speed of a class of them.
        if not ("(" in stretch or ")" in stretch or "“" in stretch or "”" in stretch) or _IN_PAIRS.fullmatch(stretch):
            continue
        opened, closed = _remaining(text, start, end, number)
        for close in closed:
            place = next((i for i in range(len(waiting) - 1, -1, -1) if _PAIRS[waiting[i].mark] == close.mark), None)
            if place is None:
                message = f"Dấu {close.mark} đóng lại mà không có dấu {_OPENERS[close.mark]} mở ra."
                yield Hit(close.place, close.place + 1, message)
            else:
                del waiting[place]
        waiting += opened[-_MOST_WAITING:]
        yield from map(_never_closed, opened[:-_MOST_WAITING])
    yield from map(_never_closed, waiting)


def _reach(one: _Open) -> int:
    """In how many further blocks a mark may close: a quotation that began its block may run over many."""
    if one.at_head:
        return _FURTHEST_BLOCKS
    return _NARROW_BLOCKS if one.narrow else 1


def _never_closed(one: _Open) -> Hit:
    return Hit(one.place, one.place + 1, f"Dấu {one.mark} mở ra mà không có dấu {_PAIRS[one.mark]} đóng lại.")


def _is_at_head(text: str, start: int, place: int) -> bool:
    """Whether nothing but a label stands before a mark in its block, or nothing at all in its line."""
    line_start = max(text.rfind("\n", start, place) + 1, start)
    return (place - start <= _LONGEST_LABEL and not any(map(str.isalpha, text[start + 4 : place]))) or (
        place - line_start <= _LONGEST_LABEL and not text[line_start:place].strip()
    )


def _remaining(text: str, start: int, end: int, number: int) -> tuple[list[_Open], list[_Open]]:
    """The opening and the closing marks of a block that have no partner in it."""
    opened: dict[str, list[_Open]] = {mark: [] for mark in _PAIRS}
    closed: list[_Open] = []
    for match in _MARK.finditer(text, start, end):
        mark, place = match.group(), match.start()
        if mark in _PAIRS:
            at_head, narrow = _is_at_head(text, start, place), end - start <= _NARROW
            opened[mark].append(_Open(mark, place, number, at_head, narrow))
        elif opened[_OPENERS[mark]]:
            opened[_OPENERS[mark]].pop()
        elif mark == "”" and _INCHES.search(text[max(start, place - _LONGEST_LABEL) : place]):
            continue
        elif mark != ")" or not _LABEL.search(text[max(start, place - _LONGEST_LABEL) : place]):
            closed.append(_Open(mark, place, number, at_head=False))
    left = [one for stack in opened.values() for one in stack]
    return sorted(left, key=lambda one: one.place), closed


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
    fragile=True,
    basis="Quy tắc chính tả tiếng Việt",
)
