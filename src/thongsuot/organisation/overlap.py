"""A migration operation by which PostgreSQL refuses overlapping periods; elsewhere the action's check under lock does.

`btree_gist` is a trusted extension since PostgreSQL 13: the owner of a database may create it without being superuser.
"""

from __future__ import annotations

from collections.abc import Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState


class RefuseOverlap(Operation):
    """Rows of `table` that agree in `columns` (and meet `where`, if given) must not share a day."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, table: str, columns: Sequence[str], where: str = "", name: str = "") -> None:
        self.table = table
        self.columns = tuple(columns)
        self.where = where
        self.name = name or f"{table}_overlap"

    def deconstruct(self) -> tuple[str, Sequence[object], dict[str, object]]:
        """How a migration file writes this operation."""
        return type(self).__name__, [self.table, self.columns], {"where": self.where, "name": self.name}

    def describe(self) -> str:
        """One line for the list of a migration's operations."""
        return f"Refuse overlapping periods in {self.table}"

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """Models do not change."""

    def database_forwards(
        self, _app: str, schema_editor: BaseDatabaseSchemaEditor, _before: ProjectState, _after: ProjectState
    ) -> None:
        """Add the exclusion constraint."""
        if schema_editor.connection.vendor != "postgresql":
            return
        same = ", ".join(f'"{column}" WITH =' for column in self.columns)
        where = f" WHERE ({self.where})" if self.where else ""
        schema_editor.execute("CREATE EXTENSION IF NOT EXISTS btree_gist", params=None)
        schema_editor.execute(
            f'ALTER TABLE "{self.table}" ADD CONSTRAINT {self.name} '
            f"EXCLUDE USING gist ({same}, daterange(active_from, active_to) WITH &&){where}",
            params=None,
        )

    def database_backwards(
        self, _app: str, schema_editor: BaseDatabaseSchemaEditor, _before: ProjectState, _after: ProjectState
    ) -> None:
        """Drop the exclusion constraint."""
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f'ALTER TABLE "{self.table}" DROP CONSTRAINT {self.name}', params=None)
