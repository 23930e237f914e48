"""Directing how an incoming document is handled: who may now, what it would follow, and whom it may name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from thongsuot.correspondence.models import HandlingDirection, RegisterEntry
from thongsuot.organisation.models import Position, Unit, UnitKind, UnitName, UnitRelation, UnitRelationKind
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.queries.units import names_on, serves_or_is
from thongsuot.organisation.roles import HEADS, Role


@dataclass(frozen=True, slots=True)
class MayDirect:
    """The entry on which the position may direct, and the direction that its own would pass on, if any."""

    entry: RegisterEntry
    follows: HandlingDirection | None


@dataclass(frozen=True, slots=True)
class Addressees:
    """Whom a direction may name: units as they are called on the day, and people in their positions."""

    units: tuple[tuple[Unit, UnitName], ...]
    positions: tuple[Position, ...]


def may_direct(entry: RegisterEntry, position: Position, day: date) -> MayDirect | None:
    """Whether the position may direct on an incoming document now (NĐ 30/2020, Điều 23).

    First the body's leader, or the head of an office that serves it; then whoever a direction was given to: the
    position itself, or the head of the unit that was named.
    """
    if entry.voided_at is not None:
        return None
    given = entry.handling_directions.filter(assigned_to(position)).order_by("-given_at").first()
    if given is not None:
        return MayDirect(entry, given)
    return MayDirect(entry, None) if may_begin(entry, position, day) else None


def may_begin(entry: RegisterEntry, position: Position, day: date) -> bool:
    """Whether the position may give the first direction: it leads the body, or heads the office that serves it."""
    body = entry.register.unit
    if position.role == Role.LEADER:
        return position.unit == body
    return heads_office(position) and serves_or_is(position.unit, body, day)


def assigned_to(position: Position) -> Q:
    """The condition on directions that they were given to the position, or to the unit that it heads."""
    addressed = Q(assignments__position=position)
    if position.role in HEADS:
        addressed |= Q(assignments__unit=position.unit)
    return addressed


def addressees_for(entry: RegisterEntry, position: Position, day: date) -> Addressees:
    """The parts of the body and its other leaders for one who leads it; the own people for the head of a unit."""
    body = entry.register.unit
    if may_begin(entry, position, day):
        parts = UnitRelation.objects.filter(active_on(day), kind=UnitRelationKind.SERVES, related=body).values("unit")
        below = UnitRelation.objects.filter(
            active_on(day), kind=UnitRelationKind.ADMINISTRATIVE_PARENT, related=body
        ).values("unit")
        units = Unit.objects.filter(active_on(day)).filter(Q(pk__in=parts) | Q(pk__in=below))
        people = Position.objects.filter(active_on(day), Q(unit=body, role=Role.LEADER) | Q(unit=position.unit))
    else:
        units = Unit.objects.none()
        people = Position.objects.filter(active_on(day), unit=position.unit)
    named = tuple(names_on(units, day).items())
    people = people.exclude(pk=position.pk).exclude(role=Role.ADMINISTRATOR)
    return Addressees(named, tuple(people.select_related("person", "unit").order_by("person__sort_key")))


def heads_office(position: Position) -> bool:
    """Whether the position heads the office (văn phòng) of a body, which directs and watches in the leaders' name."""
    return position.role == Role.HEAD_OF_OFFICE and position.unit.kind == UnitKind.OFFICE
