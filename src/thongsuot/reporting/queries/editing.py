"""Whether a position may change a report's words and figures, or answer for what its check found."""

from __future__ import annotations

from datetime import date

from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.correspondence.queries.steps import stands_on_side
from thongsuot.correspondence.states import EDITABLE, Side
from thongsuot.organisation.models import Position
from thongsuot.organisation.roles import AUTHORS


def may_edit(outgoing: OutgoingDocument, position: Position, day: date) -> bool:
    """Whether its text may be changed now, and by the holder of the position."""
    return outgoing.state in EDITABLE and may_write(outgoing, position, day)


def may_answer_for(outgoing: OutgoingDocument, position: Position, day: date) -> bool:
    """Whether the holder may let a finding stand, or take that back: those who write it, until it is signed."""
    return outgoing.signed_at is None and may_write(outgoing, position, day)


def may_write(outgoing: OutgoingDocument, position: Position, day: date) -> bool:
    """Whether the holder is of those who write it, whatever its state."""
    return position.role in AUTHORS and stands_on_side(Side.DRAFTING, position.unit, outgoing, day)
