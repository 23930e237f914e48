"""Whose records are a unit's own: its own, and those of the bodies whose letterhead names it, however deep."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import connection

from thongsuot.organisation.models import Unit, UnitRelation, UnitRelationKind

# A committee prints no superior, so this never reaches a subordinate committee: what that did comes in its own report.
_SQL = """
WITH RECURSIVE own(id) AS (
    SELECT {unit}
    UNION
    SELECT relation.unit_id FROM {table} relation JOIN own ON relation.related_id = own.id
    WHERE relation.kind = %s
      AND (relation.active_from IS NULL OR relation.active_from <= %s)
      AND (relation.active_to IS NULL OR relation.active_to > %s)
)
SELECT id FROM own
"""


def own_offices(unit: UUID, day: date) -> frozenset[UUID]:
    """The unit and, on that day, its own offices; one query."""
    key = Unit._meta.pk
    prepared = key.get_db_prep_value(unit, connection, prepared=False)
    placeholder = "%s::uuid" if connection.vendor == "postgresql" else "%s"
    sql = _SQL.format(unit=placeholder, table=connection.ops.quote_name(UnitRelation._meta.db_table))
    with connection.cursor() as cursor:
        cursor.execute(sql, [prepared, UnitRelationKind.LETTERHEAD_PARENT.value, day, day])
        return frozenset(key.to_python(found) for (found,) in cursor.fetchall())
