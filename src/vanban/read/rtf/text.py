"""The characters of an RTF file: bytes in the code page of their font, and Unicode with its stand-ins."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

from vanban.read.rtf.words import CODE_PAGES, SYMBOL_CHARSET
from vanban.read.symbols import symbol
from vanban.text.legacy.fonts import font_claim

_WINDOWS_1252 = "cp1252"


@dataclass(frozen=True, slots=True)
class Font:
    """A font of the file: its name, and the code page of the bytes that are set in it (None: the document's)."""

    name: str
    code_page: str | None = None
    is_symbol: bool = False


@dataclass(slots=True)
class Fonts:
    """The font table, filled as it is met; every font name ends with a semicolon."""

    by_number: dict[int, Font] = field(default_factory=dict)
    _number: int = 0
    _charset: int = 0
    _name: str = ""

    def word(self, word: str, number: int | None) -> None:
        """Take a control word of the table."""
        if word == "f" and number is not None:
            self._number, self._charset, self._name = number, 0, ""
        elif word == "fcharset" and number is not None:
            self._charset = number

    def text(self, data: bytes) -> None:
        """Take a piece of a name."""
        self._name += data.decode("latin-1")
        if ";" not in self._name:
            return
        name = self._name.split(";", 1)[0].strip()
        page = CODE_PAGES.get(self._charset)
        if font_claim(name) is not None:
            # The bytes are of no code page: the font shows them as its own encoding has them.
            page = _WINDOWS_1252
        self.by_number.setdefault(self._number, Font(name, page, self._charset == SYMBOL_CHARSET))
        self._name = ""


def decoded(data: bytes, font: Font | None, document_page: str) -> str:
    """Bytes of text in Unicode."""
    if font is not None and font.is_symbol:
        return "".join(chr(byte) if byte < 0x20 else symbol(byte, font.name) for byte in data)
    page = font.code_page if font is not None and font.code_page is not None else document_page
    if page == _WINDOWS_1252:
        return data.decode("latin-1").translate(_CP1252)
    return data.decode(page, errors="replace")


def code_page(number: int | None) -> str:
    """The codec of `\\ansicpg`; Windows-1252 for a page that nobody knows."""
    name = f"cp{number}" if number else _WINDOWS_1252
    try:
        codecs.lookup(name)
    except LookupError:
        return _WINDOWS_1252
    return name


def character(number: int, font: Font | None) -> str:
    """The character of `\\u`: a signed 16-bit number, half of a pair for characters above U+FFFF."""
    code = number % 0x10000
    if 0xF020 <= code <= 0xF0FF and font is not None and font.is_symbol:
        return symbol(code, font.name)
    return chr(code)


_CP1252 = {
    code: bytes((code,)).decode("cp1252") for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
}
