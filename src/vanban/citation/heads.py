"""What stands before a number or a name: the type of the document, the word `số`, or what makes it no citation."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from functools import cache
from typing import NamedTuple

from vanban.regulation.document_types import document_types
from vanban.text.memo import Memo
from vanban.text.pattern import lazily


class HeadKind(Enum):
    """What the words before an identifier make of it."""

    NONE = "none"
    OWN_LINE = "own line"
    NUMBER_WORD = "số"
    TYPE = "type"
    FORM = "form"


class Head(NamedTuple):
    """The words before an identifier: the type's name, where it begins, and an issuer that stands between."""

    kind: HeadKind
    start: int | None = None
    document_type: str | None = None
    issuer_start: int | None = None
    issuer_end: int | None = None
    split_number_start: int | None = None
    number_word_start: int | None = None


# To look up a member of an enumeration takes as long as a call.
_TYPE, _NUMBER_WORD = HeadKind.TYPE, HeadKind.NUMBER_WORD
_NO_HEAD, _HEAD_OF_FORM = Head(HeadKind.NONE), Head(HeadKind.FORM)
_LONGEST = 44
_MOST_WORDS = 4
_OPENINGS = '([“"'
_NUMBER_WORDS = ("số", "Số", "SỐ")

# Other names and short forms that stand for a type.
_ALIASES = {
    "thông tư liên bộ": "Thông tư liên tịch",
    "thông tư liên ngành": "Thông tư liên tịch",
    "liên tịch": "Thông tư liên tịch",
    "qđ": "Quyết định",
    "nđ": "Nghị định",
    "nđ-cp": "Nghị định",
    "nq": "Nghị quyết",
    "ttlt": "Thông tư liên tịch",
    "cv": "Công văn",
    "tt": "Thông tư",
    "ct": "Chỉ thị",
}
_ABBREVIATED = frozenset(name for name in _ALIASES if " " not in name)

# "Mẫu số 01/ĐK-TCT" is the number of a form, not of a document.
_FORMS = frozenset({
    "mẫu", "biểu", "bảng", "phụ lục", "mẫu biểu", "biểu mẫu", "tờ khai", "tài khoản", "hóa đơn", "hoá đơn", "công báo",
    "đường", "nhà", "phòng", "lô", "thửa", "lớp", "hộp", "máy", "xe", "tập", "km", "quốc lộ", "tỉnh lộ", "đơn giá",
    "phiếu", "hồ sơ", "biên lai", "sổ", "thẻ", "chứng chỉ", "gói thầu", "bản đồ", "mã số",
})  # fmt: skip


@cache
def _type_names() -> dict[str, str]:
    names = {kind.name.casefold(): kind.name for kind in document_types()}
    return names | {"bản thoả thuận": "Bản thỏa thuận", "giấy uỷ quyền": "Giấy ủy quyền"} | _ALIASES


@cache
def _words_of_names() -> dict[str, int]:
    """The last words of types' names, each with the number of words of the longest name that ends so."""
    names = sorted(_type_names(), key=lambda name: name.count(" "))
    return {name.rpartition(" ")[2]: min(name.count(" ") + 1, _MOST_WORDS) for name in names}


def _most_words(last: str) -> int | None:
    """How many words the longest name of a type has that ends in this one."""
    return _words_of_names().get(last.casefold())


def _type_of_name(name: str) -> str | None:
    """The type that bears this name, in whatever case; a short form is one in capitals only."""
    folded = name.casefold()
    return None if folded in _ABBREVIATED and not name.isupper() else _type_names().get(folded)


# Every text names the same few types.
_MOST_WORDS_TO = Memo(_most_words, most=4096)
_TYPE_OF_NAME = Memo(_type_of_name, most=4096)


# Words between a type's name and `số` that say what kind of it: `Kế hoạch phối hợp số …`.
_QUALIFIERS = (
    "phối hợp", "hành động", "khẩn", "hỏa tốc", "thẩm tra", "thẩm định", "kết luận", "giải trình", "tổng kết",
    "kiểm tra", "thanh tra", "liên ngành", "chuyên đề", "chung", "thực hiện", "tiếp thu", "chỉnh lý", "xử phạt",
    "vi phạm hành chính", "phê duyệt", "liên tịch", "làm việc", "hoạt động",
)  # fmt: skip
_QUALIFIED = lazily(rf"(?<=\s)(?:(?:{'|'.join(_QUALIFIERS)})(?:,(?=\s+\w)|\s+và(?=\s+\w))?\s*)+\Z")


# A `Thông tư liên tịch` is a type of its own.
_JOINT = lazily(r"(?:thông\s+tư|nghị\s+quyết)\s+liên\s+(?:tịch|ngành)\s*\Z", re.IGNORECASE)


def type_before(text: str, end: int) -> tuple[str, int] | None:
    """The type whose name ends right before `end` (white space between), and where the name begins.

    A word that says what kind of it may stand between: a `Thông báo kết luận` is a Thông báo.
    """
    words_end = end
    while words_end and text[words_end - 1].isspace():
        words_end -= 1
    begin = max(0, end - _LONGEST)
    qualifier = _QUALIFIED.search(text, begin, end) if text.endswith(_QUALIFIERS, begin, words_end) else None
    if qualifier is not None:
        qualified = _plain_type_before(text, qualifier.start())
        if qualified is not None and not _JOINT.search(text, begin, end):
            return qualified
    return _plain_type_before(text, end)


