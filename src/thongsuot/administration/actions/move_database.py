"""Move an installation's rows from SQLite to PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import dj_database_url
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from thongsuot.administration.errors import StillAtWork, WrongTarget
from thongsuot.administration.rows.reading import TableSum, read_lines, sum_of
from thongsuot.administration.rows.schema import Table, applied_migrations, tables_at
from thongsuot.administration.rows.snapshot import snapshot
from thongsuot.administration.rows.transfer import fill
from thongsuot.jobs.models import Worker

TARGET = "moved_to"
_SEEN_LATELY = timedelta(minutes=1)


def move_database(*, to: str, at: datetime) -> tuple[TableSum, ...]:
    """Fill the empty PostgreSQL database at that address with every row of the present one, compared table by table.

    Meanwhile nobody can write to the present database, which stays as it is; files stay where they are. Afterwards
    the installation is started with the new address. StillAtWork where a worker was seen within a minute, WrongTarget,
    NotEmpty, DifferentAfterLoading.
    """
    if Worker.objects.filter(seen_at__gt=at - _SEEN_LATELY).exists():
        raise StillAtWork
    target = _connection_to(to)
    source = connections["default"]
    sums: list[TableSum] = []
    with snapshot(source, still=True):
        migrations = applied_migrations(source)
        tables = {table.name: table for table in tables_at(migrations, source)}

        def lines_of(table: Table) -> Iterator[bytes]:
            return read_lines(tables[table.name], source)

        def expected() -> list[TableSum]:
            sums.extend(sum_of(table, read_lines(table, source)) for table in tables.values())
            return sums

        fill(target, migrations=migrations, lines_of=lines_of, expected=expected)
    return tuple(sums)


def _connection_to(address: str) -> BaseDatabaseWrapper:
    try:
        told = dj_database_url.parse(address)
    except ValueError as error:
        raise WrongTarget from error
    if told.get("ENGINE") != "django.db.backends.postgresql":
        raise WrongTarget
    configured = connections.configure_settings({"default": dict(connections.settings["default"]), TARGET: dict(told)})
    connections.settings[TARGET] = configured[TARGET]
    return connections[TARGET]
