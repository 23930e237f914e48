"""The stories of a Word file as paragraphs: fields shown as their results, deleted and hidden text left out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from vanban.document.model import Orientation
from vanban.read.doc.fib import Story
from vanban.read.doc.lists import Lists
from vanban.read.doc.pages import Formatting
from vanban.read.doc.pieces import Piece, PieceTable, joined_surrogates
from vanban.read.doc.properties import Character, ParagraphForm, Resolver
from vanban.read.flow import Flow, Paragraph, Run, check_amount
from vanban.read.symbols import symbol
from vanban.text.legacy.fonts import font_claim

CELL_END = "\x07"
OPTIONAL_HYPHEN = "\x1f"
PARAGRAPH_END = re.compile("[\r\x07\x0c]")
_FIELD_MARKS = re.compile("([\x13\x14\x15])")

# Characters that stand for something else than themselves: a line broken by hand, hyphens that hold a word together
# or show only at a line's end, columns; pictures, notes, comments and drawn objects show no text where they stand.
SHOWN = {0x0B: "\n", 0x0E: "\n", 0x1E: "-", **dict.fromkeys((*range(9), 0x0C, 0x0D, *range(0x0F, 0x1E), 0x1F, 0x7F))}


@dataclass(frozen=True, slots=True)
class Shown:
    """A paragraph with its form, the sign that ended it, and what stands in the text boxes that it anchors."""

    paragraph: Paragraph
    form: ParagraphForm
    ended_by: str
    end: int
    boxes: Flow = ()


@dataclass(slots=True)
class StoryReader:
    """Reads the stories of one file, in the order in which they are asked for."""

    table: PieceTable
    characters: Formatting
    paragraphs: Formatting
    resolver: Resolver
    fonts: tuple[str, ...]
    lists: Lists
    landscape_until: tuple[tuple[int, bool], ...] = ()
    _starts: list[int] = field(default_factory=list)
    _count: int = 0

    def __post_init__(self) -> None:
        self._starts = [piece.start for piece in self.table.pieces]

    def read(self, story: Story) -> Iterator[Shown]:
        """The paragraphs of a story."""
        text = self.table.characters
        fields = Fields()
        start, end = story.start, min(story.end, len(text))
        carried: tuple[Run, ...] = ()
        while start < end:
            match = PARAGRAPH_END.search(text, start, end)
            mark = match.start() if match else end
            form = self._form(min(mark, end - 1))
            runs = carried + tuple(self._runs(start, mark, form, fields))
            carried = ()
            if match and match[0] == "\r" and self._is_deleted(mark, form):
                # A tracked change joins this paragraph with the next one.
                carried, start = runs, mark + 1
                continue
            if form.list_number and not form.row_end and not form.inner_row_end:
                runs = self._numbered(form, runs)
            self._count += 1
            check_amount(self._count)
            ended_by = text[mark] if match else "\r"
            fields.end_paragraph()
            yield Shown(Paragraph(runs, self._orientation(mark)), form, ended_by, mark + 1)
            start = mark + 1

    def _piece(self, place: int) -> Piece:
        return self.table.pieces[bisect_right(self._starts, place) - 1]

    def _form(self, place: int) -> ParagraphForm:
        piece = self._piece(place)
        formatting = self.paragraphs.at(piece.offset + (place - piece.start) * piece.width)
        return self.resolver.paragraph(formatting, piece.changes)

    def _is_deleted(self, place: int, form: ParagraphForm) -> bool:
        piece = self._piece(place)
        formatting = self.characters.at(piece.offset + (place - piece.start) * piece.width)
        return self.resolver.character(form.style, formatting, piece.changes).deleted

    def _orientation(self, place: int) -> Orientation:
        for until, landscape in self.landscape_until:
            if place < until:
                return Orientation.LANDSCAPE if landscape else Orientation.PORTRAIT
        return Orientation.PORTRAIT

    def _numbered(self, form: ParagraphForm, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        label = self.lists.label(form.list_number, form.list_level)
        return (Run(label), *runs) if label else runs

    def _runs(self, start: int, end: int, form: ParagraphForm, fields: Fields) -> Iterator[Run]:
        place = start
        while place < end:
            piece = self._piece(place)
            stop = min(piece.end, end)
            offset = piece.offset + (place - piece.start) * piece.width
            until = piece.offset + (stop - piece.start) * piece.width
            for run_start, run_end, formatting in self.characters.between(offset, until):
                look = self.resolver.character(form.style, formatting, piece.changes)
                first = piece.start + (run_start - piece.offset) // piece.width
                last = piece.start + (run_end - piece.offset) // piece.width
                text = fields.shown(self.table.characters[first:last])
                if text and not look.hidden and not look.deleted:
                    run = self._run(text, look)
                    if run.text:
                        yield run
            place = stop

    def _run(self, text: str, look: Character) -> Run:
        if look.symbol is not None:
            # The text holds a bracket where the symbol stands.
            font, code = look.symbol
            text = text.replace("(", symbol(code, self._font(font)))
        name = self._font(look.font_ascii if text.isascii() else look.font_other)
        if OPTIONAL_HYPHEN in text and name is not None and font_claim(name) is not None:
            # LibreOffice takes the code of a letter (in TCVN3 that of `ư`) for the hyphen that it is elsewhere.
            text = text.replace(OPTIONAL_HYPHEN, "\u00ad")
        shown = joined_surrogates(text.translate(SHOWN))
        return Run(shown.upper() if look.capitals else shown, name, look.bold, look.italic)

    def _font(self, number: int) -> str | None:
        return self.fonts[number] if number < len(self.fonts) else None


@dataclass(slots=True)
class Fields:
    """Which part of a field the text is in: fields nest, and only results are shown."""

    _open: list[bool] = field(default_factory=list)

    def shown(self, text: str) -> str:
        """What of `text` is shown; `text` is the next piece of the story."""
        if not self._open and not _FIELD_MARKS.search(text):
            return text
        pieces = []
        for part in _FIELD_MARKS.split(text):
            if part == "\x13":
                self._open.append(False)
            elif part == "\x14":
                if self._open:
                    self._open[-1] = True
            elif part == "\x15":
                if self._open:
                    self._open.pop()
            elif all(self._open):
                pieces.append(part)
        return "".join(pieces)

    def end_paragraph(self) -> None:
        """Give up fields whose instruction has no end: in a damaged file they would hide all that follows."""
        self._open = [result for result in self._open if result]
