"""The text that is being structured, and how pieces of it become what a document holds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from vanban.document.model import Inline, InlineKind, Span
from vanban.structure.layout import Block
from vanban.text.view import NormalView


class Material(NamedTuple):
    """The source and its normalised view; the parts of a document are found in the view and told of the source."""

    source: str
    view: NormalView

    @property
    def text(self) -> str:
        """The normalised text, in which everything is looked for."""
        return self.view.text

    def place(self, start: int, end: int) -> Span:
        """The span of the source that a span of the view shows."""
        return self.view.to_source(start, end)

    def plain(self, start: int, end: int) -> str:
        """The words of a span of the view, with single spaces."""
        return " ".join(self.view.text[start:end].split())


class Paragraph(NamedTuple):
    """One paragraph of the view, without white space around it.

    `follows_blank` tells of a blank line above it; `words` is its text where the span also holds what belongs to the
    page (a running head) and not to the paragraph; `block` is what the format tells of it.
    """

    start: int
    end: int
    follows_blank: bool = False
    words: str | None = None
    block: Block | None = None


def clipped(inlines: Sequence[Inline], source: str, start: int, end: int) -> tuple[Inline, ...]:
    """The inlines of `[start:end]` of the source: nothing where all of it is plain text."""
    if not inlines or start >= end:
        return ()
    found: list[Inline] = []
    first = bisect_right(inlines, start, key=lambda inline: inline.end or 0)
    for inline in inlines[first:]:
        if inline.start is None or inline.end is None or inline.start >= end:
            break
        left, right = max(inline.start, start), min(inline.end, end)
        if left < right:
            found.append(Inline(inline.kind, source[left:right], inline.id, left, right))
    if all(inline.kind is InlineKind.TEXT for inline in found):
        return ()
    return tuple(found)


def plain_inline(source: str, start: int, end: int) -> Inline:
    """A piece of running text without any form."""
    return Inline(InlineKind.TEXT, source[start:end], None, start, end)
