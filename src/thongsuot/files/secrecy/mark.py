"""The mark of secrecy: MẬT, TỐI MẬT or TUYỆT MẬT, standing alone as a stamp does, never a word of a sentence.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục III.2.a (the stamp, box 10a); Luật Bảo vệ bí mật nhà nước 2018,
Điều 8 (the three degrees).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePath

_DEGREES = frozenset({"MẬT", "TỐI MẬT", "TUYỆT MẬT"})
# In the head of a document it may be typed in small letters that are only shown as capitals.
_AS_TYPED, _TOP = frozenset(degree.capitalize() for degree in _DEGREES), 20
# What may stand beside the mark on its line: the urgency, and how far the document may go.
_BESIDE = frozenset({"KHẨN", "THƯỢNG KHẨN", "HỎA TỐC", "HOẢ TỐC", "TÀI LIỆU THU HỒI"})
_SEPARATORS = re.compile(r"[-–—/;,|•·]+")
_FRAME = " \t()[]{}<>*\"“”'‘’.!:_#=~"
_STATED = re.compile(r"^(?:mức\s+)?độ\s+mật\s*:\s*(?P<degree>.+)$", re.IGNORECASE)

_NAME_PARTS = re.compile(r"[()\[\]{}_\-–—.,;+#&@!]+")
_TWO_WORDS = re.compile(r"\b(?:tối|tuyệt|toi|tuyet)[\W_]+(?:mật|mat)\b", re.IGNORECASE)
# Words that make another word of the one after them: bảo mật, bí mật, cơ mật.
_COMPOUNDS = frozenset({"bảo", "bí", "cơ", "ngọt", "trăng", "bao", "bi", "co", "mắt", "ra"})


def is_marked(lines: Iterable[str]) -> bool:
    """Whether one of the lines or cells is a mark: the degree alone, framed or spaced out, with an urgency or not."""
    return any(_is_mark(line, top=number < _TOP) for number, line in enumerate(lines))


def name_is_marked(name: str) -> bool:
    """Whether a file's name says so: `TOI MAT`, `Tuyệt mật`, or MẬT as a part of its own: `12-BC (MẬT).docx`."""
    stem = PurePath(unicodedata.normalize("NFC", name.replace("\\", "/"))).stem
    if _TWO_WORDS.search(stem):
        return True
    parts = [part.strip() for part in _NAME_PARTS.split(stem) if part.strip()]
    before = ""
    for part in parts:
        words = part.split()
        alone = len(words) == 1 and (words[0].lower() == "mật" or words[0] == "MAT")
        # In a name of several words the stamp stands in capitals at either end.
        at_an_end = words[0] == "MẬT" or (words[-1] == "MẬT" and words[-2:-1] != [])
        previous = words[-2] if len(words) > 1 and words[-1] == "MẬT" else before
        if (alone or at_an_end) and previous.lower() not in _COMPOUNDS:
            return True
        before = words[-1]
    return False


def _is_mark(line: str, *, top: bool) -> bool:
    text = " ".join(unicodedata.normalize("NFC", line).split()).strip(_FRAME)
    if top and text in _AS_TYPED:
        return True
    stated = _STATED.match(text)
    if stated:
        return _joined(stated["degree"].strip(_FRAME)).upper() in _DEGREES
    pieces = [_joined(piece.strip(_FRAME)) for piece in _SEPARATORS.split(text)]
    pieces = [piece for piece in pieces if piece]
    # The stamp is cut in capitals; a word in small letters that stands alone is a word.
    return any(piece in _DEGREES for piece in pieces) and all(piece in _DEGREES | _BESIDE for piece in pieces)


def _joined(text: str) -> str:
    """Letters that were spaced out put together again: `T Ố I  M Ậ T`."""
    words = text.split()
    if len(words) > 2 and all(len(word) == 1 for word in words):
        together = "".join(words)
        return next((degree for degree in _DEGREES if degree.replace(" ", "") == together), text)
    return " ".join(words)
