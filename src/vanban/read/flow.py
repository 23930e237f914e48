"""What the formats of word processors hold alike: paragraphs of runs and tables, before they become one text.

A reader of such a format gives a flow; `vanban.read.composition` makes the text and its layout of it, and decodes
legacy encodings on the way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from vanban.document.model import Orientation
from vanban.read.failure import ReadFailure, Unreadable
from vanban.text.formatting import Lettering, Shape


class Run(NamedTuple):
    """Text in one form: `font` decides on its encoding (None where the format does not tell it).

    A line broken by hand is LF; `id` is that of a field placed by a program (see `vanban.document.field_id`);
    `lettering` gives the look of the letters where the format tells it; it is worked out only where it is asked for.
    """

    text: str
    font: str | None = None
    strong: bool = False
    em: bool = False
    id: str | None = None
    lettering: Callable[[], Lettering | None] | None = None


class Form(NamedTuple):
    """How a paragraph stands, and where: `sheet` and `page` as in `vanban.text.formatting.ParagraphForm`.

    `shape` is worked out only where it is asked for; `comments` are the ids of those on it that speak to us.
    """

    shape: Callable[[], Shape]
    sheet: int = 0
    page: int | None = None
    in_table: bool = False
    comments: tuple[str, ...] = ()


class Paragraph(NamedTuple):
    """A paragraph as the page shows it, its automatic number being the first run; `form` where the format tells it."""

    runs: tuple[Run, ...] = ()
    orientation: Orientation = Orientation.PORTRAIT
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `columns` is how many it covers, `continues` that it goes on with the cell above it."""

    content: Flow = ()
    columns: int = 1
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; `widths` are shares of 1."""

    rows: tuple[tuple[Cell, ...], ...]
    header_rows: int = 0
    widths: tuple[float, ...] = ()


# A book of a thousand pages has some 30,000; a file with more than this many was not written by people, and its
# layout would fill the memory.
MOST_PARAGRAPHS = 200_000
_TOO_MANY = "tệp có quá nhiều đoạn văn nên không được đọc, để bảo đảm an toàn; hãy chia nhỏ tệp"


def check_amount(paragraphs: int) -> None:
    """ReadFailure where a file has more paragraphs than any document; a reader asks while it counts."""
    if paragraphs > MOST_PARAGRAPHS:
        raise ReadFailure(Unreadable.HOSTILE, _TOO_MANY)


Flow: TypeAlias = "tuple[Paragraph | Table, ...]"
