"""Where a label stands in the tree: the sibling of an open section, or the child of one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum

from vanban.document.model import Inline, Node
from vanban.structure.label import ITEMS, NAMED, Label, Style

_PLAIN_DASHES = "-–—"
# Deeper than any document nests its lists: what goes on announcing lists beyond it is no list.
_DEEPEST = 20
_HEADINGS = frozenset({Style.CAPITAL, Style.ROMAN})


@dataclass(slots=True)
class Frame:
    """A section that is still open."""

    label: Label
    start: int
    end: int
    title_span: tuple[int, int] | None
    title: str | None
    inlines: tuple[Inline, ...] = ()
    children: list[Node] = field(default_factory=list)


class Announced(Enum):
    """Whether the text before ends with a colon, and so announces a list: a section's own line, or running text."""

    NOT = "not"
    BY_LABEL = "by_label"
    BY_TEXT = "by_text"


def placed(label: Label, frames: Sequence[Frame], announced: Announced) -> tuple[Label, int]:
    """The reading of a label that fits, and how many of the open frames stay open above it.

    A list that starts anew stands inside what announces it.
    """
    if label.style in ITEMS:
        return label, _place_of_item(label, frames, announced)
    readings = (label,) if label.other is None else (label, label.other)
    for same_separator in (True, False):
        for reading in readings:
            depth = _follows(reading, frames, same_separator)
            if depth is not None:
                return reading, depth
    reading = _likelier(label, frames)
    return reading, _place_of_other(reading, frames, announced)


def _follows(label: Label, frames: Sequence[Frame], same_separator: bool) -> int | None:
    """The depth of the innermost list in which this label is the next."""
    for depth in range(len(frames) - 1, -1, -1):
        last = frames[depth].label
        if last.style is not label.style or last.ordinal is None or label.ordinal != last.ordinal + 1:
            continue
        if last.separator == label.separator or (not same_separator and "(" not in (last.separator, label.separator)):
            return depth
    return None


def _likelier(label: Label, frames: Sequence[Frame]) -> Label:
    """The reading of a letter that is a Roman digit too, where neither goes on with an open list."""
    other = label.other
    if other is None:
        return label
    open_styles = {frame.label.style for frame in frames}
    if label.style is Style.LETTER:
        # An `i` that follows no `h` counts one.
        return other if other.ordinal == 1 or Style.SMALL_ROMAN in open_styles else label
    capitals_are_open = other.style in open_styles and label.style not in open_styles
    return other if label.text in ("C", "D", "L", "M") or (capitals_are_open and label.ordinal != 1) else label


def _place_of_item(label: Label, frames: Sequence[Frame], announced: Announced) -> int:
    sign = "-" if label.text in _PLAIN_DASHES else label.text
    for depth in range(len(frames) - 1, -1, -1):
        last = frames[depth].label
        if last.style is label.style and sign == ("-" if last.text in _PLAIN_DASHES else last.text):
            return depth
    depth = len(frames)
    while depth and announced is Announced.NOT and frames[depth - 1].label.style in ITEMS:
        top = frames[depth - 1].label
        if top.style < label.style or (label.style is top.style and top.text in _PLAIN_DASHES):
            break
        depth -= 1
    return depth


def _place_of_other(label: Label, frames: Sequence[Frame], announced: Announced) -> int:
    nested = len(frames)
    starts_inside = label.ordinal == 1 and label.style not in NAMED and announced is not Announced.NOT
    starts_inside = starts_inside and len(frames) < _DEEPEST
    if starts_inside and frames and frames[-1].label.style in ITEMS and label.style < Style.LETTER:
        # Under a dash stand letters, hardly ever numbers.
        starts_inside = label.separator == "("
    if not starts_inside:
        while nested and frames[nested - 1].label.style in ITEMS:
            nested -= 1
    if starts_inside and announced is Announced.BY_LABEL:
        return nested
    for depth in range(len(frames) - 1, -1, -1):
        last = frames[depth].label
        if last.style is label.style and (label.style in NAMED or last.separator == label.separator):
            return depth
    if starts_inside:
        return nested
    return _by_rank(label, frames, nested)


def _by_rank(label: Label, frames: Sequence[Frame], depth: int) -> int:
    """Above which frames a label stands that belongs to no open list: as its style usually nests."""
    while depth:
        style = frames[depth - 1].label.style
        if style < label.style or (style is label.style and label.ordinal == 1):
            break
        if label.style is Style.ARTICLE and style in _HEADINGS:
            # Regulations whose chapters are numbered I, II, III.
            break
        depth -= 1
    return depth
