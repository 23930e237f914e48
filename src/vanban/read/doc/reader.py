"""From the bytes of a `.doc` file to its text and its layout."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from vanban.read.composition import compose
from vanban.read.doc.boxes import text_boxes
from vanban.read.doc.container import document_stream_alone, word_streams
from vanban.read.doc.fib import Fib, Part, Story, read_fib
from vanban.read.doc.lists import read_lists
from vanban.read.doc.pages import character_formatting, paragraph_formatting
from vanban.read.doc.pieces import read_pieces
from vanban.read.doc.properties import Resolver
from vanban.read.doc.salvage import salvaged
from vanban.read.doc.sections import landscape_until
from vanban.read.doc.stories import Shown, StoryReader
from vanban.read.doc.styles import read_fonts, read_styles
from vanban.read.doc.tables import flow_of
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Flow, Paragraph
from vanban.read.libreoffice import as_odt
from vanban.read.odt.reader import read_odt
from vanban.read.reading import Reading

_NO_TEXT = "tệp .doc bị hỏng, không còn tìm thấy phần văn bản; hãy mở bằng Word rồi lưu lại"
_TEXT_ALONE = "Tệp .doc bị hỏng; chỉ đọc được phần chữ, không đọc được bảng và định dạng."
_CUT_SHORT = "Tệp .doc bị hỏng hoặc bị cắt cụt; phần văn bản đọc được có thể thiếu."


def read_doc(content: bytes) -> Reading:
    """The text of a Word 97–2003 file, of [MS-DOC]; ReadFailure where nothing can be read of it."""
    try:
        streams = word_streams(content)
    except ReadFailure as failure:
        if failure.code is Unreadable.UNSUPPORTED:
            return read_odt(as_odt(content, ".doc", "Word 6/95"))
        if failure.code is Unreadable.DAMAGED:
            return _salvaged(document_stream_alone(content), failure)
        raise
    try:
        fib = read_fib(streams.document, streams.table)
        table = read_pieces(fib, streams.document)
    except struct.error as error:
        return _salvaged(streams.document, ReadFailure(Unreadable.DAMAGED, _NO_TEXT), error)
    if not table.pieces:
        return _salvaged(streams.document, ReadFailure(Unreadable.DAMAGED, _NO_TEXT))
    reader = StoryReader(
        table,
        character_formatting(streams.document, fib.part(Part.CHARACTER_PAGES)),
        paragraph_formatting(streams.document, fib.part(Part.PARAGRAPH_PAGES)),
        Resolver(read_styles(fib.part(Part.STYLES)), streams.data),
        read_fonts(fib.part(Part.FONTS)),
        read_lists(fib),
        landscape_until(fib, streams.document),
    )
    is_whole = table.is_whole and len(table.characters) >= fib.main.end
    main = flow_of(_with_boxes(reader, fib))
    return _reading(main, _notes(reader, fib), () if is_whole else (_CUT_SHORT,))


def _reading(flow: Flow, notes: list[Flow], warnings: tuple[str, ...]) -> Reading:
    composed = compose(flow, notes)
    return Reading(composed.text, composed.layout, encoding=composed.encoding, warnings=warnings)


def _salvaged(document: bytes, failure: ReadFailure, cause: Exception | None = None) -> Reading:
    """The text alone, where it can be saved; otherwise the failure."""
    flow = salvaged(document)
    if flow is None:
        raise failure from cause
    return _reading(flow, [], (_TEXT_ALONE,))


def _with_boxes(reader: StoryReader, fib: Fib) -> Iterator[Shown]:
    """The main text, each text box behind the paragraph that its shape is anchored in; the others at the end."""
    boxes = sorted(text_boxes(fib), key=lambda box: (box.anchor is None, box.anchor or 0))
    waiting = [(box.anchor, box.story) for box in boxes]
    last: Shown | None = None
    for shown in reader.read(fib.main):
        if last is not None:
            yield last
        anchored = []
        while waiting and waiting[0][0] is not None and waiting[0][0] < shown.end:
            anchored.append(waiting.pop(0)[1])
        last = replace(shown, boxes=_flow_of_stories(reader, anchored)) if anchored else shown
    if last is not None:
        left = _flow_of_stories(reader, [story for _, story in waiting])
        yield replace(last, boxes=last.boxes + left) if left else last


def _flow_of_stories(reader: StoryReader, stories: list[Story]) -> Flow:
    return tuple(part for story in stories for part in flow_of(reader.read(story)))


def _notes(reader: StoryReader, fib: Fib) -> list[Flow]:
    """The texts of the footnotes, then of the endnotes, each in the order of their references."""
    return [
        *_notes_of(reader, fib.part(Part.FOOTNOTE_TEXTS), fib.footnotes),
        *_notes_of(reader, fib.part(Part.ENDNOTE_TEXTS), fib.endnotes),
    ]


def _notes_of(reader: StoryReader, part: bytes, story: Story) -> Iterator[Flow]:
    borders = [story.start + border for border in struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4])]
    # The last two borders only close the story.
    for start, end in pairwise(borders[:-1]):
        if start < end <= story.end:
            flow = flow_of(reader.read(Story(start, end)))
            yield tuple(part for part in flow if not isinstance(part, Paragraph) or part.runs)
