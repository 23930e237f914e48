"""From the bytes of a `.doc` file to its text and its layout."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from vanban.read.composition import compose
from vanban.read.doc.boxes import text_boxes
from vanban.read.doc.container import word_streams
from vanban.read.doc.fib import Fib, Part, Story, read_fib
from vanban.read.doc.lists import read_lists
from vanban.read.doc.pages import character_formatting, paragraph_formatting
from vanban.read.doc.pieces import PieceTable, read_pieces
from vanban.read.doc.properties import Resolver
from vanban.read.doc.sections import landscape_until
from vanban.read.doc.stories import Shown, StoryReader
from vanban.read.doc.styles import read_fonts, read_styles
from vanban.read.doc.tables import flow_of
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.flow import Flow, Paragraph
from vanban.read.reading import Reading

_NO_TEXT = "tệp .doc bị hỏng, không còn tìm thấy phần văn bản; hãy mở bằng Word rồi lưu lại"
_CUT_SHORT = "Tệp .doc bị hỏng hoặc bị cắt cụt; phần văn bản đọc được có thể thiếu."


def read_doc(content: bytes) -> Reading:
    """The text of a Word 97–2003 file, of [MS-DOC]; ReadFailure where nothing can be read of it."""
    streams = word_streams(content)
    try:
        fib = read_fib(streams.document, streams.table)
        table = read_pieces(fib, streams.document)
    except struct.error as error:
        raise ReadFailure(Unreadable.DAMAGED, _NO_TEXT) from error
    if not table.pieces:
        raise ReadFailure(Unreadable.DAMAGED, _NO_TEXT)
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
    composed = compose(main, _footnotes(reader, fib, table))
    warnings = () if is_whole else (_CUT_SHORT,)
    return Reading(composed.text, composed.layout, encoding=composed.encoding, warnings=warnings)


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


def _footnotes(reader: StoryReader, fib: Fib, table: PieceTable) -> list[Flow]:
    """The texts of the footnotes, in the order of their references, without the mark that each begins with."""
    part = fib.part(Part.FOOTNOTE_TEXTS)
    borders = [
        fib.footnotes.start + border for border in struct.unpack(f"<{len(part) // 4}I", part[: len(part) // 4 * 4])
    ]
    notes = []
    # The last two borders only close the story.
    for start, end in pairwise(borders[:-1]):
        if start < end <= min(fib.footnotes.end, len(table.characters)):
            flow = flow_of(reader.read(Story(start, end)))
            notes.append(tuple(part for part in flow if not isinstance(part, Paragraph) or part.runs))
    return notes
