# ruff: noqa: S608 - every piece is a constant of this file; values come as parameters
"""The sets of units in each relation to one unit on a day, as SQL that SQLite and PostgreSQL both read.

A page filters by these sets many times over. Written by Django they are a nest of conditions that takes it 20 ms to
put together, each time, and comes near the depth that SQLite's parser allows; as named steps they are flat.
"""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import connection

from thongsuot.organisation.models import Unit

# Offices and divisions are parts of the body that they serve and use its registers; a department is a body of its own.
_SERVES = """
    FROM organisation_unitrelation r JOIN organisation_unit u ON u.id = r.unit_id
    WHERE r.kind = 'serves' AND u.kind IN ('office', 'division')
    AND (r.active_from IS NULL OR r.active_from <= %(day)s) AND (r.active_to IS NULL OR r.active_to > %(day)s)"""
_RELATED = """
    SELECT unit_id FROM organisation_unitrelation WHERE kind = '{kind}'
    AND (active_from IS NULL OR active_from <= %(day)s) AND (active_to IS NULL OR active_to > %(day)s)
    AND related_id IN (SELECT id FROM {above})"""
_PREDECESSORS = """
    SELECT predecessor_id FROM organisation_unitsuccession
    WHERE day <= %(day)s AND successor_id IN (SELECT id FROM {heirs})"""

_HOUSE = f"""
    WITH body(id) AS (SELECT r.related_id {_SERVES} AND r.unit_id = %(unit)s),
    house(id) AS (
        SELECT id FROM organisation_unit WHERE id = %(unit)s
        UNION SELECT id FROM body
        UNION SELECT r.unit_id {_SERVES} AND (r.related_id = %(unit)s OR r.related_id IN (SELECT id FROM body))
    )"""

# The house, and those whose work it took over, and those whose work these took over.
OWN = f"""{_HOUSE}, former(id) AS ({_PREDECESSORS.format(heirs="house")})
    SELECT id FROM house UNION SELECT id FROM former UNION {_PREDECESSORS.format(heirs="former")}"""
# Two steps down: a district below a province, a commune below that.
SUBORDINATE = f"""{_HOUSE},
    child(id) AS ({_RELATED.format(kind="administrative_parent", above="house")}),
    below(id) AS (SELECT id FROM child UNION {_RELATED.format(kind="administrative_parent", above="child")})
    SELECT id FROM below WHERE id NOT IN (SELECT id FROM house)"""
GUIDED = f"""{_HOUSE}, guided(id) AS ({_RELATED.format(kind="professional_guidance", above="house")})
    SELECT id FROM guided WHERE id NOT IN (SELECT id FROM house)"""


def written(statement: str, unit: UUID, day: date) -> tuple[str, list[object]]:
    """The statement with its values in the order in which they stand, as the database takes them."""
    values = {
        "unit": Unit._meta.pk.get_db_prep_value(unit, connection),
        "day": connection.ops.adapt_datefield_value(day),
    }
    parameters: list[object] = []
    pieces = statement.split("%(")
    for number, piece in enumerate(pieces[1:], start=1):
        name, rest = piece.split(")s", 1)
        parameters.append(values[name])
        pieces[number] = f"%s{rest}"
    return "".join(pieces), parameters
