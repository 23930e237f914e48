"""Automatic numbers of lists, as the page shows them: formats keep only the rule, the reader of the page sees `1.`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from vanban.text.roman import LARGEST, to_roman

# Lists of Word's formats have nine levels, those of OpenDocument ten.
LEVELS = 9
MOST_LEVELS = 10

# Formats let lists count without end; a number beyond this is a damaged file's.
_MOST = 1_000_000


class NumberStyle(StrEnum):
    """How the number of one level is written."""

    DECIMAL = "decimal"
    DECIMAL_ZERO = "decimal-zero"
    UPPER_ROMAN = "upper-roman"
    LOWER_ROMAN = "lower-roman"
    UPPER_LETTER = "upper-letter"
    LOWER_LETTER = "lower-letter"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `template` holds words as they stand and, as integers, the levels whose numbers stand there.

    `restarts` is false where the level counts on when a higher one moves; a `legal` level writes all numbers as digits.
    """

    template: tuple[str | int, ...]
    style: NumberStyle = NumberStyle.DECIMAL
    start: int = 1
    restarts: bool = True
    legal: bool = False
    separator: str = " "


@dataclass(slots=True)
class ListCounter:
    """Counts the paragraphs of one document's lists, in the order of the text."""

    _counts: dict[object, list[int | None]] = field(default_factory=dict)

    def label(self, list_key: object, index: int, levels: Sequence[Level], start: int | None = None) -> str:
        """The number of the next paragraph at level `index` (0-based) of a list, with what separates it from the text.

        `levels` are the list's; `start` is where this paragraph's list begins anew, if it does.
        """
        if not 0 <= index < min(len(levels), MOST_LEVELS):
            return ""
        counts = self._counts.setdefault(list_key, [None] * MOST_LEVELS)
        current = counts[index]
        if start is not None:
            counts[index] = start
        else:
            counts[index] = levels[index].start if current is None else min(current + 1, _MOST)
        for deeper in range(index + 1, min(len(levels), MOST_LEVELS)):
            if levels[deeper].restarts:
                counts[deeper] = None
        level = levels[index]
        words = [
            part if isinstance(part, str) else _number(levels, counts, part, level.legal) for part in level.template
        ]
        label = "".join(words)
        return label + level.separator if label else ""


def _number(levels: Sequence[Level], counts: Sequence[int | None], index: int, legal: bool) -> str:
    if not 0 <= index < len(levels):
        return ""
    level = levels[index]
    count = counts[index]
    number = level.start if count is None else count
    return written(number, NumberStyle.DECIMAL if legal and level.style is not NumberStyle.NONE else level.style)


def written(number: int, style: NumberStyle) -> str:
    """A number in a style; where the style has no form for it (zero in letters), as digits."""
    return _WRITERS[style](number)


def _roman(number: int) -> str:
    return to_roman(number) if 1 <= number <= LARGEST else str(number)


def _letters(number: int) -> str:
    """Word processors' letters: a … z, then aa, bb … (ECMA-376-1, 17.18.59)."""
    if not 1 <= number <= 780:
        return str(number)
    rounds, place = divmod(number - 1, 26)
    return chr(ord("A") + place) * (rounds + 1)


_WRITERS: Mapping[NumberStyle, Callable[[int], str]] = {
    NumberStyle.DECIMAL: str,
    NumberStyle.DECIMAL_ZERO: lambda number: f"{number:02d}",
    NumberStyle.UPPER_ROMAN: _roman,
    NumberStyle.LOWER_ROMAN: lambda number: _roman(number).lower(),
    NumberStyle.UPPER_LETTER: _letters,
    NumberStyle.LOWER_LETTER: lambda number: _letters(number).lower(),
    NumberStyle.NONE: lambda number: "",  # noqa: ARG005
}
