"""A migration operation that freezes a table: the database itself refuses to change or delete its rows.

SQLite drops a table's triggers when a later migration rebuilds the table: repeat the operation after such a migration.
A test compares the operations of all migrations with the triggers that a migrated database has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.db import connection
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

_SQLITE = """CREATE TRIGGER {name} BEFORE {event} ON "{table}" FOR EACH ROW{when}
BEGIN SELECT RAISE(ABORT, '{message}'); END"""
_POSTGRESQL = """CREATE TRIGGER {name} BEFORE {event} ON "{table}" FOR EACH {each}{when}
EXECUTE FUNCTION thongsuot_refuse('{message}')"""
_POSTGRESQL_REFUSE = """CREATE OR REPLACE FUNCTION thongsuot_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION USING MESSAGE = TG_ARGV[0], ERRCODE = 'integrity_constraint_violation'; END $$"""
_DIFFERS = {"sqlite": "OLD.{0} IS NOT NEW.{0}", "postgresql": "OLD.{0} IS DISTINCT FROM NEW.{0}"}


class FreezeTable(Operation):
    """Refuse every UPDATE and DELETE (and TRUNCATE) of `table`.

    With `columns`, only an UPDATE that changes one of them is refused. With `once`, a row is frozen from the moment
    when that column of it is no longer null. Several operations on one table need each a `name` of its own.
    """

    reduces_to_sql = True
    reversible = True

    def __init__(self, table: str, columns: Sequence[str] = (), once: str | None = None, name: str = "frozen") -> None:
        self.table = table
        self.columns = tuple(columns)
        self.once = once
        self.name = name

    def deconstruct(self) -> tuple[str, Sequence[object], dict[str, object]]:
        """How a migration file writes this operation."""
        return type(self).__name__, [self.table], {"columns": self.columns, "once": self.once, "name": self.name}

    def describe(self) -> str:
        """One line for the list of a migration's operations."""
        return f"Freeze table {self.table}"

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Models do not change."""

    def database_forwards(
        self, _app: str, schema_editor: BaseDatabaseSchemaEditor, _before: ProjectState, _after: ProjectState
    ) -> None:
        """Create the triggers, in place of those that an earlier operation on this table left."""
        self.freeze(schema_editor)

    def database_backwards(
        self, _app: str, schema_editor: BaseDatabaseSchemaEditor, _before: ProjectState, _after: ProjectState
    ) -> None:
        """Take the triggers away."""
        self.thaw(schema_editor)

    def trigger_names(self, vendor: str) -> tuple[str, ...]:
        """The triggers that keep this table frozen in a database of that kind."""
        events = ("update", "delete", "truncate") if vendor == "postgresql" else ("update", "delete")
        return tuple(f"{self.table}_{self.name}_{event}" for event in events)

    def freeze(self, schema_editor: BaseDatabaseSchemaEditor) -> None:
        """Create the triggers anew."""
        self.thaw(schema_editor)
        vendor = schema_editor.connection.vendor
        if vendor == "postgresql":
            schema_editor.execute(_POSTGRESQL_REFUSE, params=None)
        for statement in self._statements(vendor):
            schema_editor.execute(statement, params=None)

    def thaw(self, schema_editor: BaseDatabaseSchemaEditor) -> None:
        """Drop the triggers that there are."""
        on = f' ON "{self.table}"' if schema_editor.connection.vendor == "postgresql" else ""
        for name in self.trigger_names(schema_editor.connection.vendor):
            schema_editor.execute(f"DROP TRIGGER IF EXISTS {name}{on}", params=None)

    def _statements(self, vendor: str) -> Iterator[str]:
        template = _POSTGRESQL if vendor == "postgresql" else _SQLITE
        for name in self.trigger_names(vendor):
            event = name.rsplit("_", 1)[1].upper()
            conditions = self._conditions(vendor, event)
            yield template.format(
                name=name,
                event=event,
                table=self.table,
                each="STATEMENT" if event == "TRUNCATE" else "ROW",
                when=f" WHEN ({' AND '.join(conditions)})" if conditions else "",
                message=f"{self.table}: bản ghi đã đóng băng, không được sửa hoặc xóa.",
            )

    def _conditions(self, vendor: str, event: str) -> list[str]:
        if event == "TRUNCATE":
            return []
        conditions = [f"OLD.{self.once} IS NOT NULL"] if self.once else []
        if self.columns and event == "UPDATE":
            conditions.append("(" + " OR ".join(_DIFFERS[vendor].format(name) for name in self.columns) + ")")
        return conditions


def frozen_tables() -> tuple[FreezeTable, ...]:
    """What the migrations of all apps freeze, the last word on each table."""
    loader = MigrationLoader(connection, ignore_no_migrations=True)
    tables: dict[tuple[str, str], FreezeTable] = {}
    for key in _in_order(loader):
        for operation in loader.graph.nodes[key].operations:
            if isinstance(operation, FreezeTable):
                tables[operation.table, operation.name] = operation
    return tuple(tables.values())


def _in_order(loader: MigrationLoader) -> list[tuple[str, str]]:
    order: dict[tuple[str, str], None] = {}
    for leaf in loader.graph.leaf_nodes():
        order |= dict.fromkeys(loader.graph.forwards_plan(leaf))
    return list(order)
