"""Edits of a run as revisions of Word (ECMA-376-1, 17.13.5): what goes and what comes, for a person to decide on.

A run is parted where an edit begins and ends; each part keeps the properties of the run. Everything that the run holds
besides stays where it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

_ID = re.compile(r'\bw:id="(\d+)"')


@dataclass(frozen=True, slots=True)
class Reviser:
    """In whose name revisions are made, and when (with a time zone)."""

    name: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Cut:
    """`[start:end]` of the text of one run, which gives way to `new`."""

    start: int
    end: int
    new: str


@dataclass(slots=True)
class Revisions:
    """Makes the markup of revisions; every one of a document has an id of its own."""

    reviser: Reviser
    last_id: int

    @classmethod
    def of(cls, xml: str, reviser: Reviser) -> Revisions:
        """The revisions that can still be made in a document."""
        return cls(reviser, max((int(number) for number in _ID.findall(xml)), default=0))

    def written(self, text: str, cuts: Sequence[Cut], opening: str, properties: str, attributes: str) -> str:
        """What stands in place of a run's text and its element: the run is closed and opened again around each cut."""
        head, tail = f"{opening}{properties}", "</w:r>"
        pieces = []
        place = 0
        for cut in cuts:
            pieces.append(_text(text[place : cut.start], attributes) + tail)
            if cut.end > cut.start:
                gone = _text(text[cut.start : cut.end], "", "w:delText")
                pieces.append(f"<w:del{self._signed()}>{head}{gone}{tail}</w:del>")
            if cut.new:
                pieces.append(f"<w:ins{self._signed()}>{head}{_text(cut.new, '')}{tail}</w:ins>")
            pieces.append(head)
            place = cut.end
        pieces.append(_text(text[place:], attributes))
        return "".join(pieces)

    def _signed(self) -> str:
        self.last_id += 1
        moment = self.reviser.moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        return f' w:id="{self.last_id}" w:author={quoteattr(self.reviser.name)} w:date="{moment}"'


def smallest(cut: Cut, text: str) -> Cut:
    """A cut without the letters that stay, where then something only comes or only goes."""
    old, new = text[cut.start : cut.end], cut.new
    before = 0
    while before < min(len(old), len(new)) and old[before] == new[before]:
        before += 1
    behind = 0
    while behind < min(len(old), len(new)) - before and old[-1 - behind] == new[-1 - behind]:
        behind += 1
    if before + behind < min(len(old), len(new)):
        return cut
    return Cut(cut.start + before, cut.end - behind, new[before : len(new) - behind])


def _text(text: str, attributes: str, name: str = "w:t") -> str:
    if not text:
        return ""
    if text != text.strip() and "xml:space" not in attributes:
        attributes += ' xml:space="preserve"'
    return f"<{name}{attributes}>{escape(text)}</{name}>"
