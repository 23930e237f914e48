"""The bodies named in the letterhead: who issues the document, and the body printed above it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from vanban.structure.segments import Segment
from vanban.structure.vocabulary import fold, is_capitals, vocabulary

_LONGEST_LINE = 90


class Body(NamedTuple):
    """The name of a body, over one line or several."""

    name: str
    start: int
    end: int


def is_body_line(segment: Segment, in_capitals: bool) -> bool:
    """Whether a line can belong to a letterhead: in capitals, or beginning like the name of a body."""
    words = vocabulary()
    if len(segment.text) > _LONGEST_LINE or words.not_bodies.match(segment.folded):
        return False
    return in_capitals or words.body_heads.match(segment.folded) is not None


def is_other_title(segment: Segment, in_title: bool) -> bool:
    """Whether a line is of the title of what bears no type's name and yet is no letter: `ĐIỀU LỆ`, `PHIẾU TRÌNH`."""
    if not is_capitals(segment.text):
        return False
    goes_on = in_title and not segment.follows_blank
    return goes_on or vocabulary().other_titles.match(segment.folded) is not None


def bodies(lines: Sequence[Segment]) -> list[Body]:
    """The bodies that letterhead lines name; a line that does not begin a name goes on with the one before."""
    groups: list[list[Segment]] = []
    heads = vocabulary().body_heads
    for line in lines:
        before = groups[-1][-1] if groups else None
        goes_on = before is not None and (
            before.text.rstrip()[-1] in "-–,&"
            or before.folded.endswith((" và", " của"))
            or before.folded in vocabulary().unfinished_bodies
            or not heads.match(line.folded)
        )
        if goes_on:
            groups[-1].append(line)
        else:
            groups.append([line])
    if any(heads.match(group[0].folded) for group in groups):
        # Above the letterhead may stand what is no body's name at all.
        while not heads.match(groups[0][0].folded):
            groups.pop(0)
    found = [
        Body(" ".join(" ".join(line.text for line in group).split()).strip(" -–_*"), group[0].start, group[-1].end)
        for group in groups
    ]
    later = [{fold(body.name) for body in found[place + 1 :]} for place in range(len(found))]
    # The gazette prints the issuer once more above the letterhead.
    return [body for place, body in enumerate(found) if fold(body.name) not in later[place]]


def parent_and_agency(found: Sequence[Body], joint: bool) -> tuple[Body | None, Body | None]:
    """The parent body and the issuing one; bodies that issue jointly are one name, with no parent."""
    if not found:
        return None, None
    if joint and len(found) > 1:
        name = " - ".join(body.name for body in found)
        return None, Body(name, found[0].start, found[-1].end)
    return (found[-2] if len(found) > 1 else None), found[-1]
