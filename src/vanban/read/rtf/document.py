"""An RTF file as it is read, token by token: the state of its groups, and the flow that its text makes."""

from __future__ import annotations

from dataclasses import replace

from vanban.document.model import Orientation
from vanban.read.flow import Flow, Paragraph, check_amount
from vanban.read.rtf.state import GroupState, RowState, TextState
from vanban.read.rtf.text import Font, Fonts, character, code_page, decoded
from vanban.read.rtf.tokens import Kind, Token
from vanban.read.rtf.words import CHARACTERS, DESTINATIONS, SHOWN, Destination
from vanban.text.legacy.fonts import font_claim

# Real files nest a few dozen groups; beyond this the state of a group is that of the one around it.
_DEEPEST = 1000


_TOGGLES = frozenset({"b", "i", "caps", "v", "deleted"})


class RtfDocument:
    """Takes the tokens of a file; then `flow` is its text, `notes` its footnotes."""

    def __init__(self) -> None:
        self.notes: list[Flow] = []
        self.is_empty = True
        self._fonts = Fonts()
        self._page = "cp1252"
        self._default_font = 0
        self._state = GroupState()
        self._groups: list[GroupState] = []
        self._beyond = 0
        self._opened = False
        self._starred = False
        self._skip = 0
        self._bytes = bytearray()
        self._row = RowState()
        self._landscape = False
        self._count = 0
        self._text = TextState()
        self._outer: list[tuple[int, Destination, TextState]] = []

    @property
    def is_open(self) -> bool:
        """Whether the file ends inside its groups."""
        return bool(self._groups)

    def flow(self) -> Flow:
        """The text of the body, when all tokens are taken."""
        self._flush()
        while self._outer:
            self._end_inner()
        if self._text.has_open_paragraph:
            self._end_paragraph()
        return self._text.builder.finish()

    def take(self, token: Token) -> None:
        """Take the next token."""
        kind = token.kind
        if kind is Kind.TEXT:
            self._take_text(token.data)
            return
        if kind is Kind.BINARY:
            return
        if kind is not Kind.SYMBOL or token.word != "*":
            self._flush()
        opened, self._opened = self._opened, False
        if kind is Kind.OPEN:
            self._open()
        elif kind is Kind.CLOSE:
            self._close()
        elif kind is Kind.SYMBOL:
            if token.word == "*" and opened:
                self._opened = self._starred = True
            elif token.word in "\r\n":
                self._end_paragraph_shown()
            elif token.word == "-" and self._has_legacy_font():
                # LibreOffice takes the code of a letter (in TCVN3 that of `ư`) for the hyphen that it is elsewhere.
                self._character("\u00ad")
            else:
                self._character(CHARACTERS.get(token.word, ""))
        else:
            starred, self._starred = self._starred, False
            if opened and self._destination(token.word, starred):
                return
            self._word(token.word, token.number)

    def _open(self) -> None:
        self._skip = 0
        if len(self._groups) >= _DEEPEST:
            self._beyond += 1
            return
        self._groups.append(self._state)
        self._opened = True

    def _close(self) -> None:
        self._starred = False
        self._skip = 0
        if self._beyond:
            self._beyond -= 1
        elif self._groups:
            if self._outer and self._outer[-1][0] == len(self._groups):
                self._end_inner()
            self._state = self._groups.pop()

    def _destination(self, word: str, starred: bool) -> bool:
        """Turn to the destination that a group's first word names; whether it names one."""
        if word in SHOWN:
            if word == "ud":
                # The group around it holds the same text twice, once without Unicode; the text goes where that stands.
                around = self._groups[-2] if len(self._groups) > 1 else GroupState()
                self._state = replace(self._state, destination=around.destination)
            return False
        destination = DESTINATIONS.get(word)
        if destination is None:
            if starred:
                self._state = replace(self._state, destination=Destination.NOWHERE)
            return starred
        if self._state.destination is Destination.NOWHERE:
            return True
        self._state = replace(self._state, destination=destination)
        if destination in (Destination.FOOTNOTE, Destination.BOX):
            self._outer.append((len(self._groups), destination, self._text))
            self._text = TextState()
            self._state = replace(self._state, destination=Destination.BODY)
        return True

    def _end_inner(self) -> None:
        """End the footnote or the text box at hand."""
        if self._text.has_open_paragraph:
            self._end_paragraph()
        flow = self._text.builder.finish()
        _, destination, self._text = self._outer.pop()
        if destination is Destination.BOX:
            self._text.boxes.extend(flow)
        else:
            self.notes.append(tuple(part for part in flow if not isinstance(part, Paragraph) or part.runs))

    def _take_text(self, data: bytes) -> None:
        self._opened = self._starred = False
        if self._skip:
            skipped = min(self._skip, len(data))
            self._skip -= skipped
            data = data[skipped:]
        if self._state.destination is Destination.FONTS:
            self._fonts.text(data)
        elif self._state.destination in (Destination.BODY, Destination.LABEL) and data:
            self._bytes += data

    def _flush(self) -> None:
        """Turn the bytes that were met into a run: characters of several bytes come one byte at a time."""
        if self._bytes:
            data = bytes(self._bytes)
            self._bytes.clear()
            self._add(decoded(data, self._font(), self._page))

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if state.destination is Destination.FONTS:
            self._fonts.word(word, number)
        elif state.destination is Destination.ROW_SHAPE:
            self._row_word(word, number)
        elif state.destination is Destination.NOWHERE:
            return
        elif word in CHARACTERS:
            self._character(CHARACTERS[word])
        elif word in _TOGGLES:
            self._state = _toggled(state, word, number != 0)
        elif word == "f":
            self._state = replace(state, font=number)
        elif word == "plain":
            self._state = GroupState(destination=state.destination, stand_in_length=state.stand_in_length)
        elif word == "u" and number is not None:
            self._add(character(number, self._font()))
            self._skip = state.stand_in_length
        elif word == "uc":
            self._state = replace(state, stand_in_length=max(number or 0, 0))
        elif state.destination is Destination.BODY:
            self._paragraph_word(word, number)

    def _paragraph_word(self, word: str, number: int | None) -> None:
        text = self._text
        match word:
            case "par" | "sect" | "page":
                self._end_paragraph_shown()
            case "pard":
                text.depth = 0
            case "intbl":
                text.depth = max(text.depth, 1)
            case "itap":
                text.depth = max(number or 0, 0)
            case "cell" | "nestcell":
                self._end_cell(word)
            case "row":
                text.builder.end_row(1, self._row.shape())
            case "ansicpg":
                self._page = code_page(number)
            case "deff":
                self._default_font = number or 0
            case "landscape" | "lndscpsxn":
                self._landscape = True
            case "sectd":
                self._landscape = False
            case _:
                self._row_word(word, number)

    def _row_word(self, word: str, number: int | None) -> None:
        if word == "trowd":
            self._row = RowState()
        elif word == "nestrow":
            self._text.builder.end_row(max(self._text.depth, 2), self._row.shape())
        else:
            self._row.word(word, number)

    def _end_cell(self, word: str) -> None:
        depth = max(self._text.depth, 2) if word == "nestcell" else 1
        self._text.depth = depth
        self._end_paragraph()
        self._text.builder.end_cell(depth)

    def _end_paragraph_shown(self) -> None:
        if self._state.destination is Destination.BODY:
            self._end_paragraph()

    def _end_paragraph(self) -> None:
        orientation = Orientation.LANDSCAPE if self._landscape else Orientation.PORTRAIT
        self._text.end_paragraph(orientation)
        self._count += 1
        check_amount(self._count)
        self.is_empty = False

    def _character(self, text: str) -> None:
        if self._skip:
            self._skip -= 1
        elif text and self._state.destination is Destination.LABEL:
            # What separates a label from its text is a tab in the file and a space on most pages.
            self._add(" " if text == "\t" else text)
        elif text and self._state.destination is Destination.BODY:
            self._add(text)

    def _add(self, text: str) -> None:
        state = self._state
        if state.hidden or state.destination not in (Destination.BODY, Destination.LABEL):
            return
        font = self._font()
        text = text.translate(_UNSHOWN)
        name = None if font is None or font.is_symbol else font.name
        self._text.add(text.upper() if state.capitals else text, (name, state.bold, state.italic))
        self.is_empty = False

    def _has_legacy_font(self) -> bool:
        font = self._font()
        return font is not None and font_claim(font.name) is not None

    def _font(self) -> Font | None:
        number = self._state.font if self._state.font is not None else self._default_font
        return self._fonts.by_number.get(number)


def _toggled(state: GroupState, word: str, on: bool) -> GroupState:
    match word:
        case "b":
            return replace(state, bold=on)
        case "i":
            return replace(state, italic=on)
        case "caps":
            return replace(state, capitals=on)
        case _:
            return replace(state, hidden=on)


_UNSHOWN = dict.fromkeys([code for code in range(0x20) if code not in (0x09, 0x0A)] + [0x7F])
