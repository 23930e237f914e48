"""SL04: the same quantity is stated twice with two values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from vanban.check.amounts import Amount, amounts_in, written
from vanban.check.blocks import Block
from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.wording import capitalised_names

# What names a quantity as a whole: a total, of what, with at least two words more; then its value.
_WHOLE = re.compile(
    r"(?<!\w)(?P<phrase>(?:tổng\s+(?:số|kinh\s+phí|diện\s+tích|vốn|dự\s+toán|mức|thu|chi|sản\s+lượng|giá\s+trị|dân\s+số)"
    r"|toàn\s+(?:tỉnh|huyện|xã|thành\s+phố|quận|ngành)\s+(?:có|hiện\s+có))(?:\s+[^\W\d_]+){1,9}?)"
    r"\s*(?:là|:|đạt|có|gồm)?\s*(?=\d)",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"\b(?:19|20)\d\d\b|quý\s+(?:[IV]+|\d)|\d+\s+tháng|tháng\s+\d+|giai\s+đoạn|cùng\s+kỳ|kế\s+hoạch|dự\s+kiến|so\s+với"
    r"|lũy\s+kế|luỹ\s+kế|trong\s+đó|còn\s+lại|giảm|tăng|phấn\s+đấu|chỉ\s+tiêu|điều\s+chỉnh|sau\s+khi|trước\s+khi|ước",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"(?:khoảng|gần|hơn|trên|dưới|ước|xấp\s+xỉ|tối\s+thiểu|tối\s+đa|ít\s+nhất|không\s+quá)\s*\Z", re.IGNORECASE
)
_FEWEST_WORDS = 4
# A quantity that is told of so many places is told of different things.
_MOST = 2


@dataclass(frozen=True, slots=True)
class _Statement:
    key: str
    amount: Amount
    period: frozenset[str]
    names: frozenset[str]


def find(case: Case) -> Iterator[Hit]:
    """The second statement of a total that is told with the same words, of the same period and place."""
    by_key: dict[str, list[_Statement]] = {}
    for block in case.blocks:
        for statement in _statements(case.text, block):
            by_key.setdefault(f"{statement.key} {statement.amount.unit}", []).append(statement)
    for statements in by_key.values():
        if len({one.amount.value for one in statements}) != _MOST or len(statements) > _MOST + 1:
            continue
        first = statements[0]
        other = next(one for one in statements if one.amount.value != first.amount.value)
        if first.period == other.period and first.names == other.names:
            yield _hit(first, other)


def _statements(text: str, block: Block) -> Iterator[_Statement]:
    for match in _WHOLE.finditer(text, block.start, block.end):
        key = " ".join(match["phrase"].casefold().split())
        if len(key.split()) < _FEWEST_WORDS or _ABOUT.search(match["phrase"]):
            continue
        amount = next(amounts_in(text, match.end(), min(match.end() + 40, block.end)), None)
        if amount is None or amount.start != match.end():
            continue
        start, end = _sentence(text, block, match.start(), amount.end)
        sentence = text[start:end]
        period = frozenset(" ".join(one.casefold().split()) for one in _PERIOD.findall(sentence))
        yield _Statement(key, amount, period, capitalised_names(sentence))


def _sentence(text: str, block: Block, start: int, end: int) -> tuple[int, int]:
    first = max(text.rfind(". ", block.start, start) + 1, block.start)
    last = text.find(". ", end, block.end)
    return first, block.end if last < 0 else last


def _hit(first: _Statement, other: _Statement) -> Hit:
    before, now = (_shown(one.amount.value, one.amount.unit) for one in (first, other))
    message = f"“{other.key}” ở đây là {now}, ở chỗ trước là {before}."
    return Hit(other.amount.start, other.amount.end, message[0].upper() + message[1:])


def _shown(value: Decimal, unit: str) -> str:
    return written(value, unit)


RULE = Rule(
    code="SL04",
    name="two-values",
    severity=Severity.WARNING,
    title="Một số liệu ghi hai giá trị",
    finds="Cùng một tổng số (cùng lời, cùng đơn vị tính, cùng thời gian và nơi chốn trong câu) ghi hai giá trị khác "
    "nhau trong văn bản. Số ước chừng (khoảng, gần, hơn) và số liệu lặp lại ở nhiều mục thì không xét.",
    why="Hai chỗ trong một văn bản nói khác nhau thì không biết số nào đúng.",
    law="Nội dung văn bản phải chính xác.",
    bad="Tổng số lớp tập huấn là 12 lớp. … / Tổng số lớp tập huấn là 15 lớp.",
    good="Tổng số lớp tập huấn là 12 lớp. … / Tổng số lớp tập huấn là 12 lớp.",
    find=find,
    clause="layout_of_content",
)
