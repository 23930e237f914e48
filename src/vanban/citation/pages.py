"""The breaks between the pages of the gazette, over which a sentence runs on: running heads, page numbers, stamps."""

from __future__ import annotations

import re
from dataclasses import replace

from vanban.text.pattern import lazily
from vanban.text.view import NormalView

_HEAD = "CÔNG BÁO"
# A line of the page, or a blank one.
_LINE_OF_PAGE = lazily(
    r"""[ \t]*(?:(?:[0-9]{1,4}[ \t]+)?CÔNG[ ]BÁO[ \t]*/[ \t]*Số[^\n]* | [0-9]{1,4}
      | (?:Người[ ]ký|Email|Cơ[ ]quan|Thời[ ]gian[ ]ký)[ \t]*:[^\n]*)?[ \t]*""",
    re.VERBOSE,
)
# A note at the foot of the page, which goes on at the foot of the next one and not at its head.
_NOTE = lazily(r"\n[ \t]*[0-9]{1,3}[ ](?:[A-ZĐ]\w+[ ]){1,3}(?:này|được|“|số)")
_LONGEST_PAGE = 6000
# Some four thousand pages: what is longer is no print of one issue, and a copy of it takes memory that counts.
_LONGEST_PRINT = 10_000_000
_ENDS_OF_SENTENCES = frozenset('.;:!?”"')


def without_page_breaks(view: NormalView) -> NormalView:
    """The view with white space, as long, in place of what stands between two pages inside a sentence."""
    text = view.text
    place = text.find(_HEAD)
    if place < 0 or len(text) > _LONGEST_PRINT:
        return view
    pieces: list[str] = []
    copied = behind = 0
    while place >= 0:
        start, end = _break_around(text, place, copied)
        above = max(copied, behind, start - _LONGEST_PAGE)
        if start < end and text[start - 1 : start] not in _ENDS_OF_SENTENCES and not _NOTE.search(text, above, start):
            pieces += (text[copied:start], " " * (end - start - 1), "\n")
            copied = end
        behind = max(end, place + len(_HEAD))
        place = text.find(_HEAD, behind)
    return replace(view, text="".join((*pieces, text[copied:]))) if pieces else view


def _break_around(text: str, place: int, behind: int) -> tuple[int, int]:
    """From the end of the words above a running head to the beginning of the words below; where it is none, nothing.

    That nothing stands at the end of the line: what else the line says is no running head either.
    """
    start = text.rfind("\n", behind, place) + 1 or behind
    end = _line_end(text, start)
    if not _LINE_OF_PAGE.fullmatch(text, start, end):
        return end, end
    while start > behind:
        above = text.rfind("\n", behind, start - 1) + 1 or behind
        if not _LINE_OF_PAGE.fullmatch(text, above, start - 1):
            break
        start = above
    while end < len(text):
        below = _line_end(text, end + 1)
        if not _LINE_OF_PAGE.fullmatch(text, end + 1, below):
            break
        end = below
    while start > behind and text[start - 1].isspace():
        start -= 1
    return start, min(end + 1, len(text))


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end