def _plain_type_before(text: str, end: int) -> tuple[str, int] | None:
    begin = max(0, end - _LONGEST)
    segment = text[begin:end].rstrip()
    end = begin + len(segment)
    # `(Công văn 4020)`: a bracket or a quotation mark before the name is no letter of it.
    for opening in _OPENINGS:
        if opening in segment:
            segment = segment[segment.rindex(opening) + 1 :]
    last = segment.rsplit(None, 1)[-1:]
    most = _MOST_WORDS_TO[last[0]] if last else None
    if most is None:
        return None
    words = segment.rsplit(None, most)[-most:]
    for first in range(len(words)):
        name = " ".join(words[first:])
        found = _TYPE_OF_NAME[name]
        if found is None:
            continue
        start = end - len(name)
        if not text.startswith(name, start):
            # Its words stand apart, or on two lines.
            start = end
            for word in reversed(words[first:]):
                start = text.rindex(word, 0, start)
        if start and (text[start - 1].isalnum() or text[start - 1] in "-/"):
            continue
        return found, start
    return None


def head_before(text: str, start: int) -> Head:
    """What stands before an identifier that begins at `start`."""
    end = _skip_back(text, start)
    split = None
    if end and text[end - 1].isdigit() and text[start - 1] == " ":
        split = _digits_back(text, end)
        end = _skip_back(text, split)
        if not _ends_with_number_word(text, end):
            return _NO_HEAD
    if _ends_with_number_word(text, end):
        return _behind_number_word(text, end - 2, split)
    found = type_before(text, end)
    if found is not None and split is None:
        return Head(_TYPE, found[1], found[0])
    return _HEAD_OF_FORM if _is_form(text, end) else _NO_HEAD


def _behind_number_word(text: str, word_start: int, split: int | None) -> Head:
    line = _line_start(text, word_start)
    if text[line] in _BEGINNINGS_OF_OWN_LINE and _OWN_LINE.match(text, line):
        return Head(HeadKind.OWN_LINE)
    end = word_start
    while end and text[end - 1] in " \n,(:":
        end -= 1
    found = type_before(text, end)
    if found is not None:
        return Head(_TYPE, found[1], found[0], None, None, split, word_start)
    if _is_form(text, end):
        return _HEAD_OF_FORM
    misspelt = _misspelt_type(text, end)
    if misspelt is not None:
        return Head(_TYPE, misspelt[1], misspelt[0], None, None, split, word_start)
    between = _issuer_between(text, end)
    if between is not None:
        (name, start), issuer_start = between
        return Head(_TYPE, start, name, issuer_start, end, split, word_start)
    return Head(_NUMBER_WORD, word_start, split_number_start=split, number_word_start=word_start)


# Words of a sentence, which no body's name holds: `Nghị quyết của Chính phủ ban hành được ghi như sau: Số …`.
_CLAUSE = lazily(
    r"\s(?:được|như|do|ban\s+hành|ghi|soạn|về|quy\s+định|tại|trong|theo|đã|Căn\s+cứ|Luật|[Vv]ăn\s+bản)(?!\w)"
)


_TWO_WORDS = lazily(r"(?<!\w)[^\W\d_]{2,6}\s[^\W\d_]{2,6}\s*\Z")
_MARKS = lazily("[\u0300-\u036f]")


@cache
def _without_marks() -> dict[str, str]:
    """The types of two words by their names without marks, where these tell them apart."""
    names = [kind.name for kind in document_types() if len(kind.name.split()) == 2]
    bare = [_bare(name) for name in names]
    return {one: name for one, name in zip(bare, names, strict=True) if bare.count(one) == 1}


def _bare(name: str) -> str:
    folded = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return " ".join(_MARKS.sub("", folded).split())


def _misspelt_type(text: str, end: int) -> tuple[str, int] | None:
    """A type whose name lacks a mark or bears a wrong one: `Nghi định số 30/2020/NĐ-CP`."""
    words = _TWO_WORDS.search(text, max(0, end - 16), end)
    found = None if words is None else _without_marks().get(_bare(words.group()))
    return None if found is None or words is None else (found, words.start())


def _issuer_between(text: str, end: int) -> tuple[tuple[str, int], int] | None:
    """The type in `Quyết định của Thủ tướng Chính phủ số …`, and where the issuer begins."""
    place = text.rfind(" của ", max(0, end - 90), end)
    if place < 0 or not text[place + 5 : place + 6].isupper() or _LAW.match(text, place + 5):
        return None
    if any(mark in text[place:end] for mark in '.;:()“”"') or _CLAUSE.search(text, place, end):
        return None
    found = type_before(text, place)
    return None if found is None else (found, place + 5)


# "Số: 12/QĐ-UBND" on a line of its own is the number of the document that begins there.
_OWN_LINE = re.compile(r"[ \t|]*(?:Số|SỐ)[ ]?:")
_BEGINNINGS_OF_OWN_LINE = " \t|S"


def _line_start(text: str, place: int) -> int:
    line = text.rfind("\n", 0, place) + 1
    return max(line, text.rfind("\t", line, place) + 1)


_LAW = lazily(r"(?:Bộ\s+)?[Ll]uật\s|Pháp\s+lệnh\s")


def _is_form(text: str, end: int) -> bool:
    words = text[max(0, end - 16) : end].casefold().split()
    return bool(words) and (words[-1] in _FORMS or " ".join(words[-2:]) in _FORMS)


def _skip_back(text: str, end: int) -> int:
    while end and text[end - 1] in " \n:":
        end -= 1
    return end


def _digits_back(text: str, end: int) -> int:
    while end and text[end - 1].isdigit():
        end -= 1
    return end


def _ends_with_number_word(text: str, end: int) -> bool:
    return text.endswith(_NUMBER_WORDS, 0, end) and (end < 3 or not text[end - 3].isalpha())
