"""VH06: an office or a degree right before a person's name begins with a small letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.capitals import (
    BEFORE_WORD,
    SINCE_CIRCULAR,
    SOURCE,
    SOURCE_OF_CIRCULAR,
    first_capital,
    miswritten,
    spaced,
)
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.person_names import FAMILIES
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import LOWER, UPPER
from vanban.text.pattern import lazily

_TITLES = (
    "chủ tịch", "phó chủ tịch", "bí thư", "phó bí thư", "tổng bí thư", "bộ trưởng", "thứ trưởng", "thủ tướng",
    "phó thủ tướng", "giám đốc", "phó giám đốc", "chánh văn phòng", "phó chánh văn phòng", "chánh thanh tra",
    "cục trưởng", "phó cục trưởng", "vụ trưởng", "phó vụ trưởng", "trưởng phòng", "phó trưởng phòng", "hiệu trưởng",
    "phó hiệu trưởng", "giáo sư", "phó giáo sư", "tiến sĩ", "thạc sĩ", "đại tướng", "thượng tướng", "trung tướng",
    "thiếu tướng",
)  # fmt: skip
_FIRST_WORDS = FirstWords((title.split()[0] for title in _TITLES), capital=False)
_PATTERN = lazily(
    rf"{BEFORE_WORD}(?<![Pp]hó )(?P<word>{'|'.join(sorted(map(spaced, _TITLES), key=len, reverse=True))})"
    rf"(?=\s+(?:{'|'.join(FAMILIES)})(?:\s+[{UPPER}][{LOWER}]+){{1,3}}(?!\w))"
)


def find(case: Case) -> Iterator[Hit]:
    """Titles in small letters with a person's name right behind."""
    return miswritten(case, _FIRST_WORDS, _PATTERN, _right, circular="mục V.2")


def _right(match: re.Match[str]) -> str:
    head, space, rest = match["word"].partition(" ")
    return f"Phó {first_capital(rest)}" if head == "phó" and space else first_capital(match["word"])


RULE = Rule(
    code="VH06",
    name="title-with-name",
    severity=Severity.WARNING,
    title="Chức vụ, học vị đi liền tên người không viết hoa",
    finds="Chức vụ, học vị, quân hàm ngay trước họ tên một người cụ thể viết chữ thường. Trước ngày 05/3/2020 "
    "chỉ là lời khuyên.",
    why="Chức vụ đi liền tên người là một phần của cách gọi người đó.",
    law="Tên chức vụ, học vị, danh hiệu: Viết hoa tên chức vụ, học vị nếu đi liền với tên người cụ thể. Ví dụ: Chủ "
    "tịch Quốc hội, Thủ tướng Chính phủ, Giáo sư Tôn Thất Tùng, …",
    bad="do giám đốc Trần Văn Minh chủ trì",
    good="do Giám đốc Trần Văn Minh chủ trì",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục V.3; {SOURCE_OF_CIRCULAR}, mục V.2",
    fix="Viết hoa chữ cái đầu.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE_CIRCULAR,
)
