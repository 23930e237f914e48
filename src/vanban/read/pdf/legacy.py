"""Rows of a PDF whose letters are in a legacy encoding, in Unicode, before their words tell what belongs together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from vanban.read.pdf.rows import PageRows, Row
from vanban.text.legacy.encoding import LegacyEncoding
from vanban.text.legacy.passages import FontRun, decode_paragraphs

# Nothing that a page shows, unless a font of a legacy encoding has a letter there.
_SOFT_HYPHEN = "\xad"


def in_unicode(pages: Sequence[PageRows]) -> tuple[list[PageRows], LegacyEncoding | None]:
    """The pages with every piece in Unicode, and the legacy encoding that most of what was decoded was in."""
    rows = [row for page in pages for row in page.rows]
    decoded = decode_paragraphs([[FontRun(piece.text, piece.font) for piece in row.pieces] for row in rows])
    texts = iter(decoded.paragraphs)
    return [
        replace(page, rows=tuple(_decoded(row, next(texts)) for row in page.rows)) for page in pages
    ], decoded.encoding


def _decoded(row: Row, texts: Sequence[str]) -> Row:
    for piece, text in zip(row.pieces, texts, strict=True):
        piece.text = text.replace(_SOFT_HYPHEN, "")
    row.pieces = [piece for piece in row.pieces if piece.text]
    return row
