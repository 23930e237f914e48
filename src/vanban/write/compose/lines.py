"""How a short text of the head falls into lines, and how long these are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import accumulate

from vanban.regulation.layout import Alignment, Look
from vanban.write.composition import Placement
from vanban.write.typeface import width_mm

# Two programs may measure a line a little differently.
_SLACK_MM = 1.0


def text_width_mm(text: str, look: Look) -> float:
    """The width of one line of text in a component's look."""
    return width_mm(text, look.size.written, bold=look.bold, italic=look.italic)


def wrapped(text: str, look: Look, room_mm: float) -> list[str]:
    """The lines into which a text falls, filled one after the other as a word processor does."""
    words = text.split()
    counts = _words_by_line([text_width_mm(word, look) for word in words], text_width_mm(" ", look), room_mm)
    ends = list(accumulate(counts))
    return [" ".join(words[end - count : end]) for count, end in zip(counts, ends, strict=True)]


def _words_by_line(widths: Sequence[float], space: float, room: float) -> list[int]:
    """How many words stand in each line; widths add up, as nothing is kerned."""
    counts: list[int] = []
    filled = 0.0
    for width in widths:
        if counts and filled + space + width <= room:
            counts[-1] += 1
            filled += space + width
        else:
            counts.append(1)
            filled = width
    return counts


def longest_mm(lines: Iterable[str], look: Look) -> float:
    """The width of the longest line."""
    return max((text_width_mm(line, look) for line in lines), default=0.0)


def balanced(text: str, look: Look, room_mm: float, line_start: re.Pattern[str], never: re.Pattern[str]) -> list[str]:
    """A name in one line, else in two of nearly the same length, preferably broken where `line_start` matches.

    It is not broken where `never` does. What does not fit in two lines falls into as many as it needs.
    """
    if text_width_mm(text, look) <= room_mm:
        return [text]
    words = text.split()
    pairs = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    fitting = [pair for pair in pairs if longest_mm(pair, look) <= room_mm and not never.match(pair[1])]
    preferred = [pair for pair in fitting if line_start.match(pair[1])]
    if not fitting:
        return wrapped(text, look, room_mm)
    return list(min(preferred or fitting, key=lambda pair: longest_mm(pair, look)))


def evened(text: str, look: Look, room_mm: float) -> Placement:
    """Indents on both sides that let a centred text fall into lines of nearly the same length, no more of them.

    The lines are not fixed: a person who changes the text gets lines that are filled anew.
    """
    widths, space = [text_width_mm(word, look) for word in text.split()], text_width_mm(" ", look)
    count = len(_words_by_line(widths, space, room_mm))
    least, most = room_mm / max(count, 1), room_mm
    while count > 1 and most - least > _SLACK_MM:
        middle = (least + most) / 2
        if len(_words_by_line(widths, space, middle)) > count:
            least = middle
        else:
            most = middle
    side = max(room_mm - most - _SLACK_MM, 0) / 2 if count > 1 else 0
    return Placement(Alignment.CENTRE, left_mm=side, right_mm=side)


def rule_mm(lines: Iterable[str], look: Look) -> float | None:
    """The length of the line beneath a text; None where the look has none."""
    return None if look.rule is None else longest_mm(lines, look) * look.rule.share.written
