"""Whether a text breaks its lines at the right margin, and which lines go on with the one above."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vanban.structure.label import ITEMS, NAMED, label_at
from vanban.structure.lines import Gap, Lines
from vanban.structure.vocabulary import is_capitals, vocabulary
from vanban.text.pattern import lazily

_SAMPLE = 4000
# No page holds longer lines; where most are longer, they are paragraphs.
_WIDEST = 150
_LONG = 45
# Letters have different widths, so a line that is full holds a few characters less than the longest one.
_FULL = 0.9
# The line of an article's heading is followed by a new paragraph more often than by more of the heading; the first
# line of any other labelled paragraph is indented, so that it is full with less.
_FULL_HEADING = 0.97
_FULL_INDENTED = 0.84
# The width is looked at anew every so many lines; two widths differ at least so much.
_PLACE = 20
_TWO_WIDTHS = 0.92
_TERMINATED = lazily(r"[.;:!?…][”\"’)]*$")
_HANGING = lazily(r"[,\-–/(&]$|(?:[Kk]hoản|[Đđ]iểm|[Đđ]iều|[Mm]ục|[Cc]hương)\s+(?:\d+[a-zđ]?|[a-zđ]|[IVX]+)$")
# `… của Bộ trưởng / Bộ Công an …`: a body's name goes on in the next line.
_BODY_HANGS = lazily(
    r"(?<!\w)(?:của|do)\s+(?:(?:Phó\s+)?Thủ\s+tướng|(?:Bộ|Thứ)\s+trưởng(?:\s+Bộ)?|Bộ|Ban|Chủ\s+tịch|Văn\s+phòng|Ngân\s+hàng"
    r"|[ỦU](?:ỷ|y)\s+ban(?:\s+(?:Thường\s+vụ|[Nn]hân(?:\s+dân)?))?|Hội\s+đồng(?:\s+[Nn]hân(?:\s+dân)?)?)$"
)
_LONGEST_HANGING = 32
# `Thông tư số 12/2016/TT-`, `số 25/`: the rest of the number stands in the next line.
_BROKEN_SYMBOL = lazily(r"\d\s?/\s?(?:\d{4}\s?/\s?)?(?:[A-ZĐ]{1,6}[-/])?$")
_STARTERS = lazily(r"(?:Căn cứ|Theo đề nghị|Xét đề nghị|Xét|Nơi nhận|Kính gửi|Trên đây là|QUYẾT ĐỊNH|QUYẾT NGHỊ)(?!\w)")


class Wrapping(NamedTuple):
    """How the lines of one text are broken; `width` is the length of a full line, None where lines are paragraphs."""

    lines: Lines
    width: int | None
    widths: Sequence[int] = ()

    @classmethod
    def of(cls, lines: Lines) -> Wrapping:
        """Judge by the first lines: in a wrapped text a long line is often followed by a small letter."""
        text, starts, ends = lines.text, lines.starts, lines.ends
        lengths = []
        pairs = continued = 0
        for line in range(1, min(len(lines), _SAMPLE)):
            end = ends[line - 1]
            length = end - starts[line - 1]
            if length < _LONG:
                continue
            lengths.append(length)
            if lines.gaps[line] == Gap.NONE:
                pairs += 1
                continued += text[starts[line]].islower() and text[end - 1] not in ".;:"
        if continued < 2 or continued * 6 < pairs:
            return cls(lines, None)
        lengths.sort()
        width = lengths[len(lengths) * 9 // 10]
        if width > _WIDEST:
            return cls(lines, None)
        return cls(lines, width, array("H", _widths_by_place(lines, width)))

    def goes_on(self, line: int) -> bool:
        """Whether this line is of one paragraph with the line before it."""
        lines = self.lines
        if lines.gaps[line] == Gap.BLANK:
            return False
        start, end = lines.starts[line], lines.ends[line]
        before = lines[line - 1]
        first = lines.text[start]
        label = label_at(lines.text, start, end)
        hangs = _hangs(before)
        if label is not None and not label.weak:
            dash_in_sentence = label.style in ITEMS and self._is_full(before, line) and not _TERMINATED.search(before)
            # `… quy định tại khoản / 3. …`: only a full line breaks there; a short one ends so by chance.
            in_sentence = hangs and self.width is not None and len(before) >= _LONG
            return (in_sentence and label.style not in ITEMS and before[-1] not in "-–") or dash_in_sentence
        if first.islower():
            return len(before) >= 25 or hangs
        if _BROKEN_SYMBOL.search(before, max(len(before) - 24, 0)):
            return True
        if hangs and len(before) >= _LONG:
            if before[-1] == "," and self._ends_bases(before, line):
                return False
            return not _STARTERS.match(lines.text, start)
        if self.width is None:
            return False
        if _TERMINATED.search(before) or _STARTERS.match(lines.text, start):
            return False
        if is_capitals(before) != is_capitals(lines[line]):
            return self._is_full(before, line) and not is_capitals(before)
        return self._is_full(before, line)

    def _ends_bases(self, before: str, line: int) -> bool:
        """Whether the last basis ends here with a comma, and who acts begins the next line."""
        if self.width is not None:
            return not self._is_full(before, line)
        return _STARTERS.match(before) is not None

    def _is_full(self, before: str, line: int) -> bool:
        """Whether the first word of the line would not have fitted into the line before."""
        if self.width is None:
            return False
        lines = self.lines
        word = lines.text[lines.starts[line] : lines.starts[line] + 12].split()[0]
        label = label_at(lines.text, lines.starts[line - 1], lines.ends[line - 1])
        share = _FULL if label is None else _FULL_HEADING if label.style in NAMED else _FULL_INDENTED
        width = self.widths[line // _PLACE] if self.widths else self.width
        return len(before) + 1 + len(word) > width * share


def _widths_by_place(lines: Lines, width: int) -> Iterator[int]:
    """The width of full lines around every so many lines: notes in small print are wider than the text above them."""
    for first in range(0, len(lines), _PLACE):
        around = range(max(first - _PLACE, 0), min(first + 2 * _PLACE, len(lines)))
        lengths = sorted(length for line in around if (length := lines.ends[line] - lines.starts[line]) >= _LONG)
        if len(lengths) < _PLACE:
            yield width
            continue
        most, many = lengths[len(lengths) * 9 // 10], lengths[len(lengths) * 3 // 4]
        yield min(width, many if many < most * _TWO_WIDTHS else most)


def _hangs(text: str) -> bool:
    """Whether a line ends where no sentence does: with a comma, `của`, `khoản 2`."""
    if not text[-1].isalpha():
        return _HANGING.search(text, max(len(text) - 20, 0)) is not None
    return (
        text[-10:].split()[-1].lower() in vocabulary().hanging_words
        or _HANGING.search(text, max(len(text) - 20, 0)) is not None
        or _BODY_HANGS.search(text, max(len(text) - _LONGEST_HANGING, 0)) is not None
    )
