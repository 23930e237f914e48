"""BC01: a label is skipped, repeated or out of order among its siblings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.document.model import Node, NodeKind
from vanban.text.list_letters import letter_position
from vanban.text.roman import from_roman

_NAMED = re.compile(r"(Điều|Chương|Mục|Phần)\s+(\S+)\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Position:
    """A label's kind of numbering, what stands before its last part, and the number of that part."""

    style: str
    prefix: str
    number: int


def find(case: Case) -> Iterator[Hit]:
    """Hits among the sections that stand under one parent; labels inside a quotation are another document's."""
    yield from _among(case, case.document.body)
    for appendix in case.document.appendices:
        yield from _among(case, appendix.body)


def _among(case: Case, nodes: Sequence[Node]) -> Iterator[Hit]:
    sections = [node for node in nodes if node.kind is NodeKind.SECTION and not node.quoted]
    last: dict[tuple[str, str], tuple[int, str]] = {}
    for node in sections:
        position = _position(node.label or "")
        if position is not None:
            before = last.get((position.style, position.prefix))
            if before is not None and position.number not in (1, before[0] + 1):
                yield _hit(node, before[1], position.number - before[0])
            last[position.style, position.prefix] = (position.number, node.label or "")
    for node in nodes:
        yield from _among(case, node.children)


def _position(label: str) -> _Position | None:
    named = _NAMED.match(label)
    style, value = (named[1].casefold(), named[2].rstrip(".:")) if named else ("", label.rstrip(".)/"))
    prefix, _, last = value.rpartition(".")
    if last.isdigit():
        return _Position(style or "1", prefix, int(last))
    roman = from_roman(last)
    if roman is not None and last.isupper():
        return _Position(style or "I", prefix, roman)
    letter = letter_position(last) if not named else None
    if letter is not None:
        return _Position("A" if last.isupper() else "a", prefix, letter)
    return None


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
    finds="Số hoặc chữ đánh thứ tự của phần, chương, mục, điều, khoản, điểm bị bỏ cách, lặp lại hoặc ngược. Chữ "
    "theo thứ tự tiếng Việt: a, b, c, d, đ, e, g, h, i, k, l, m, n, o, p, q, r, s, t, u, v, x, y.",
    why="Đánh thứ tự sai thì viện dẫn đến điều, khoản, điểm không còn chắc chắn, và có thể đã mất một đoạn.",
    law="Thứ tự các điểm trong mỗi khoản dùng các chữ cái tiếng Việt theo thứ tự bảng chữ cái tiếng Việt.",
    bad="a) … b) … d) …",
    good="a) … b) … c) … d) … đ) …",
    find=find,
    fragile=True,
    clause="layout_of_content",
)
