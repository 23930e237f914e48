"""Lengths as WordprocessingML writes them: twentieths and halves of a point, or a number with its unit (22.9.2)."""

from __future__ import annotations

import re

_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)?")
_TWIPS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440.0, "pt": 20.0, "pc": 240.0, "pi": 240.0}


def twips(text: str | None) -> float | None:
    """A length in twentieths of a point; None where there is none, or it is not one."""
    match = None if text is None else _LENGTH.fullmatch(text.strip())
    return None if match is None else float(match[1]) * _TWIPS.get(match[2] or "", 1.0)


def points(text: str | None) -> float | None:
    """A size of letters in points, written in halves of one."""
    match = None if text is None else _LENGTH.fullmatch(text.strip())
    if match is None:
        return None
    return float(match[1]) / 2 if match[2] is None else float(match[1]) * _TWIPS[match[2]] / 20
