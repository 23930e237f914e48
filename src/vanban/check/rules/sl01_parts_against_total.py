"""SL01: the parts that a list gives do not add up to the total before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import islice, takewhile

from vanban.check.amounts import Amount, amounts_in, written
from vanban.check.blocks import Block
from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.table_sums import place_of_cell, wrong_sums
from vanban.document.model import Node, NodeKind
from vanban.text.pattern import lazily

# These words promise all parts; "trong đó" may name some of them only.
_ALL_PARTS = lazily(r"(?:gồm|bao gồm|chia ra|cụ thể|như sau|phân bổ)(?:\s+\w+){0,3}\s*:?\s*\Z", re.IGNORECASE)
_SOME_PARTS = lazily(r"trong đó\s*:?\s*\Z", re.IGNORECASE)
_INLINE = lazily(r"(?P<all>gồm|bao gồm|chia ra)|trong đó")
_INLINE_WORDS = ("gồm", "chia ra", "trong đó")
_SENTENCE_END = lazily(r"\.(?=\s)|\n")
_FEWEST = 2
_TAIL = 80
_LONGEST_SENTENCE = 800
_AT_HEAD = 60


def find(case: Case) -> Iterator[Hit]:
    """Totals with their parts as items below, or in the same sentence, and those of tables."""
    blocks, text = case.blocks, case.text
    for place, block in enumerate(blocks):
        if text[block.end - 1] == ":":
            yield from _list_below(case, block, islice(blocks, place + 1, None))
    for block in case.blocks_with_amounts:
        small = case.small[block.start : block.end]
        if any(word in small for word in _INLINE_WORDS):
            yield from _same_sentence(case, block)
    for node in case.nodes:
        if node.rows:
            yield from _table(case, node)


def _table(case: Case, table: Node) -> Iterator[Hit]:
    for wrong in wrong_sums(table):
        start, end = place_of_cell(case.text, table, wrong.row, wrong.column)
        right, said = written(wrong.right, "").strip(), written(wrong.total, "").strip()
        yield Hit(start, end, f"Trong bảng, các phần cộng lại là {right}, khác tổng số {said}.")


def _list_below(case: Case, head: Block, following: Iterable[Block]) -> Iterator[Hit]:
    totals = case.amounts_of(head)
    if len(totals) != 1:
        return
    words = case.text[max(head.start, head.end - _TAIL) : head.end]
    if not _ALL_PARTS.search(words) and not _SOME_PARTS.search(words):
        return
    items = list(takewhile(lambda block: block.kind is NodeKind.ITEM, following))
    parts = [part for item in items if (part := _leading_amount(case, item)) is not None]
    if len(items) < _FEWEST or len(parts) != len(items):
        return
    yield from _compare(totals[0], parts, is_all=True)


def _leading_amount(case: Case, item: Block) -> Amount | None:
    """The one amount of an item, or the one at its head or right behind its colon."""
    found = case.amounts_of(item)
    if len(found) == 1:
        return found[0]
    return found[0] if found and found[0].start - item.start <= _AT_HEAD else None


def _same_sentence(case: Case, block: Block) -> Iterator[Hit]:
    for joint in _INLINE.finditer(case.small, block.start, block.end):
        limit = min(block.end, joint.end() + _LONGEST_SENTENCE)
        end = _SENTENCE_END.search(case.text, joint.end(), limit)
        parts = list(amounts_in(case.small, joint.end(), end.start() if end else limit))
        before = list(amounts_in(case.small, max(block.start, joint.start() - _TAIL), joint.start()))
        if len(parts) < _FEWEST or not before or "tổng số" in case.small[joint.end() : end.start() if end else limit]:
            continue
        total = before[-1]
        # Of `90 trên tổng số 120 hộ, gồm …` the parts may be those of the first.
        is_of_another = sum(part.value for part in parts) in {one.value for one in before[:-1]}
        if not is_of_another and all(part.unit == total.unit for part in parts):
            yield from _compare(total, parts, is_all=joint["all"] is not None)


def _compare(total: Amount, parts: Sequence[Amount], *, is_all: bool) -> Iterator[Hit]:
    """A hit where the sum is not the total; of parts that may not be all, only where it is more."""
    if any(part.unit != total.unit for part in parts):
        return
    sum_ = sum((part.value for part in parts), Decimal(0))
    if sum_ == total.value or (sum_ < total.value and not is_all):
        return
    yield Hit(
        total.start,
        total.end,
        f"Các phần cộng lại là {written(sum_, total.unit)}, khác tổng số {written(total.value, total.unit)}.",
    )


RULE = Rule(
    code="SL01",
    name="parts-against-total",
    severity=Severity.ERROR,
    title="Các phần không cộng đúng tổng số",
    finds="Tổng số và các phần liệt kê ngay sau (gạch đầu dòng, hoặc trong cùng câu) cùng đơn vị mà cộng lại không "
    "bằng; dòng hoặc cột tổng cộng của bảng không bằng các dòng, các cột cộng lại. Sau “trong đó” ở giữa câu có thể "
    "chỉ kể một số phần, nên chỉ báo khi các phần cộng lại lớn hơn tổng.",
    why="Số liệu không khớp thì không biết số nào đúng, và sai theo vào báo cáo tổng hợp.",
    law="Nội dung văn bản phải chính xác.",
    bad="Kinh phí 90.000.000 đồng, gồm: / - 40.000.000 đồng in tài liệu; / - 60.000.000 đồng tập huấn.",
    good="Kinh phí 100.000.000 đồng, gồm: / - 40.000.000 đồng in tài liệu; / - 60.000.000 đồng tập huấn.",
    find=find,
    clause="layout_of_content",
)
