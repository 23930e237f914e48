"""Gaps in a line that may be spaces or not: settled by whether syllables stand beside them or across them."""

from __future__ import annotations

import re

from vanban.spelling.syllable import parse_syllable

# Stand for gaps in doubt until the whole line is known: one that is rather a space, one that is rather none.
RATHER_SPACE, RATHER_NONE = "\x01", "\x02"
_DOUBT = re.compile(f"([{RATHER_SPACE}{RATHER_NONE}])")
_MARKS = ".,;:!?()[]“”\"'/-–"


def settled(text: str) -> str:
    """A line in which every doubtful gap is a space, or none.

    `tr|ực` is one syllable, `THỨ|TRƯỞNG` are two; where the syllables do not tell, the width of the gap does.
    """
    line, *rest = _DOUBT.split(text)
    for mark, piece in zip(rest[::2], rest[1::2], strict=True):
        left = line.rpartition(" ")[2].strip(_MARKS)
        right = piece.partition(" ")[0].strip(_MARKS)
        if left and right and _is_syllable(left + right):
            is_space = False
        elif _is_syllable(left) and _is_syllable(right):
            is_space = True
        else:
            is_space = mark == RATHER_SPACE
        line += f" {piece}" if is_space else piece
    return line


def has_doubts(text: str) -> bool:
    """Whether a line holds gaps that are to be settled."""
    return RATHER_SPACE in text or RATHER_NONE in text


def _is_syllable(word: str) -> bool:
    return bool(word) and parse_syllable(word) is not None
