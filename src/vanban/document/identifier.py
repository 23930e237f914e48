"""A document's identifier: its number and symbol as one normalised string.

Source of the form: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, II.3; older forms as they occur in published documents.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_UNSEEN = re.compile(r"[\s\u00ad\u200b\u200c\u200d\u2060\ufeff]+")
_DASHES = str.maketrans({"Ð": "Đ", "ð": "đ", **dict.fromkeys("‐‑‒–—−", "-"), **dict.fromkeys("／⁄∕", "/")})
# The Government numbers the resolutions that stand for laws `66.16/2026/NQ-CP`.
_WITH_YEAR = re.compile(r"(?P<number>\d*(?:[A-Za-zĐđ]?|\.\d{1,2}))/(?P<year>(?:19|20)\d{2})[/-](?P<symbol>[^\d\W].*)")
_WITHOUT_YEAR = re.compile(r"(?P<number>\d*[A-Za-zĐđ]?)(?P<separator>[/-])(?P<symbol>.+)")


def normalize_identifier(text: str) -> str:
    """The identifier as the contract writes it: NFC, no white space, `Đ` (U+0110), plain hyphens."""
    return _UNSEEN.sub("", unicodedata.normalize("NFC", text)).translate(_DASHES)


@dataclass(frozen=True, slots=True)
class Identifier:
    """The parts of an identifier; a number left blank is None, and so is a year that is not in it."""

    number: str | None
    year: str | None
    symbol: str | None
    text: str

    @classmethod
    def parse(cls, text: str) -> Identifier:
        """Split an identifier in any spelling; what has no known form keeps its text, with all parts None."""
        return _parsed(text)

    @property
    def type_abbreviation(self) -> str | None:
        """What stands before the first hyphen of the symbol (`QĐ` in `QĐ-TTg`), which for a named type is the type."""
        if self.symbol is None:
            return None
        return self.symbol.replace("/", "-").partition("-")[0]


@lru_cache(maxsize=16384)
def _parsed(text: str) -> Identifier:
    normal = normalize_identifier(text)
    match = _WITH_YEAR.fullmatch(normal) or _WITHOUT_YEAR.fullmatch(normal)
    if match is None:
        return Identifier(None, None, None, normal)
    parts = match.groupdict()
    return Identifier(parts["number"] or None, parts.get("year"), parts["symbol"], normal)
