"""Text boxes of a Word file: which shape holds which stretch of their story, and where the shape is anchored."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from vanban.read.doc.fib import Fib, Part, Story

_ANCHOR_SIZE, _BOX_SIZE = 26, 22
_SHAPE_OF_BOX = 14


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box's stretch of the text, and the character of the main text that its shape is anchored at, if known."""

    story: Story
    anchor: int | None


def text_boxes(fib: Fib) -> tuple[TextBox, ...]:
    """The text boxes of the main text, in the order of their story."""
    anchors = _anchors(fib.part(Part.SHAPE_ANCHORS))
    part = fib.part(Part.TEXT_BOXES)
    count = max((len(part) - 4) // (4 + _BOX_SIZE), 0)
    if not count:
        return ()
    borders = struct.unpack_from(f"<{count + 1}I", part)
    found = []
    # The last entry only closes the story.
    for index in range(count - 1):
        start, end = fib.text_boxes.start + borders[index], fib.text_boxes.start + borders[index + 1]
        shape = int.from_bytes(part[4 * (count + 1) + _BOX_SIZE * index + _SHAPE_OF_BOX :][:4], "little")
        if start < end <= fib.text_boxes.end:
            found.append(TextBox(Story(start, end), anchors.get(shape)))
    return tuple(found)


def _anchors(part: bytes) -> dict[int, int]:
    count = max((len(part) - 4) // (4 + _ANCHOR_SIZE), 0)
    if not count:
        return {}
    places = struct.unpack_from(f"<{count + 1}I", part)
    shapes = (int.from_bytes(part[4 * (count + 1) + _ANCHOR_SIZE * index :][:4], "little") for index in range(count))
    return dict(zip(shapes, places, strict=False))
