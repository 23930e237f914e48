"""Rows put into the empty tables of a database that has been brought to their point."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from django.core.management.color import no_style
from django.db.backends.base.base import BaseDatabaseWrapper

from thongsuot.administration.errors import NotEmpty
from thongsuot.administration.rows.schema import Table
from thongsuot.administration.rows.values import to_database

_AT_ONCE = 500


def require_empty(connection: BaseDatabaseWrapper) -> None:
    """NotEmpty where the database has any table."""
    if connection.introspection.table_names():
        raise NotEmpty(str(connection.settings_dict["NAME"]))


def clear(tables: Iterable[Table], connection: BaseDatabaseWrapper) -> None:
    """Take out what migrations themselves put into the tables."""
    with connection.cursor() as cursor:
        for table in tables:
            cursor.execute(f"DELETE FROM {connection.ops.quote_name(table.name)}")  # noqa: S608 - names of our models


def load_lines(table: Table, lines: Iterable[bytes], connection: BaseDatabaseWrapper) -> None:
    """Insert the rows as they are: no signal, no default, no clock has a say. References are checked at the commit."""
    quote = connection.ops.quote_name
    columns = ", ".join(quote(name) for name in table.columns)
    places = ", ".join(["%s"] * len(table.columns))
    sql = f"INSERT INTO {quote(table.name)} ({columns}) VALUES ({places})"  # noqa: S608 - names of our models
    rows = _rows(table, lines, connection)
    with connection.cursor() as cursor:
        while some := list(islice(rows, _AT_ONCE)):
            cursor.executemany(sql, some)


def reset_counters(tables: Iterable[Table], connection: BaseDatabaseWrapper) -> None:
    """Let the database's own counters go on after the highest key that was inserted."""
    with connection.cursor() as cursor:
        for sql in connection.ops.sequence_reset_sql(no_style(), [table.model for table in tables]):
            cursor.execute(sql)


def _rows(table: Table, lines: Iterable[bytes], connection: BaseDatabaseWrapper) -> Iterator[tuple[Any, ...]]:
    for line in lines:
        told = json.loads(line)
        yield tuple(to_database(field, value, connection) for field, value in zip(table.fields, told, strict=True))
