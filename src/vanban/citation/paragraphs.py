"""Where the paragraphs of a text begin, which a mention does not reach beyond."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from vanban.text.pattern import lazily

# A paragraph never ends so: a reader that had only the lines of a page took one line for one.
_UNFINISHED = lazily(
    r"(?:của|và|số|ngày|tháng|năm|[/-]|(?<!\w)của\s+(?:Thủ\s+tướng|Bộ\s+trưởng(?:\s+Bộ)?|Bộ|Chính|Chủ\s+tịch"
    r"|[ỦU](?:ỷ|y)\s+ban(?:\s+nhân(?:\s+dân)?)?|Hội\s+đồng(?:\s+nhân(?:\s+dân)?)?))\s*\Z"
)
# The last letters of those words, which are looked at first.
_ENDS_OF_UNFINISHED = frozenset("aàốygm/-,ộhn")
# Under a number and its date, the line of the issuer.
_OF_WHOM = lazily(r"của\s+[A-ZĐ]")
_LONGEST_LINE = 300
_LONGEST_WORD = 28


class Paragraphs:
    """The paragraphs of a text, of which `starts` are the beginnings; some may be lines inside a sentence."""

    def __init__(self, text: str, starts: Iterable[int]) -> None:
        self._text = text
        self._starts = sorted(starts)
        # A paragraph that names one document often names more: whether the lines below it were found inside a sentence.
        self._inside: dict[int, bool] = {}

    def end(self, place: int, furthest: int) -> int:
        """Where the paragraph around a place ends, but not beyond `furthest`.

        A line that begins inside a sentence begins no paragraph; few lines are asked for, and judged only then.
        """
        starts = self._starts
        for number in range(bisect_right(starts, place), len(starts)):
            if starts[number] >= furthest:
                return furthest
            if not self._is_inside(starts[number]):
                return starts[number]
        return min(furthest, len(self._text))

    def _is_inside(self, start: int) -> bool:
        inside = self._inside.get(start)
        if inside is None:
            inside = self._inside[start] = _is_inside(self._text, start)
        return inside


def _is_inside(text: str, place: int) -> bool:
    """Whether a line begins here in the middle of a sentence, or of brackets that it closes."""
    begins_small = text[place : place + 1].islower()
    if begins_small and _is_in_brackets(text, place):
        return True
    before = text[max(0, place - _LONGEST_WORD) : place].rstrip()
    if begins_small and _OF_WHOM.match(text, place) and before[-1:].isalnum():
        return True
    if before[-1:] not in _ENDS_OF_UNFINISHED:
        return False
    return _UNFINISHED.search(before) is not None or (begins_small and before[-1] == ",")


def _is_in_brackets(text: str, place: int) -> bool:
    """Whether a bracket that is open at the end of the line above is closed in the line that begins here."""
    end = len(text[max(0, place - _LONGEST_LINE) : place].rstrip()) + max(0, place - _LONGEST_LINE)
    above = max(text.rfind("\n", 0, end), end - _LONGEST_LINE)
    opening = text.rfind("(", max(above, 0), end)
    if opening < 0 or text.find(")", opening, end) >= 0:
        return False
    closing = text.find(")", place, place + _LONGEST_LINE)
    return closing >= 0 and text.find("\n", place, closing) < 0
