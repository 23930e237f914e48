"""The PDF of a document: composed, handed to typst as values, compiled as PDF/A-3a."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time
from functools import cache, lru_cache
from itertools import chain
from pathlib import Path
from threading import local

import typst

from vanban.document.model import Document
from vanban.regulation.layout import Layout, layout_on
from vanban.write.compose import compose
from vanban.write.composition import Block, Columns, Composition, Paragraph, Table
from vanban.write.failure import WritingError
from vanban.write.pdf.attachment import Attachment
from vanban.write.pdf.values import template_attachment, template_content, template_style
from vanban.write.typeface import FOLDER, characters

_TEMPLATE = Path(__file__).parent / "document.typ"
_JSON = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"))


def write_pdf(
    document: Document,
    *,
    day: date | None = None,
    attachments: Iterable[Attachment] = (),
    made_at: datetime | None = None,
    form: bool = False,
) -> bytes:
    """The document as PDF/A-3a, tagged, its fonts embedded; the same input gives the same bytes.

    It is laid out by the law of `day`, else of the document's own day, else by the newest. `made_at` (with a time
    zone) is what the file says of its making, else the document's day. With `form`, what comes after the text (number
    and date where they are blank, signature, seal) is marked by a link of that name, as `room:number`: a program that
    signs makes form fields of them. WritingError where a character has no glyph.
    """
    own_day = None if document.header.date is None else document.header.date.latest()
    composition = compose(document, layout_on(day or own_day))
    _refuse_unknown_characters(composition)
    files_inside = [template_attachment(attachment) for attachment in attachments]
    style, content = _style(composition.layout, form=form), _literal(template_content(composition))
    try:
        made = _of_threads().compiler.compile(
            _printing(style, content, _literal(files_inside)).encode(),
            format="pdf",
            pdf_standards=["a-3a"],
            timestamp=int((made_at or _start_of(composition.day)).timestamp()),
        )
    except typst.TypstError as error:
        raise WritingError(f"không dựng được tệp PDF: {error.message}") from error
    if not isinstance(made, bytes):
        raise WritingError("không dựng được tệp PDF: không có dữ liệu")
    return made


def _printing(style: str, content: str, attachments: str) -> str:
    """A source that prints values by the template.

    Inputs of the compiler would belong to its library, and with new ones nothing of what it remembers is of use. What
    a function gives is remembered, so that a style is read once.
    """
    return f"""#import "{_TEMPLATE.name}": printed
#let style() = {style}
#printed(style(), {content}, {attachments})"""


@lru_cache(maxsize=16)
def _style(layout: Layout, *, form: bool) -> str:
    return _literal(template_style(layout, form=form))


def _literal(value: object) -> str:
    """A value as the template's language reads it: JSON in a string."""
    written = _JSON.encode(value).replace("\\", "\\\\").replace('"', '\\"')
    return f'json(bytes("{written}"))'


class _OfThread(local):
    """The compiler of a thread, which keeps the template and its fonts; two threads cannot use one at a time."""

    def __init__(self) -> None:
        self.compiler = typst.Compiler(str(_TEMPLATE), font_paths=_fonts())


@cache
def _of_threads() -> _OfThread:
    return _OfThread()


@cache
def _fonts() -> typst.Fonts:
    """The packaged typeface alone: what the machine has installed changes nothing."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FOLDER)])


def _start_of(day: date | None) -> datetime:
    """The beginning of a day; a fixed one where none is known, so that nothing depends on the clock."""
    return datetime.combine(day or date(1980, 1, 1), time(), UTC)


def _refuse_unknown_characters(composition: Composition) -> None:
    printed = chain(
        (composition.notice or "",),
        (run.text for paragraph in (*composition.first_head, *composition.first_foot) for run in paragraph.runs),
        (text for leaf in composition.leaves for block in leaf.blocks for text in _texts(block)),
    )
    unknown = set(_without_glyph().findall("".join(printed)))
    if unknown:
        named = ", ".join(f"{character} (U+{ord(character):04X})" for character in sorted(unknown)[:5])
        raise WritingError(f"phông chữ của tệp PDF không có ký tự {named}; hãy thay ký tự khác hoặc xuất ra .docx")


@cache
def _without_glyph() -> re.Pattern[str]:
    """A character that the typeface cannot print; a line feed is no character of the text."""
    return re.compile(f"[^\n{''.join(map(re.escape, sorted(characters())))}]")


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from (run.text for run in block.runs)
    elif isinstance(block, Table):
        yield from (cell.text for row in block.grid for cell in row if cell is not None)
    elif isinstance(block, Columns):
        yield from (text for row in block.rows for cell in row for paragraph in cell for text in _texts(paragraph))
