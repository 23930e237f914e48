"""Colours for a terminal, and none anywhere else."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from enum import StrEnum


class Colour(StrEnum):
    """What is coloured, by its SGR code."""

    RED = "31"
    YELLOW = "33"
    BLUE = "34"
    GREEN = "32"
    BOLD = "1"
    FAINT = "2"


def may_colour(environment: Mapping[str, str] | None = None) -> bool:
    """Whether standard output is a terminal that shows colours, and the user has not said `NO_COLOR`."""
    environment = os.environ if environment is None else environment
    return sys.stdout.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def painted(text: str, *colours: Colour, on: bool) -> str:
    """The text in these colours, or unchanged."""
    return f"\x1b[{';'.join(colours)}m{text}\x1b[0m" if on and text else text
