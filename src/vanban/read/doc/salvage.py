"""What can be saved of a Word file whose tables are lost: its text without any form, where it stands in one stretch."""

from __future__ import annotations

from vanban.read.doc.pieces import joined_surrogates
from vanban.read.doc.stories import PARAGRAPH_END, SHOWN, Fields
from vanban.read.flow import Flow, Paragraph, Run

_TEXT_START, _TEXT_END = 0x18, 0x1C
_ENCRYPTED = 0x0100
_FEWEST_CHARACTERS = 40

# In UTF-16 the second byte of a Vietnamese letter is one of a few; in 8-bit text hardly any of these occurs.
_HIGH_BYTES = frozenset({0x00, 0x01, 0x1E, 0x20})
_MOST = 0.9


def salvaged(document: bytes) -> Flow | None:
    """The paragraphs between the borders of the text that the file's head names; None where there is no text."""
    start = int.from_bytes(document[_TEXT_START : _TEXT_START + 4], "little")
    end = int.from_bytes(document[_TEXT_END : _TEXT_END + 4], "little")
    raw = document[start:end]
    if int.from_bytes(document[0x0A:0x0C], "little") & _ENCRYPTED or len(raw) < _FEWEST_CHARACTERS:
        return None
    high = raw[1::2]
    if sum(byte in _HIGH_BYTES for byte in high) >= _MOST * len(high):
        text = joined_surrogates(raw.decode("utf-16-le", "replace"))
    else:
        text = raw.decode("cp1252", "replace")
    if sum(character.isalnum() for character in text) * 2 < len(text):
        return None
    fields = Fields()
    paragraphs = []
    for line in PARAGRAPH_END.split(text):
        shown = fields.shown(line).translate(SHOWN)
        fields.end_paragraph()
        paragraphs.append(Paragraph((Run(shown),) if shown else ()))
    return tuple(paragraphs)
