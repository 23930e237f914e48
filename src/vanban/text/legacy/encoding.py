"""The legacy encodings as tables, and the decoding of a text that is known to be in one of them.

Files carry legacy text as characters of Windows-1252, which is what the letters looked like to the program that
saved them: `ViÖt` is TCVN3 for `Việt`. Decoding takes such characters, not bytes.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from pathlib import Path

from vanban.text.pattern import lazily

# How producers of PDF and some converters write a Windows-1252 character that their fonts lacked.
_STAND_INS = {"\u2212": "\xad", "\u2219": "\xb7", "\u03bc": "\xb5"}

# Fonts with a symbol encoding show the character of code xx at U+F0xx.
_SYMBOL_AREA = {0xF000 + code: code for code in range(0x20, 0x100)}
_HAS_SYMBOL_AREA = lazily("[\uf020-\uf0ff]")


class LegacyEncoding(StrEnum):
    """A way of writing Vietnamese with 8-bit codes."""

    TCVN3 = "tcvn3"
    VNI = "vni"
    VISCII = "viscii"
    VPS = "vps"


@dataclass(frozen=True)
class Table:
    """One encoding: what each letter is written as; `pairs` finds letters written with two characters, if there are."""

    letters: Mapping[str, str]
    singles: Mapping[int, str]
    pairs: re.Pattern[str] | None

    def decode(self, text: str) -> str:
        """`text` with every legacy letter in Unicode; what the encoding does not know is left as it stands."""
        if self.pairs is not None:
            return self.pairs.sub(self._letter, text)
        try:
            # By way of bytes it takes a twentieth of the time.
            return codecs.charmap_decode(text.encode("cp1252"), "strict", self._of_codes)[0]
        except UnicodeEncodeError:
            return text.translate(self.singles)

    @cached_property
    def _of_codes(self) -> str:
        """What each code of Windows-1252 is in Unicode; five have no character."""
        characters = (bytes([code]).decode("cp1252", "replace") for code in range(256))
        return "".join(self.singles.get(ord(character), character) for character in characters)

    def _letter(self, match: re.Match[str]) -> str:
        written = match[0]
        return self.letters.get(written) or "".join(self.letters.get(one, one) for one in written)


def decode(text: str, encoding: LegacyEncoding) -> str:
    """`text`, which is in `encoding` and seen as Windows-1252, in Unicode."""
    return table(encoding).decode(without_symbol_area(text))


def without_symbol_area(text: str) -> str:
    """`text` with the private characters U+F020–F0FF of symbol fonts as what they stand for."""
    return text.translate(_SYMBOL_AREA) if _HAS_SYMBOL_AREA.search(text) else text


@cache
def table(encoding: LegacyEncoding) -> Table:
    """The table of one encoding; loaded once."""
    letters: dict[str, str] = {}
    lines = Path(__file__).parent.joinpath(f"{encoding}.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines:
        if line.startswith("#") or line == "code\tletter":
            continue
        code, letter = line.split("\t")
        for written in _written(bytes.fromhex(code)):
            letters[written] = letter
    for stand_in, character in _STAND_INS.items():
        if character in letters:
            letters[stand_in] = letters[character]
    singles = {ord(written): letter for written, letter in letters.items() if len(written) == 1}
    return Table(letters, singles, _pairs(letters))


def _pairs(letters: Mapping[str, str]) -> re.Pattern[str] | None:
    """What finds a base and its mark, or any letter above ASCII: far faster than a list of all pairs."""
    pairs = [written for written in letters if len(written) == 2]
    if not pairs:
        return None
    bases, marks = ("".join(sorted({written[place] for written in pairs})) for place in (0, 1))
    return re.compile(f"[{re.escape(bases)}][{re.escape(marks)}]|[^\x00-\x7f]")


def _written(code: bytes) -> set[str]:
    """The ways in which a code may stand in a text: as Windows-1252, as Latin-1, and for VNI the mark in either case.

    The typing programs of VNI's day gave small marks to capitals when Caps Lock was off: `Aâ` is `Â` as `AÂ` is.
    """
    views = {code.decode("latin-1")}
    # Five codes have no character in Windows-1252; files then hold the C1 control of the same number.
    with suppress(UnicodeDecodeError):
        views.add(code.decode("cp1252"))
    return views | {view[0] + case for view in views if len(view) == 2 for case in (view[1].lower(), view[1].upper())}
