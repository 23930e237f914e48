"""The whole content of the test database, kept and put back: loading the example once is enough for a session."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Protocol

from django.db import connection, connections


class State(Protocol):
    """What the database held at one moment."""

    def put_back(self) -> None:
        """Make the database hold that again, whoever has changed it since."""


def keep_state(name: str, folder: Path) -> State:
    """The present state of the test database; `name` tells states of one session apart."""
    told = connection.settings_dict
    assert told["NAME"] == told["TEST"]["NAME"] or str(told["NAME"]).startswith("test_"), "not a test's database"
    return _SqliteState(folder / f"{name}.sqlite3") if connection.vendor == "sqlite" else _PostgresState(name)


class _SqliteState:
    """A copy of the database's file."""

    def __init__(self, copy: Path) -> None:
        self.copy = copy
        self.path = str(connection.settings_dict["NAME"])
        _copy(self.path, str(copy))

    def put_back(self) -> None:
        connections.close_all()
        _copy(str(self.copy), self.path)


def _copy(source: str, target: str) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target, timeout=20)) as new:
        old.backup(new)


class _PostgresState:
    """A database beside the test database, which serves as its template."""

    def __init__(self, name: str) -> None:
        self.database = str(connection.settings_dict["NAME"])
        self.template = f"{self.database}_{name}"
        _replace(self.template, self.database)

    def put_back(self) -> None:
        _replace(self.database, self.template)


def _replace(database: str, template: str) -> None:
    connections.close_all()
    quote = connection.ops.quote_name
    with connection._nodb_cursor() as cursor:
        # Threads of the server may still hold connections; those check themselves before they are used again.
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", [template])
        cursor.execute(f"DROP DATABASE IF EXISTS {quote(database)} WITH (FORCE)")
        cursor.execute(f"CREATE DATABASE {quote(database)} TEMPLATE {quote(template)}")
