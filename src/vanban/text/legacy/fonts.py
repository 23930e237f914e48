"""What the name of a font tells of the encoding of the text that is set in it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from vanban.text.legacy.encoding import LegacyEncoding
from vanban.text.pattern import lazily

# A PDF names a subset `ABCDEF+Family`, and writes the style after a comma or joins it to the family.
_SUBSET = lazily(r"^[A-Z]{6}\+")
# Word adds the script that a font was used for: `.VnTimeH Tur`.
_STYLE = lazily(
    r"(?:,.*|[ -]?(?:bold|italic|oblique|regular|normal|bi)| (?:tur|ce|cyr|greek|baltic|\(\w+\)))+$", re.IGNORECASE
)


class FontClaim(NamedTuple):
    """The encoding that a font is made for, and whether it shows every letter as a capital (`.VnTimeH`)."""

    encoding: LegacyEncoding
    capitals: bool = False


@cache
def _rules() -> tuple[tuple[re.Pattern[str], FontClaim], ...]:
    lines = Path(__file__).parent.joinpath("fonts.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith(("#", "encoding\t")))
    return tuple(
        (re.compile(name, re.IGNORECASE), FontClaim(LegacyEncoding(encoding), capitals == "yes"))
        for encoding, capitals, name in rows
    )


@lru_cache(maxsize=1024)
def font_claim(name: str) -> FontClaim | None:
    """What the font called `name` claims of its text; None for a font that says nothing."""
    family = _STYLE.sub("", _SUBSET.sub("", name.strip()))
    return next((claim for pattern, claim in _rules() if pattern.fullmatch(family)), None)
