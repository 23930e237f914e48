"""Who may take which step with an outgoing document on a day."""

from __future__ import annotations

from datetime import date

from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.correspondence.queries.routes import may_approve
from thongsuot.correspondence.states import EDITABLE, TRANSITIONS, OutgoingState, Side, Step, Transition, transition
from thongsuot.organisation.models import Position, Unit, UnitKind
from thongsuot.organisation.queries.units import serves_or_is


def stands_on_side(side: Side, unit: Unit, outgoing: OutgoingDocument, day: date) -> bool:
    """Whether people of the unit act on that side of the document on the day."""
    if side is Side.DRAFTING:
        return unit == outgoing.drafting_unit
    if side is Side.OFFICE and unit != outgoing.issuing_unit and unit.kind != UnitKind.OFFICE:
        return False
    return serves_or_is(unit, outgoing.issuing_unit, day)


def may_take(row: Transition, position: Position, outgoing: OutgoingDocument, day: date) -> bool:
    """Whether the position's role and unit let its holder take the step of that row with the document.

    Whoever is next on the draft's route may return it instead of approving it.
    """
    if position.role in row.roles and stands_on_side(row.side, position.unit, outgoing, day):
        return True
    return row.step is Step.RETURN and may_approve(outgoing, position)


def may_ask(outgoing: OutgoingDocument, position: Position, day: date) -> bool:
    """Whether the position may ask units for their opinions now: those who send a draft out, while it may change."""
    row = transition(Step.START_CONSULTATION, OutgoingState.DRAFTING)
    assert row is not None
    return outgoing.state in EDITABLE and may_take(row, position, outgoing, day)


def possible_steps(outgoing: OutgoingDocument, position: Position, day: date) -> tuple[Step, ...]:
    """The steps that the holder of the position may take next, in the order of the table.

    To sign needs signing authority besides (`queries.signing`).
    """
    state = OutgoingState(outgoing.state)
    rows = (row for row in TRANSITIONS if state in row.sources and may_take(row, position, outgoing, day))
    return tuple(dict.fromkeys(row.step for row in rows))
