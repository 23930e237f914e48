"""Empty places for an installation, each with a database and a folder of its own, worked on by the command itself."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
from django.db import connection
from tests.factories.processes import ROOT, database_url


@dataclass(frozen=True)
class Place:
    """An installation somewhere else: its folder, and the address of its database (none: SQLite in the folder)."""

    folder: Path
    database: str = ""

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """`thongsuot WORDS…` there."""
        environment = {
            **os.environ,
            "THONGSUOT_DATABASE_URL": self.database,
            "THONGSUOT_DATA": str(self.folder),
            "PYTHONPATH": str(ROOT / "src"),
        }
        return subprocess.run(
            [sys.executable, "-m", "thongsuot", *words],
            env=environment,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )

    def say(self, *words: str) -> str:
        """What it says, where it succeeds."""
        done = self.run(*words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def sql_refused(self, sql: str) -> str:
        """The database's own complaint about a statement; nothing where it does as it is told."""
        try:
            if self.database:
                with psycopg.connect(self.database) as target:
                    target.execute(sql)
            else:
                with closing(sqlite3.connect(self.folder / "thongsuot.sqlite3")) as file, file:
                    file.execute(sql)
        except (sqlite3.Error, psycopg.Error) as error:
            return str(error)
        return ""


@contextmanager
def empty_postgresql() -> Iterator[str]:
    """The address of a new database beside the test's own, on the same server."""
    name = f"place_{uuid4().hex[:12]}"
    mine = database_url()
    with psycopg.connect(mine, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    try:
        yield mine.rpartition("/")[0] + f"/{name}"
    finally:
        with psycopg.connect(mine, autocommit=True) as server:
            server.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def empty_place(folder: Path, vendor: str = "") -> Iterator[Place]:
    """An empty place with a database of that kind, the kind of the test's own if none is said."""
    folder.mkdir(parents=True)
    if (vendor or connection.vendor) == "sqlite":
        yield Place(folder)
    else:
        with empty_postgresql() as address:
            yield Place(folder, address)
