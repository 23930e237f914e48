"""Rows brought into an empty database, compared with what they were, and only then kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from django.core.management import call_command
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

from thongsuot.administration.errors import DifferentAfterLoading
from thongsuot.administration.rows.loading import clear, load_lines, require_empty, reset_counters
from thongsuot.administration.rows.reading import TableSum, read_lines, sum_of
from thongsuot.administration.rows.schema import Migration, Table, migrate_to, tables_at


def fill(
    connection: BaseDatabaseWrapper,
    *,
    migrations: Sequence[Migration],
    lines_of: Callable[[Table], Iterable[bytes]],
    expected: Callable[[], Sequence[TableSum]],
) -> None:
    """Bring the empty database to the point of `migrations`, fill each table, and compare it with what is `expected`.

    Rows are kept all together or not at all; afterwards the database is brought
    on to where this software is. NotEmpty, NewerThanSoftware, DifferentAfterLoading.
    """
    require_empty(connection)
    migrate_to(migrations, connection)
    tables = tables_at(migrations, connection)
    with transaction.atomic(using=connection.alias):
        clear(tables, connection)
        for table in tables:
            load_lines(table, lines_of(table), connection)
        reset_counters(tables, connection)
        wanted = {one.name: one for one in expected()}
        for table in tables:
            found = sum_of(table, read_lines(table, connection))
            if found != wanted.get(table.name):
                raise DifferentAfterLoading(table.name)
    call_command("migrate", database=connection.alias, verbosity=0)
