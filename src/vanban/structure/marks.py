"""Stamps and frames beside the letterhead: urgency, secrecy, who may see the document, and that it is a copy."""

from __future__ import annotations

from vanban.structure.copies import electronic_copy
from vanban.structure.segments import Segment
from vanban.structure.vocabulary import vocabulary


def mark_of(segment: Segment) -> tuple[str, str] | None:
    """The field of the header that a line fills by its words alone, and its value; None for any other line."""
    words, folded = vocabulary(), segment.folded
    urgency = words.urgencies.get(folded)
    if urgency is not None:
        return "urgency", urgency
    copy = words.copies.get(folded)
    if copy is None and ";" in segment.text and (electronic := electronic_copy(segment.text)) is not None:
        copy = electronic.form
    if copy is not None:
        return "copy", copy
    if segment.text.isupper():
        if folded in words.secrecies:
            return "secrecy", " ".join(segment.text.split())
        if folded in words.circulations:
            return "circulation", " ".join(segment.text.split())
    return None
