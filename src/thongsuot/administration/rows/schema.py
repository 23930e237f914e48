"""What tables a database has at the point that its migrations have reached, whatever the present code would have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.db.models import Field, Model

from thongsuot.administration.errors import NewerThanSoftware

# Sessions end; everything else goes along.
_LEFT_OUT = frozenset({"django_session"})

Migration = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table, as a model of that time."""

    model: type[Model]

    @property
    def name(self) -> str:
        """Its name in the database."""
        return self.model._meta.db_table

    @property
    def fields(self) -> tuple[Field[Any, Any], ...]:
        """Its columns, in order."""
        return tuple(self.model._meta.local_concrete_fields)

    @property
    def columns(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(str(field.column) for field in self.fields)


def applied_migrations(connection: BaseDatabaseWrapper) -> tuple[Migration, ...]:
    """What the database says has been applied to it, sorted."""
    return tuple(sorted(MigrationRecorder(connection).applied_migrations()))


def tables_at(applied: Iterable[Migration], connection: BaseDatabaseWrapper) -> tuple[Table, ...]:
    """The tables after those migrations, by name; NewerThanSoftware where this software does not know one of them."""
    loader = MigrationLoader(connection, ignore_no_migrations=True)
    known = _known(loader, applied)
    state = loader.project_state(_ends(loader, known), at_end=True)
    models = state.apps.get_models(include_auto_created=True)
    tables = (Table(model) for model in models if model._meta.managed and not model._meta.proxy)
    return tuple(sorted((table for table in tables if table.name not in _LEFT_OUT), key=lambda table: table.name))


def migrate_to(applied: Iterable[Migration], connection: BaseDatabaseWrapper) -> None:
    """Bring an empty database to that point; NewerThanSoftware."""
    executor = MigrationExecutor(connection)
    executor.migrate(_ends(executor.loader, _known(executor.loader, applied)))


def _known(loader: MigrationLoader, applied: Iterable[Migration]) -> set[Migration]:
    # A squashed migration stands in the graph for those that it replaces.
    replaced = {key for migration in loader.replacements.values() for key in migration.replaces}
    unknown = [key for key in applied if key not in loader.graph.nodes and key not in replaced]
    if unknown:
        raise NewerThanSoftware(unknown[0])
    return {key for key in applied if key in loader.graph.nodes}


def _ends(loader: MigrationLoader, applied: set[Migration]) -> list[Migration]:
    """The last applied ones: those of which no child is applied."""
    return sorted(
        key
        for key in applied
        if not any(child.key in applied and child.key[0] == key[0] for child in loader.graph.node_map[key].children)
    )
