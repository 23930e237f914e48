"""Amounts in running text: a number in the Vietnamese way of writing, with its unit brought to a base unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from vanban.citation.vocabulary import one_of
from vanban.text.pattern import lazily

# Units of money, to đồng; the longer names first.
_MONEY = {
    "nghìn tỷ đồng": 10**12, "ngàn tỷ đồng": 10**12, "tỷ đồng": 10**9, "tỉ đồng": 10**9, "triệu đồng": 10**6,
    "nghìn đồng": 10**3, "ngàn đồng": 10**3, "đồng": 1, "vnđ": 1, "vnd": 1, "đ": 1,
}  # fmt: skip
COUNTED = (
    "lượt người", "người", "hộ", "lớp", "học viên", "học sinh", "buổi", "cuộc", "hội nghị", "tin, bài", "tin bài",
    "bài", "văn bản", "xã", "thôn", "trường hợp", "hồ sơ", "cơ sở", "đơn vị", "cơ quan", "dự án", "nhiệm vụ", "ha",
    "km", "m2", "tấn", "kg", "chiếc", "cái", "bộ", "cán bộ", "đảng viên", "đại biểu", "vụ", "lượt", "giáo viên",
    "doanh nghiệp", "hợp tác xã", "công trình", "mô hình", "câu lạc bộ", "chi bộ", "suất quà", "tổ dân phố", "khu phố",
)  # fmt: skip
_UNITS = one_of(*_MONEY, *COUNTED)
# The letters that a unit begins with are asked for before sixty units are tried.
_FIRST_LETTERS = "".join(sorted({unit[0] for unit in (*_MONEY, *COUNTED)}))
# Where a number begins that a word follows, at once or behind white space. Most such numbers are those of a date.
_COUNT = lazily(r"[0-9](?<![\w.,/].)(?=(?:[.,]?[0-9])*+\s*+[^\W\d_])(?![0-9]*+\s+(?:tháng|năm)\s+[0-9]++(?![^\W_]))")
_NUMBER = r"[0-9](?<![\w.,/].)(?>[0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?|[0-9]*(?:,[0-9]+)?)"
_AMOUNT = lazily(rf"(?P<number>{_NUMBER})\s*+(?=[{_FIRST_LETTERS}])(?P<unit>{_UNITS})(?!\w)")


class Amount(NamedTuple):
    """An amount and its place; `value` counts base units of `unit` (money in đồng)."""

    value: Decimal
    unit: str
    start: int
    end: int


def counts_in(text: str) -> list[int]:
    """Where the numbers begin that count or measure what a word behind them names, or seem to; dates do not."""
    return [match.start() for match in _COUNT.finditer(text)]


def amounts_at(text: str, places: Iterable[int]) -> Iterator[Amount]:
    """The amounts with a known unit that begin at these places; the text is in small letters."""
    return _amounts(match for place in places if (match := _AMOUNT.match(text, place)) is not None)


def amounts_in(text: str, start: int, end: int) -> Iterator[Amount]:
    """Every amount with a known unit, in order; the text is in small letters."""
    return _amounts(_AMOUNT.finditer(text, start, end))


def _amounts(matches: Iterable[re.Match[str]]) -> Iterator[Amount]:
    for match in matches:
        unit = " ".join(match["unit"].split())
        number = Decimal(match["number"].replace(".", "").replace(",", "."))
        factor = _MONEY.get(unit)
        yield Amount(number * (factor or 1), "đồng" if factor else unit, match.start(), match.end())


def written(value: Decimal, unit: str) -> str:
    """An amount in full, with dots between thousands: `54.000.000 đồng`."""
    whole, _, fraction = f"{value.normalize():f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped}{',' + fraction if fraction else ''} {unit}"
