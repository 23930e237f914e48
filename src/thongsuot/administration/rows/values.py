"""One value of a column, as JSON holds it and as a database takes it; the same on SQLite and on PostgreSQL."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Field, ForeignKey, JSONField, Value

_PLAIN = (bool, int, float, str)
# In the order in which they are tried: a datetime is a date too.
_WRITTEN: tuple[tuple[type[Any], Callable[[Any], str]], ...] = (
    (datetime, lambda value: value.astimezone(UTC).isoformat(timespec="microseconds")),
    (date, date.isoformat),
    (time, time.isoformat),
    (timedelta, str),
    (Decimal, str),
    (UUID, str),
    (bytes, lambda value: b64encode(value).decode("ascii")),
    (memoryview, lambda value: b64encode(bytes(value)).decode("ascii")),
)


def to_json(field: Field[Any, Any], value: Any) -> Any:
    """The JSON value of what a query gave for the column; a type of our own is told by its stored text."""
    if value is None or isinstance(value, _PLAIN) or isinstance(field, JSONField):
        return value
    return next((write(value) for kind, write in _WRITTEN if isinstance(value, kind)), str(value))


def to_database(field: Field[Any, Any], told: Any, connection: BaseDatabaseWrapper) -> Any:
    """What the database takes for the JSON value."""
    if isinstance(field, JSONField):
        # Null as a JSON value, where the column knows no other null.
        given = Value(None, JSONField()) if told is None and not field.null else told
        return field.get_db_prep_save(given, connection)
    return field.get_db_prep_save(value_field(field).to_python(told), connection)


def value_field(field: Field[Any, Any]) -> Field[Any, Any]:
    """The field that says what sort of value the column holds: of a reference, the key that it refers to."""
    return field.target_field if isinstance(field, ForeignKey) else field
