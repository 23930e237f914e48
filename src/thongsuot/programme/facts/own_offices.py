"""Whose records are a unit's own: its own, and those of the bodies whose letterhead names it, however deep.

A body may be closed, or go over to another, within the year on which is reported. What it did belongs to the unit whose
own office it was on that day, so that a report loses none of it and two reports never count it twice.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import connection

from thongsuot.organisation.models import Unit, UnitRelation, UnitRelationKind

# A committee prints no superior, so this never reaches a subordinate committee: what that did comes in its own report.
# What a body did before the first day on record belongs to the first unit that it is known under.
_SQL = """
WITH RECURSIVE held(unit_id, related_id, since, until, is_last) AS (
    SELECT unit_id, related_id, LAG(active_to) OVER in_time, active_to, LEAD(unit_id) OVER in_time IS NULL
    FROM {table}
    WHERE kind = %s AND (active_from IS NULL OR active_from <= %s)
    WINDOW in_time AS (PARTITION BY unit_id ORDER BY active_from NULLS FIRST)
),
own(id, since, until, is_last) AS (
    SELECT {unit}, CAST(NULL AS date), CAST(NULL AS date), TRUE
    UNION
    SELECT held.unit_id,
        CASE WHEN own.since IS NULL OR held.since > own.since THEN held.since ELSE own.since END,
        CASE WHEN own.until IS NULL OR held.until < own.until THEN held.until ELSE own.until END,
        held.is_last AND own.is_last
    FROM held JOIN own ON held.related_id = own.id
)
SELECT id, since, until, is_last FROM own
"""


@dataclass(frozen=True, slots=True)
class OwnOffice:
    """A unit whose records are own from a day until before another; `is_last` where it went to nobody else since."""

    unit: UUID
    since: date | None
    until: date | None
    is_last: bool

    def holds_on(self, day: date) -> bool:
        """Whether it was an own office on the day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


def own_offices(unit: UUID, day: date) -> tuple[OwnOffice, ...]:
    """The unit and the own offices that it has had, as known on that day; one query."""
    key = Unit._meta.pk
    prepared = key.get_db_prep_value(unit, connection, prepared=False)
    sql = _SQL.format(
        unit="%s::uuid" if connection.vendor == "postgresql" else "%s",
        table=connection.ops.quote_name(UnitRelation._meta.db_table),
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [UnitRelationKind.LETTERHEAD_PARENT.value, day, prepared])
        return tuple(
            OwnOffice(key.to_python(found), _day(since), _day(until), bool(is_last))
            for found, since, until, is_last in cursor.fetchall()
        )


def _day(told: Any) -> date | None:
    """A day as the database gives it: SQLite's drivers know none."""
    return date.fromisoformat(told) if isinstance(told, str) else told
