"""The fields of a PDF that we wrote: its text layer cannot mark them, the data attached to it can.

A field is told only where the text of the page is the text of the data, so that what is read is what is seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pypdfium2 as pdfium

from vanban.document.codec import DocumentFormatError, from_json
from vanban.document.model import Document, Inline, InlineKind, Node
from vanban.structure.layout import Block, Layout

DATA = "van-ban.json"
# A file with more attachments is none that we wrote.
_MOST = 20
_LARGEST = 32 * 1024 * 1024


def attached_document(document: pdfium.PdfDocument) -> Document | None:
    """The document whose data is attached; None where there is none."""
    for index in range(min(document.count_attachments(), _MOST)):
        attachment = document.get_attachment(index)
        if attachment.get_name() != DATA:
            continue
        content = bytes(attachment.get_data())
        try:
            return from_json(json.loads(content)) if len(content) <= _LARGEST else None
        except (ValueError, DocumentFormatError, RecursionError):
            return None
    return None


def with_fields(text: str, layout: Layout, data: Document) -> Layout:
    """The layout with the fields of the data in the blocks that hold their paragraphs, in order."""
    blocks = list(layout.blocks)
    place = 0
    for node in _with_field(data):
        words = "".join(inline.text for inline in node.inlines)
        found = next((number for number in range(place, len(blocks)) if words in _text(text, blocks[number])), None)
        if found is not None:
            blocks[found] = _marked(text, blocks[found], node.inlines, words)
            place = found + 1
    return Layout(tuple(blocks))


def _with_field(document: Document) -> Iterator[Node]:
    for node in document.walk():
        if any(inline.kind is InlineKind.FIELD for inline in node.inlines):
            yield node


def _text(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _marked(text: str, block: Block, inlines: Sequence[Inline], words: str) -> Block:
    """The block with these inlines at the place of their words, and plain text around them."""
    start = text.index(words, block.start, block.end)
    pieces = [] if start == block.start else [_plain(text, block.start, start)]
    for inline in inlines:
        end = start + len(inline.text)
        if start < end:
            pieces.append(replace(inline, start=start, end=end))
        start = end
    if start < block.end:
        pieces.append(_plain(text, start, block.end))
    return block._replace(inlines=tuple(pieces))


def _plain(text: str, start: int, end: int) -> Inline:
    return Inline(InlineKind.TEXT, text[start:end], None, start, end)
