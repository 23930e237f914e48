"""Appoint a person to a position."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from thongsuot.accounts.models import User
from thongsuot.audit.actor import Actor
from thongsuot.organisation.actions.put_dated_row import put_dated_row
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.roles import Role


def appoint_person(
    *,
    person: User,
    unit: Unit,
    role: Role,
    title: str,
    by: Actor,
    at: datetime,
    active_from: date | None = None,
    active_to: date | None = None,
) -> Position:
    """The position; OverlappingPeriods where the person already holds that title there on one of those days."""
    position = Position(
        id=natural_id("position", str(person.pk), str(unit.pk), title, active_from),
        person=person,
        unit=unit,
        role=role,
        title=title,
        active_from=active_from,
        active_to=active_to,
    )
    excluding = Q(person=person, unit=unit, title=title)
    put_dated_row(position, excluding=excluding, action="appoint_person", by=by, at=at)
    return position
