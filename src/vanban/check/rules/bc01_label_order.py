"""BC01: a label is skipped, repeated or out of order among its siblings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.document.model import Node, NodeKind
from vanban.text.list_letters import letter_position
from vanban.text.pattern import lazily
from vanban.text.roman import from_roman

_ARTICLE = "điều"
_NAMED = lazily(r"(Điều|Chương|Mục|Phần)\s+(\S+)\Z", re.IGNORECASE)
_AMENDING = lazily(r"(?:sửa đổi|bổ sung|thay thế)\b.{0,200}\bnhư sau\s*:?\s*\Z", re.IGNORECASE | re.DOTALL)


class _Position(NamedTuple):
    """A label's kind of numbering, what stands before its last part, and the number of that part."""

    style: str
    prefix: str
    number: int

    @property
    def kind(self) -> tuple[str, str]:
        """What it counts on with."""
        return self.style, self.prefix


_Numbered = tuple[int, Node, _Position]


def find(case: Case) -> Iterator[Hit]:
    """Hits among the sections under one parent, and among all articles; labels in a quotation are another's."""
    if not case.sections:
        return
    for nodes in (case.document.body, *(appendix.body for appendix in case.document.appendices)):
        yield from _among(nodes)
        # Articles are counted through all chapters.
        yield from _in_order(_numbered([below for node in nodes for below in node.walk()], articles=True))


def _among(nodes: Sequence[Node], *, below_label: bool = False) -> Iterator[Hit]:
    numbered = _numbered(nodes, articles=False)
    yield from _in_order(numbered)
    # A text cut from a file may begin anywhere, what stands under a label of its own begins at the beginning.
    if below_label and numbered and numbered[0][2].number != 1:
        yield _late(numbered[0][1])
    for node in nodes:
        if node.children:
            is_section = node.kind is NodeKind.SECTION and not node.quoted
            yield from _among(node.children, below_label=is_section)


def _numbered(nodes: Sequence[Node], *, articles: bool) -> list[_Numbered]:
    """The sections that are counted, with their places among the nodes."""
    counted = [(place, node) for place, node in enumerate(nodes) if node.kind is NodeKind.SECTION and not node.quoted]
    # `(i)` is a letter, but where `(ii)` stands beside it a number.
    roman = any(_bare(node.label or "") == "ii" for _, node in counted)
    return [
        (place, node, position)
        for place, node in counted
        if (position := _position(node.label or "", small_roman=roman)) is not None
        and (position.style == _ARTICLE) is articles
    ]


def _in_order(numbered: Sequence[_Numbered]) -> Iterator[Hit]:
    last: dict[tuple[str, str], tuple[int, int, str]] = {}
    amends = False
    for index, (place, node, position) in enumerate(numbered):
        before = last.get(position.kind)
        number = position.number
        if amends and before is not None and number != before[1] + 1:
            # What the heading above puts into another document, where no quotation marks stand around it.
            continue
        amends = _amends(node)
        if before is not None:
            following = next((other.number for *_, other in numbered[index + 1 :] if other.kind == position.kind), None)
            if number == 1 and _is_no_beginning(before[1], following, is_next=place == before[0] + 1):
                # The count goes on behind a label that slipped back.
                number = before[1] + 1
                yield _hit(node, before[2], 1 - before[1])
            elif number not in (1, before[1] + 1) and (position.style, before[1], number) != _WITHOUT_Đ:
                yield _hit(node, before[2], number - before[1])
        last[position.kind] = (place, number, node.label or "")


def _amends(node: Node) -> bool:
    """Whether a section ends with the words that announce what another document is to contain."""
    while node.children:
        node = node.children[-1]
    return _AMENDING.search(node.title or node.text or "") is not None


def _is_no_beginning(before: int, following: int | None, *, is_next: bool) -> bool:
    """Whether a 1 behind another number begins no list of its own: the count goes on, or two stand alone together."""
    if before == 1:
        return is_next and following != 2
    return following == before + 2


def _bare(label: str) -> str:
    return label.rstrip(".)/")


# Numerals of fifty and more; alone they are letters of a list: `A. …`, `B. …`, `C. …`, `D. …`.
_LETTERS = frozenset("LCDM")
# The law orders the letters of points alone: parts with capital letters may go on from D to E.
_WITHOUT_Đ = ("A", 4, 6)


@lru_cache(maxsize=4096)
def _position(label: str, *, small_roman: bool = False) -> _Position | None:
    named = _NAMED.match(label)
    style, value = (named[1].casefold(), named[2].rstrip(".:")) if named else ("", _bare(label))
    prefix, _, last = value.rpartition(".")
    if last.isdigit():
        return _Position(style or "1", prefix, int(last))
    roman = from_roman(last.upper()) if last.upper() not in _LETTERS else None
    if roman is not None and (last.isupper() or small_roman):
        return _Position(style or ("I" if last.isupper() else "i"), prefix, roman)
    letter = letter_position(last) if not named else None
    if letter is not None:
        return _Position("A" if last.isupper() else "a", prefix, letter)
    return None


def _late(node: Node) -> Hit:
    end = None if node.start is None else node.start + len(node.label or "")
    # The first label may have run on in the line above.
    message = f"Đánh thứ tự bắt đầu từ “{node.label}”, thiếu phần đứng trước."
    return Hit(node.start, end, message, severity=Severity.ADVICE)


def _hit(node: Node, before: str, step: int) -> Hit:
    what = "lặp lại" if step == 0 else "nhảy cóc" if step > 0 else "ngược thứ tự"
    start = node.start
    end = None if start is None else start + len(node.label or "")
    return Hit(start, end, f"Đánh thứ tự {what}: sau “{before}” là “{node.label}”.")


RULE = Rule(
    code="BC01",
    name="label-order",
    severity=Severity.WARNING,
    title="Số thứ tự nhảy, lặp hoặc ngược",
    finds="Số hoặc chữ đánh thứ tự của phần, chương, mục, điều, khoản, điểm bị bỏ cách, lặp lại, ngược, hoặc không "
    "bắt đầu từ đầu. Chữ theo thứ tự tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.",
    why="Đánh thứ tự sai thì viện dẫn đến điều, khoản, điểm không còn chắc chắn, và có thể đã mất một đoạn.",
    law="Thứ tự các điểm trong mỗi khoản dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt.",
    bad="a) … b) … d) …",
    good="a) … b) … c) … d) … đ) …",
    find=find,
    fragile=True,
    clause="layout_of_content",
)
