"""The names of provinces and of cities under the central government, of today and of the years before."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def provinces() -> tuple[str, ...]:
    """The names without the word for what they name, in the order of the alphabet."""
    text = Path(__file__).parent.joinpath("data/provinces.txt").read_text(encoding="utf-8")
    return tuple(text.split("\n")[:-1])
