"""How characters and paragraphs of a Word file look: styles and changes resolved, each distinct combination once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from vanban.read.doc.sprm import Sprm, changes
from vanban.read.doc.styles import StyleSheet

_AS_STYLE, _UNLIKE_STYLE = 0x80, 0x81


@dataclass(frozen=True, slots=True)
class Character:
    """How characters look; fonts are numbers in the file's list. `symbol` is (font, code) in place of the text."""

    font_ascii: int = 0
    font_other: int = 0
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    deleted: bool = False
    symbol: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class ParagraphForm:
    """How a paragraph stands: its style, its place in tables and lists (list 0: none), and its row's description."""

    style: int = 0
    depth: int = 0
    row_end: bool = False
    inner_cell: bool = False
    inner_row_end: bool = False
    list_number: int = 0
    list_level: int = 0
    header_row: bool = False
    row: bytes = b""


_TOGGLES = {
    Sprm.C_BOLD: "bold",
    Sprm.C_ITALIC: "italic",
    Sprm.C_CAPITALS: "capitals",
    Sprm.C_HIDDEN: "hidden",
}


@dataclass(slots=True)
class Resolver:
    """Resolves the property changes of one file."""

    sheet: StyleSheet
    data: bytes
    _of_styles: dict[int, tuple[ParagraphForm, Character]] = field(default_factory=dict)
    _characters: dict[tuple[int, bytes, bytes], Character] = field(default_factory=dict)
    _paragraphs: dict[tuple[bytes, bytes], ParagraphForm] = field(default_factory=dict)

    def paragraph(self, formatting: bytes, saved_in_haste: bytes) -> ParagraphForm:
        """The form of a paragraph whose formatting is a style number and changes to it."""
        key = (formatting, saved_in_haste)
        form = self._paragraphs.get(key)
        if form is None:
            form, _ = self._style(int.from_bytes(formatting[:2], "little"))
            form = self._changed(self._changed(form, formatting[2:]), saved_in_haste)
            self._paragraphs[key] = form
        return form

    def character(self, style: int, formatting: bytes, saved_in_haste: bytes) -> Character:
        """The look of characters in a paragraph of `style`."""
        key = (style, formatting, saved_in_haste)
        look = self._characters.get(key)
        if look is None:
            _, base = self._style(style)
            look = self._character(self._character(base, formatting, base), saved_in_haste, base)
            self._characters[key] = look
        return look

    def _style(self, number: int) -> tuple[ParagraphForm, Character]:
        known = self._of_styles.get(number)
        if known is not None:
            return known
        form = ParagraphForm(style=number)
        look = Character(self.sheet.font_ascii, self.sheet.font_other)
        for style in self.sheet.chain(number):
            form = self._changed(form, style.paragraph)
            look = self._character(look, style.character, look)
        self._of_styles[number] = form, look
        return form, look

    def _character(self, look: Character, grpprl: bytes, base: Character) -> Character:
        if not grpprl:
            return look
        new: dict[str, Any] = {}
        for code, operand in changes(grpprl):
            if code in _TOGGLES:
                name = _TOGGLES[Sprm(code)]
                new[name] = _toggled(operand[0], getattr(base, name))
            elif code == Sprm.C_FONT_ASCII:
                new["font_ascii"] = int.from_bytes(operand, "little")
            elif code == Sprm.C_FONT_OTHER:
                new["font_other"] = int.from_bytes(operand, "little")
            elif code == Sprm.C_DELETED:
                new["deleted"] = operand[0] != 0
            elif code == Sprm.C_SYMBOL:
                new["symbol"] = int.from_bytes(operand[:2], "little"), int.from_bytes(operand[2:], "little")
            elif code == Sprm.C_STYLE:
                look = base
                for style in self.sheet.chain(int.from_bytes(operand, "little")):
                    look = self._character(look, style.character, look)
                base = look
                new = {}
            elif code == Sprm.C_PLAIN:
                look = base
                new = {}
        return replace(look, **new) if new else look

    def _changed(self, form: ParagraphForm, grpprl: bytes, elsewhere: bool = False) -> ParagraphForm:
        if not grpprl:
            return form
        new: dict[str, Any] = {}
        for code, operand in changes(grpprl):
            if code == Sprm.P_HUGE:
                # Changes that lead to others again would go round in circles in a hostile file.
                if not elsewhere:
                    form = self._changed(replace(form, **new), self._huge(int.from_bytes(operand, "little")), True)
                    new = {}
            elif code in _PARAGRAPH_FLAGS:
                new[_PARAGRAPH_FLAGS[Sprm(code)]] = operand[0] != 0
            elif code in _PARAGRAPH_NUMBERS:
                new[_PARAGRAPH_NUMBERS[Sprm(code)]] = int.from_bytes(operand, "little")
            elif code == Sprm.P_IN_TABLE:
                new["depth"] = max(new.get("depth", form.depth), 1) if operand[0] else 0
            elif code == Sprm.T_DEFINE:
                new["row"] = operand
        return replace(form, **new) if new else form

    def _huge(self, offset: int) -> bytes:
        """Changes too long for a formatted page stand in the Data stream."""
        size = int.from_bytes(self.data[offset : offset + 2], "little")
        return self.data[offset + 2 : offset + 2 + size]


_PARAGRAPH_FLAGS = {
    Sprm.P_ROW_END: "row_end",
    Sprm.P_INNER_CELL: "inner_cell",
    Sprm.P_INNER_ROW_END: "inner_row_end",
    Sprm.T_HEADER: "header_row",
}
_PARAGRAPH_NUMBERS = {
    Sprm.P_TABLE_DEPTH: "depth",
    Sprm.P_LIST: "list_number",
    Sprm.P_LIST_LEVEL: "list_level",
}


def _toggled(operand: int, of_style: bool) -> bool:
    if operand == _AS_STYLE:
        return of_style
    if operand == _UNLIKE_STYLE:
        return not of_style
    return operand != 0
