"""What a reader of one format gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from vanban.document.model import Document
from vanban.structure.layout import Layout
from vanban.text.formatting import Formatting
from vanban.text.silence import Silence


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of a file, and what its format tells beyond it.

    `layout` tells where paragraphs and tables stand (None where only the lines tell it); `document` is the document
    itself where the format holds one, its offsets those of `text`; `notice` is the line on every page that the
    document's own writer put there, `circulation` and `contact` what it put into the margins of the first; none of it
    stands in the text. `formatting` works out what `SourceText` tells by that name; `silences` and the
    other fields are as there.
    """

    text: str
    layout: Layout | None = None
    document: Document | None = None
    notice: str | None = None
    circulation: str | None = None
    contact: tuple[str, ...] = ()
    encoding: str = "unicode"
    reading_may_err: bool = False
    warnings: tuple[str, ...] = ()
    formatting: Callable[[], Formatting | None] | None = None
    silences: tuple[Silence, ...] = ()
    from_gazette: bool = False
