"""Characters that a word processor puts for the look alone, back to those that mean the same."""

from __future__ import annotations

import unicodedata

# LibreOffice writes an unbreakable hyphen as U+2011 and keeps no-break spaces; a soft hyphen is not part of a word.
_LOOK_ALONE = str.maketrans({"\u2011": "-", "\u00a0": " ", "\u202f": " ", "\u00ad": None})


def meant(text: str) -> str:
    """The text in NFC, with ordinary hyphens and spaces; runs of white space are kept."""
    return unicodedata.normalize("NFC", text).translate(_LOOK_ALONE)


def compared(text: str) -> str:
    """The text as it is compared: as meant, with single spaces."""
    return " ".join(meant(text).split())
