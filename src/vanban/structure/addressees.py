"""To whom a document is addressed: what stands after `Kính gửi`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vanban.document.model import Span
from vanban.structure.label import ITEMS, label_at
from vanban.structure.segments import Segment
from vanban.text.pattern import lazily

_OPENING = lazily(r"kính\s+gửi\s*[:.]?\s*", re.IGNORECASE)
_TELEGRAM = lazily(r"(?P<sender>[A-ZĐĂÂÊÔƠƯÀ-Ỹ][^\n]{2,150}?)\s+(?:điện|ĐIỆN)\s*:")
_LONGEST_NAME = 200


def opens_addressees(segment: Segment) -> bool:
    """Whether a line begins the addressees."""
    return segment.folded.startswith("kính gửi")


def opens_telegram(segment: Segment) -> bool:
    """Whether a line names the sender of a telegram, and announces its addressees: `Chủ tịch … điện:`."""
    return _TELEGRAM.fullmatch(segment.text.strip()) is not None


def sender_of(segment: Segment) -> str:
    """Who sends the telegram."""
    match = _TELEGRAM.fullmatch(segment.text.strip())
    return "" if match is None else " ".join(match["sender"].split())


def addressees(lines: Sequence[Segment]) -> tuple[tuple[str, ...], Span | None, int]:
    """The addressees that begin in the first line, where they stand, and how many lines they take.

    A list has a dash before each name; a name without a dash is alone, or goes on in a line that begins small.
    """
    names: list[str] = []
    first = lines[0]
    opening = _OPENING.match(first.text) or _TELEGRAM.match(first.text)
    rest = first.text[opening.end() :] if opening else ""
    start = first.start + (opening.end() if opening else 0)
    end = first.end
    taken = 1
    if rest.strip():
        names.append(_without_dash(rest))
    for line in lines[1:]:
        dashed = _is_dashed(line)
        goes_on = bool(names) and line.text[0].islower() and not line.follows_blank
        alone = not names and len(line.text) <= _LONGEST_NAME
        if line.column and line.line == first.line and names:
            names[-1] += " " + line.text
        elif (dashed and (not line.follows_blank or not names or _is_dashed_list(lines, taken))) or alone:
            names.append(_without_dash(line.text))
        elif goes_on:
            names[-1] += " " + line.text
        else:
            break
        end = line.end
        taken += 1
        start = line.start if not rest.strip() and len(names) == 1 and taken == 2 else start
    cleaned = [name for whole in names for name in _split(whole)]
    return tuple(cleaned), ((start, end) if cleaned else None), taken


def _is_dashed(line: Segment) -> bool:
    label = label_at(line.text, 0, len(line.text))
    return label is not None and label.style in ITEMS


def _is_dashed_list(lines: Sequence[Segment], place: int) -> bool:
    return place > 1 and _is_dashed(lines[place - 1])


def _without_dash(text: str) -> str:
    return text.strip().lstrip("-–—+*• ").strip()


def _split(name: str) -> list[str]:
    parts = [" ".join(part.split()).strip(" .;,") for part in name.split(";")]
    return [part for part in parts if part]
