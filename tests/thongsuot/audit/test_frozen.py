"""A frozen table refuses change and deletion in the database itself, whoever asks."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction

from thongsuot.audit.frozen import FreezeTable, frozen_tables

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def table() -> Iterator[str]:
    with connection.cursor() as cursor:
        cursor.execute("CREATE TABLE slab (id integer PRIMARY KEY, word text, remark text, done text)")
        cursor.execute("INSERT INTO slab VALUES (1, 'one', NULL, 'yes'), (2, 'two', NULL, NULL)")
    yield "slab"
    with connection.cursor() as cursor:
        cursor.execute("DROP TABLE slab")


def freeze(operation: FreezeTable) -> None:
    with connection.schema_editor() as editor:
        operation.freeze(editor)


def refused(sql: str) -> bool:
    """Whether the database refuses the statement, in our words."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(sql)
    except DatabaseError as error:
        return "slab: bản ghi đã đóng băng, không được sửa hoặc xóa." in str(error)
    return False


def test_update_and_delete_are_refused_and_insert_is_not(table: str) -> None:
    freeze(FreezeTable(table))
    assert refused("UPDATE slab SET word = 'other' WHERE id = 1")
    assert refused("DELETE FROM slab WHERE id = 2")
    assert not refused("INSERT INTO slab VALUES (3, 'three', NULL, NULL)")


def test_only_named_columns_are_frozen(table: str) -> None:
    freeze(FreezeTable(table, columns=("word",)))
    assert refused("UPDATE slab SET word = 'other'")
    assert refused("UPDATE slab SET word = NULL")
    assert not refused("UPDATE slab SET remark = 'seen', word = word")
    assert refused("DELETE FROM slab")


def test_row_is_frozen_once_its_mark_is_set(table: str) -> None:
    freeze(FreezeTable(table, once="done"))
    assert refused("UPDATE slab SET word = 'other' WHERE id = 1")
    assert refused("UPDATE slab SET done = NULL WHERE id = 1")
    assert refused("DELETE FROM slab WHERE id = 1")
    assert not refused("UPDATE slab SET done = 'yes' WHERE id = 2")
    assert refused("DELETE FROM slab WHERE id = 2")


def test_truncate_is_refused(table: str) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL has TRUNCATE")
    freeze(FreezeTable(table))
    assert refused("TRUNCATE slab")


def test_taking_the_migration_back_lifts_the_refusal(table: str) -> None:
    operation = FreezeTable(table)
    freeze(operation)
    with connection.schema_editor() as editor:
        operation.thaw(editor)
    assert not refused("UPDATE slab SET word = 'other'")


def test_every_table_that_a_migration_froze_is_frozen_still() -> None:
    """A later migration that rebuilds a table on SQLite would lose its triggers silently."""
    listing = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }
    with connection.cursor() as cursor:
        cursor.execute(listing[connection.vendor])
        there = {name for (name,) in cursor.fetchall()}
    tables = frozen_tables()
    assert "audit_auditevent" in {table.table for table in tables}
    assert [name for table in tables for name in table.trigger_names(connection.vendor) if name not in there] == []
