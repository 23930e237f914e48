"""Laws, codes, ordinances and the Constitution where a text names them: `Luật Đất đai`, `Bộ luật Dân sự năm 2015`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from vanban.citation.index_table import LegalDocument
from vanban.citation.law_names import LawNames
from vanban.citation.vocabulary import BEHIND_LAW_NAME, HARD_BREAK, LOWER, TYPE_WORDS, UPPER, by_first_letter, one_of
from vanban.text.pattern import lazily


class FoundLaw(NamedTuple):
    """A law's type and name in a text; `resume` is behind `(sửa đổi)`; `known` are the laws of that name.

    `inner` is the law that an amending law names as the one it amends.
    """

    start: int
    name_start: int
    end: int
    resume: int
    document_type: str
    known: tuple[LegalDocument, ...]
    inner: FoundLaw | None = None


# One scan for each first letter (`re` skips to a single letter at 3 GB/s, to one of several at 400 MB/s), behind which
# the whole name is read; by its first word. What holds another stands before it.
_TYPE_SCANS = {
    word: lazily(rf"{by_first_letter(word + rest)}(?=[\s,.;:)(])")
    for word, rest in (("Bộ", r"\s+[Ll]uật"), ("Luật", ""), ("Pháp", r"\s+lệnh"), ("Hiến", r"\s+pháp"))
}
_FURTHEST_BACK = 16
_INNER_TYPE = lazily(r"(?:Bộ\s+luật|[Ll]uật|Pháp\s+lệnh)(?=\s)")
_TYPES = {"luật": "Luật", "bộ luật": "Bộ luật", "pháp lệnh": "Pháp lệnh", "hiến pháp": "Hiến pháp"}
_NOT_A_LAW = lazily(r"\s+(?:này|sư|gia|trên|đó|nêu|số|pháp|hóa|định|chơi|lệ)\b|\s+[Ss]ư\s")
_NAME_BEGINS = lazily(
    rf"\s+(?:[{UPPER}][{LOWER}]|[{UPPER}]{{3,9}}(?=\s+(?:ngày|năm|số|[12][0-9])|[;,.)])|về\s|thuế\s|sửa\s+đổi|phòng\s*,|bảo\s+vệ)"
)
_AMENDING = lazily(
    r"\s+[Ss]ửa\s+đổi\s*,?\s*(?:và\s+)?(?:bổ\s+sung\s+)?(?:(?:một\s+số|các)\s+)?(?:[Đđ]iều\s+[0-9, và]*)?"
    r"(?:\w+\s+){0,8}?của\s+(?:các\s+)?(?=(?:Bộ\s+luật|Luật|luật|Pháp\s+lệnh)\s)"
)
_NAME_ENDS = lazily(
    rf"""[;.:()“”"/?!\[\]\t] | (?<![Pp]hòng), | ,(?!\s+chống\s)
      | \s[-–]\s | \s(?=(?:19|20)[0-9]{{2}}(?![\w/])) | {HARD_BREAK}
      | \s{one_of(*BEHIND_LAW_NAME)}(?!\w)
      | \s(?:và|hoặc)\s+(?=(?:các|những|một|văn\s+bản|pháp\s+luật|quy\s+định|{TYPE_WORDS}|khoản|[Đđ]iều|[Cc]hế\s+độ
            |[Qq]uy\s+chế)(?!\w))
      | \s(?:và|hoặc)(?=\s{one_of(*BEHIND_LAW_NAME)}(?!\w))""",
    re.VERBOSE,
)
# An unknown name may hold commas where a number or a date shows that it goes on behind them.
# Words that may follow the bare word `Luật` and begin no name.
_NO_NAME = lazily(
    one_of(
        *BEHIND_LAW_NAME, "và", "hoặc", "cũng", "mới", "cũ", "gốc", "khung", "khác", "riêng", "chuyên ngành",
        "hiện hành", "liên quan", "ấy", "kia", "nào", "sau", "trước", "chỉ", "vẫn", "đó", "nước ngoài", "quốc tế",
        "trong nước",
    )
    + rf"(?!\w)|[^{LOWER}]"
)  # fmt: skip
_DATED = lazily(rf"(?!{one_of(*BEHIND_LAW_NAME)}\s)(?:[{LOWER}]+\s+){{2,12}}?(?:ngày\s+[0-9]|số\s+[0-9]+\s?/)", re.I)
_NAME_BEFORE_DATE = lazily(
    rf"""((?:(?!{TYPE_WORDS}|{HARD_BREAK})[^;:.()“”"/])+?)\s+(?:\((?:được\s+)?sửa\s+đổi\)\s+)?
         (?:số\s+[0-9]+\s?[/-]|ngày\s+[0-9]|năm\s+[12][0-9]{{3}})""",
    re.VERBOSE,
)
_REVISED = lazily(r"\s*\((?:được\s+)?sửa\s+đổi[^()]{0,40}\)")
_COUNTRY = lazily(r"\s+nước\s+Cộng\s+h(?:òa|oà)\s+xã\s+hội\s+chủ\s+nghĩa\s+Việt\s+Nam")
_YEAR_FOLLOWS = lazily(r"[\s,]+(?:năm\s+[0-9]{4}|ngày\s+[0-9])")
# `các Luật: Đất đai, Nhà ở và Xây dựng`: the type stands once, then names that the index knows.
_SEVERAL = lazily(r"(?<!\w)[Cc]ác\s+$")
_SEVERAL_OF = ("các", "Các")
# "Căn cứ các Luật, Pháp lệnh thuế hiện hành": of a kind, and none by its name.
_IN_GENERAL = lazily(r"(?<!\w)(?:[Cc]ác|[Nn]hững|của|theo)\s+[Ll]uật\s?(?:,|\s+và)\s+$")
_JOINTS = (",", "và")
_COLON = lazily(r"\s?:\s+")
# The same in small letters: `các luật: Đất đai, Nhà ở`.
_SMALL = "luật"
_SMALL_WITH_COLON = f"{_SMALL}:"
_SMALL_SEVERAL = lazily(r"(?<!\w)(?:[Cc]ác|[Nn]hững)\s+$")
_NEXT_NAME = lazily(r"\s?[,;]\s+(?:và\s+)?|\s+và\s+")
_STANDS_ALONE = lazily(r"\s?(?:[,;.)\]]|\n|$)|\s+(?:và|hoặc|năm|số|ngày|được|đã|có|khi|để)(?!\w)")
_LONGEST = 160
_DEEPEST = 2


def find_laws(text: str, names: LawNames) -> list[FoundLaw]:
    """Every naming of a law in the text, in order; a bare `Luật này` is none."""
    found: list[FoundLaw] = []
    behind = seen = 0
    # That a word is in no text is told faster than by a scan for a name.
    scans = [scan for word, scan in _TYPE_SCANS.items() if word in text]
    for match in sorted([match for scan in scans for match in scan.finditer(text)], key=re.Match.end):
        start, end = match.span()
        if start < behind or end == seen:
            continue
        seen = end
        if _NOT_A_LAW.match(text, end):
            continue
        furthest = max(0, start - _FURTHEST_BACK)
        before = text[furthest:start].rstrip()
        if text[end + 1 : end + 2].islower() and before.endswith(_JOINTS) and _IN_GENERAL.search(text, furthest, start):
            continue
        several = before.endswith(_SEVERAL_OF) and _SEVERAL.search(text, furthest, start) is not None
        if several and (colon := _COLON.match(text, end)) is not None:
            listed = list(_listed(text, _type_named(match.group()), colon.end(), names))
            if len(listed) > 1:
                found += [listed[0]._replace(start=start), *listed[1:]]
                behind = found[-1].end
                continue
        law = _law_at(text, match, names, _DEEPEST)
        if law is not None:
            found.append(law)
            if several and (more := _NEXT_NAME.match(text, law.end)) is not None:
                found += _listed(text, law.document_type, more.end(), names)
            behind = found[-1].end
    small = _in_small_letters(text, names)
    return sorted([*found, *small], key=lambda law: law.start) if small else found


def _in_small_letters(text: str, names: LawNames) -> list[FoundLaw]:
    """The laws of lists whose type stands once, before a colon and in small letters; a single one is none."""
    found: list[FoundLaw] = []
    place = text.find(_SMALL_WITH_COLON)
    while place >= 0:
        if _SMALL_SEVERAL.search(text, max(0, place - _FURTHEST_BACK), place) is not None:
            colon = _COLON.match(text, place + len(_SMALL))
            listed = [] if colon is None else list(_listed(text, "Luật", colon.end(), names))
            if len(listed) > 1:
                found += [listed[0]._replace(start=place), *listed[1:]]
        place = text.find(_SMALL_WITH_COLON, place + 1)
    return found


def _listed(text: str, document_type: str, start: int, names: LawNames) -> Iterator[FoundLaw]:
    """The laws of a list that names their type once: `các Luật Đất đai, Nhà ở và Xây dựng`."""
    while text[start : start + 1].isupper():
        end, known = names.longest(document_type, text, start, min(len(text), start + _LONGEST))
        if end == start or not _STANDS_ALONE.match(text, end):
            return
        yield FoundLaw(start, start, end, end, document_type, known)
        more = _NEXT_NAME.match(text, end)
        if more is None:
            return
        start = more.end()


@lru_cache(maxsize=64)
def _type_named(words: str) -> str:
    return _TYPES[" ".join(words.lower().split())]


def _law_at(text: str, kind: re.Match[str], names: LawNames, depth: int) -> FoundLaw | None:
    """The law whose type's name is `kind`; the longest name of the index, else one that grammar ends.

    A law that amends may amend one that amends, to a `depth`.
    """
    document_type = _type_named(kind.group())
    start, type_end = kind.span()
    if document_type == "Hiến pháp":
        return _constitution(text, start, type_end)
    if text[type_end : type_end + 1] not in (" ", "\n"):
        return None
    limit = min(len(text), type_end + _LONGEST)
    name_start = type_end + 1
    while name_start < limit and text[name_start] in " \n":
        name_start += 1
    end, known = names.longest(document_type, text, name_start, limit)
    amending = _AMENDING.match(text, type_end, limit)
    inner = _amended(text, amending.end(), names, depth - 1) if amending is not None and depth else None
    if inner is not None and inner.end > end:
        end, known = _amended_list_end(text, inner.end, names), ()
    if end == name_start:
        if not (_NAME_BEGINS.match(text, type_end, limit) or _DATED.match(text, name_start, limit)) and (
            _NO_NAME.match(text, name_start, limit) or not text[start].isupper()
        ):
            return None
        end = _unknown_name_end(text, name_start, limit)
        if not text[name_start:end].strip():
            return None
    revised = _REVISED.match(text, end, limit)
    return FoundLaw(start, name_start, end, revised.end() if revised else end, document_type, known, inner)


def _unknown_name_end(text: str, start: int, limit: int) -> int:
    """The end of a name that the index does not have; `start` where none can be told."""
    dated = _NAME_BEFORE_DATE.match(text, start, limit)
    if dated is not None:
        return dated.end(1)
    stop = _NAME_ENDS.search(text, start, limit)
    return start if stop is None else stop.start()


def _constitution(text: str, start: int, type_end: int) -> FoundLaw | None:
    """The Constitution in its full name, or where a year tells which; the bare word means constitutional law."""
    country = _COUNTRY.match(text, type_end)
    end = country.end() if country else type_end
    if country is None and _YEAR_FOLLOWS.match(text, end) is None:
        return None
    return FoundLaw(start, end, end, end, "Hiến pháp", ())


def _amended(text: str, start: int, names: LawNames, depth: int) -> FoundLaw | None:
    """The law that an amending law names as the one it amends."""
    kind = _INNER_TYPE.match(text, start)
    return None if kind is None else _law_at(text, kind, names, depth)


_NEXT_IN_LIST = lazily(r"\s*(?:,\s*(?:và\s+)?|\s(?P<last>và)\s+)(?=(?:Bộ\s+luật|[Ll]uật|Pháp\s+lệnh)\s)")
_LONGEST_LIST = 600
_MANY = 2
_NUMBER_FOLLOWS = lazily(r"\s+số\s+[0-9]+/[0-9]{4}/QH")


def _amended_list_end(text: str, end: int, names: LawNames) -> int:
    """Where the list of the laws that one law amends ends: `… của Luật A, Luật B và Luật C`; `end` where none is.

    Without an `và`, the number behind a list of many is the amending law's: `… Luật A, Luật B, Luật C số 56/2024/QH15`.
    """
    place, limit = end, min(len(text), end + _LONGEST_LIST)
    commas = 0
    while more := _NEXT_IN_LIST.match(text, place, limit):
        law = _amended(text, more.end(), names, 1)
        if law is None:
            return end
        if more["last"]:
            return law.end if commas or _YEAR_FOLLOWS.match(text, law.end) else end
        commas, place = commas + 1, law.end
    return place if commas >= _MANY and _NUMBER_FOLLOWS.match(text, place) else end


def unknown_law_before(text: str, end: int) -> FoundLaw | None:
    """The law whose unknown name ends before a number that only a law can have (`… số 03/1998/QH10`)."""
    kinds = list(_INNER_TYPE.finditer(text, max(0, end - _LONGEST), end))
    if not kinds or any(mark in text[kinds[-1].end() : end] for mark in ';:.“”"'):
        return None
    kind = kinds[-1]
    name_end = text.rfind("(", kind.end(), end)
    if name_end < 0:
        name_end = end
    while text[name_end - 1] in " \n":
        name_end -= 1
    name_start = kind.end() + 1
    if name_end <= name_start:
        return None
    return FoundLaw(kind.start(), name_start, name_end, end, _type_named(kind.group()), ())
