"""What a document itself says of rules that are to be silent in it, with the reason.

The words are the same wherever they stand: `vanban: bỏ qua VD05, CT02: văn bản gốc không ghi ngày`.
In a plain text they are a line of their own that begins with `#`, for the whole file or, with `bỏ qua dòng sau`, for
the next line; in a word processor's file a comment, for the paragraphs that it is on, or a property of the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from vanban.text.notice import is_notice_line
from vanban.text.pattern import lazily

MARK = "vanban"
_SAYING = lazily(
    r"vanban\s*:\s*bỏ\s+qua\s+(?P<next>dòng\s+sau\s+)?(?P<codes>[A-Z]{2}\d{0,2}(?:\s*[,;]\s*[A-Z]{2}\d{0,2})*)"
    r"(?!\w)\s*(?:(?:[:–—-]|vì)\s*(?P<reason>\S.*))?",
    re.IGNORECASE | re.DOTALL,
)
_LINE = lazily(r"^[^\S\n]*#\s*vanban\s*:[^\n]*", re.MULTILINE)
_FULL_LINE = lazily(r"\S[^\n]*")
_CODE = lazily(r"[A-Z]{2}\d{0,2}", re.IGNORECASE)


class Silence(NamedTuple):
    """Codes, or beginnings of codes, that are silent in `[start:end]` of the text (None: everywhere), and why.

    `place` is where a plain text says so: nothing is found in that line itself. Without codes the words were not
    understood, without a reason they are not heeded.
    """

    codes: tuple[str, ...]
    reason: str | None
    start: int | None = None
    end: int | None = None
    place: tuple[int, int] | None = None

    def covers(self, code: str, start: int | None, end: int | None) -> bool:
        """Whether a finding of this code in this place is silent."""
        if self.reason is None or not code.startswith(self.codes):
            return False
        if self.start is None or self.end is None:
            return True
        return start is not None and end is not None and self.start <= start and end <= self.end


def silence_in(words: str, start: int | None = None, end: int | None = None) -> Silence | None:
    """What a comment or a property says; None where it is about something else."""
    match = _SAYING.search(words)
    return None if match is None else _silence(match, start, end, None)


def silences_in(text: str) -> Iterator[Silence]:
    """What the lines of a plain text say."""
    if MARK not in text:
        return
    for line in _LINE.finditer(text):
        if is_notice_line(line[0]):
            continue
        match = _SAYING.search(line[0])
        if match is None:
            yield Silence((), None, place=line.span())
        elif match["next"] is None:
            yield _silence(match, None, None, line.span())
        else:
            following = _FULL_LINE.search(text, line.end())
            scope = following.span() if following is not None else line.span()
            yield _silence(match, *scope, line.span())


def _silence(match: re.Match[str], start: int | None, end: int | None, place: tuple[int, int] | None) -> Silence:
    codes = tuple(code.upper() for code in _CODE.findall(match["codes"]))
    reason = " ".join((match["reason"] or "").split()) or None
    return Silence(codes, reason, start, end, place)
