"""VH05: the name of a province, or the word for a unit of administration before a name, has the wrong first letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.capitals import (
    BEFORE_WORD,
    SINCE_CIRCULAR,
    SOURCE,
    SOURCE_OF_CIRCULAR,
    first_capital,
    first_small,
    miswritten,
    spaced,
)
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import LOWER, UPPER
from vanban.regulation.provinces import provinces
from vanban.text.pattern import lazily

_NAMES = {name.casefold(): name for name in provinces()}
_PROVINCES = "|".join(sorted(map(spaced, _NAMES), key=len, reverse=True))
_SMALL_NAME = lazily(rf"(?<!\w)(?:[Tt]ỉnh|[Tt]hành\s+phố)\s+(?P<word>{_PROVINCES})(?!\w)")
_SPECIAL = lazily(rf"{BEFORE_WORD}(?P<word>thủ\s+đô\s+Hà\s+Nội|thành\s+phố\s+Hồ\s+Chí\s+Minh)(?!\w)")
_NUMBERED = lazily(rf"{BEFORE_WORD}(?P<word>(?:quận|phường)\s+\d{{1,2}})(?![\w.,/%]\d|\s*%)(?!\w)")
# Behind a small letter or a comma, so never at the beginning of a sentence; a name of two words at least, for one word
# may be what the unit is called in this document ("Tỉnh Ủy", "Thành phố Bộ").
_COMMON = lazily(
    rf"(?<=[{LOWER},] )(?P<word>Tỉnh|Huyện|Xã|Thị\s+xã|Thị\s+trấn)"
    rf"(?=\s+[{UPPER}][{LOWER}]+\s+[{UPPER}][{LOWER}]+(?:\W|\Z))"
)
_OF_PROVINCE = FirstWords(("tỉnh", "thành"))
_OF_SPECIAL = FirstWords(("thủ", "thành"), capital=False)
_OF_NUMBERED = FirstWords(("quận", "phường"), capital=False)
_OF_COMMON = FirstWords(("tỉnh", "huyện", "xã", "thị"), capital=True)
_HISTORIC = lazily(r"\s+(?:Ủy|Uỷ|Đoàn|Đội|Đảng|Bộ)\b")


def find(case: Case) -> Iterator[Hit]:
    """Provinces in small letters; Thủ đô, Thành phố and numbered units; the common word before a name (advice)."""
    yield from miswritten(case, _OF_PROVINCE, _SMALL_NAME, _province, circular="mục III.1.a", strict=True)
    yield from miswritten(
        case,
        _OF_SPECIAL,
        _SPECIAL,
        lambda match: first_capital(match["word"]),
        severity=Severity.ADVICE,
        circular="mục III.1.c và III.1.b",
    )
    yield from miswritten(
        case,
        _OF_NUMBERED,
        _NUMBERED,
        lambda match: first_capital(match["word"]),
        severity=Severity.ADVICE,
        circular="mục III.1.b",
    )
    yield from miswritten(case, _OF_COMMON, _COMMON, _common, severity=Severity.ADVICE, circular="mục III.1.a")


def _province(match: re.Match[str]) -> str:
    word = match["word"]
    if not word[0].islower():
        return word
    return "".join(
        letter.upper() if not place or not word[place - 1].isalpha() else letter for place, letter in enumerate(word)
    )


def _common(match: re.Match[str]) -> str:
    return match["word"] if _HISTORIC.match(match.string, match.end("word")) else first_small(match["word"])


RULE = Rule(
    code="VH05",
    name="place-name",
    severity=Severity.WARNING,
    title="Tên đơn vị hành chính viết hoa sai",
    finds="Tên tỉnh, thành phố viết chữ thường (tỉnh khánh hòa); lời khuyên cho: thành phố Hồ Chí Minh, thủ đô Hà "
    "Nội, quận 1 (phải viết hoa cả danh từ chung) và Tỉnh, Huyện, Xã viết hoa giữa câu trước tên riêng.",
    why="Viết đúng chữ hoa thì phân biệt được tên riêng với từ chung.",
    law="Tên đơn vị hành chính được cấu tạo giữa danh từ chung … với tên riêng của đơn vị hành chính đó: Viết hoa "
    "chữ cái đầu của các âm tiết tạo thành tên riêng …; kết hợp với chữ số, tên người, tên sự kiện lịch sử: Viết hoa "
    "cả danh từ chung …; Trường hợp viết hoa đặc biệt: Thủ đô Hà Nội, Thành phố Hồ Chí Minh.",
    bad="các sở, ngành của tỉnh khánh hòa",
    good="các sở, ngành của tỉnh Khánh Hòa",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục III.1; {SOURCE_OF_CIRCULAR}, mục III.1",
    fix="Viết lại chữ cái đầu.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE_CIRCULAR,
)
