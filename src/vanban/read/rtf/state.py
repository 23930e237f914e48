"""What an RTF file has open at one place: the state of a group, the shape of a row, the paragraph at hand."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from vanban.document.model import Orientation
from vanban.read.flow import Paragraph, Run, Table
from vanban.read.rtf.words import Destination
from vanban.read.table_building import RowShape, TableBuilder

_SURROGATE = re.compile("[\ud800-\udfff]")

Form = tuple[str | None, bool, bool]


@dataclass(frozen=True, slots=True)
class GroupState:
    """What a group may change, and its end restores."""

    destination: Destination = Destination.BODY
    font: int | None = None
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    hidden: bool = False
    stand_in_length: int = 1


@dataclass(slots=True)
class RowState:
    """The shape of the row at hand, as `\\trowd` begins it."""

    left: int = 0
    edges: list[int] = field(default_factory=list)
    joined: set[int] = field(default_factory=set)
    continuing: set[int] = field(default_factory=set)
    is_header: bool = False

    def word(self, word: str, number: int | None) -> None:
        """Take a control word; most say nothing of the row."""
        match word:
            case "trleft":
                self.left = number or 0
            case "trhdr":
                self.is_header = True
            case "clmrg":
                self.joined.add(len(self.edges))
            case "clvmrg":
                self.continuing.add(len(self.edges))
            case "cellx":
                self.edges.append(number or 0)

    def shape(self) -> RowShape:
        """The shape, when the row ends."""
        edges = (min(self.left, self.edges[0]), *self.edges) if self.edges else ()
        return RowShape(edges, frozenset(self.joined), frozenset(self.continuing), self.is_header)


@dataclass(slots=True)
class TextState:
    """A text that is being read: the body's, a footnote's, a text box's."""

    builder: TableBuilder = field(default_factory=TableBuilder)
    depth: int = 0
    boxes: list[Paragraph | Table] = field(default_factory=list)
    _pieces: list[tuple[Form, str]] = field(default_factory=list)

    @property
    def has_open_paragraph(self) -> bool:
        """Whether there is text that no end of a paragraph has closed."""
        return bool(self._pieces or self.boxes)

    def add(self, text: str, form: Form) -> None:
        """Add text to the paragraph at hand."""
        self._pieces.append((form, text))

    def end_paragraph(self, orientation: Orientation) -> None:
        """End the paragraph at hand; the text boxes that it anchors follow it."""
        runs = tuple(
            Run(_whole("".join(text for _, text in pieces)), *form)
            for form, pieces in groupby(self._pieces, key=itemgetter(0))
        )
        self._pieces.clear()
        self.builder.add(Paragraph(runs, orientation), self.depth)
        for part in self.boxes:
            self.builder.add(part, self.depth)
        self.boxes.clear()


def _whole(text: str) -> str:
    """Text whose characters above U+FFFF came as two halves."""
    if _SURROGATE.search(text) is None:
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
