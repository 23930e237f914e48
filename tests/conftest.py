"""What every test with a database shares: a file to lie in, and frozen tables that are emptied between tests."""

from __future__ import annotations

import os

import pytest
from django.db import connection
from django.test import TransactionTestCase
from hypothesis import settings

from thongsuot.audit.frozen import frozen_tables

# The same examples every time, so that a change is judged by what it changed; `make test-long` searches on.
settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("searching", max_examples=1000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The second run, on PostgreSQL, leaves out what cannot tell one database from another."""
    if connection.vendor == "sqlite":
        return
    again = [one for one in items if _tells_databases_apart(one)]
    config.hook.pytest_deselected(items=[one for one in items if one not in set(again)])
    items[:] = again


def _tells_databases_apart(test: pytest.Item) -> bool:
    if test.get_closest_marker("any_database") is not None:
        return False
    if "thongsuot" not in test.path.relative_to(test.config.rootpath).parts:
        return True
    used = set(getattr(test, "fixturenames", ()))
    return test.get_closest_marker("django_db") is not None or bool(used & {"db", "transactional_db"})


_empty = TransactionTestCase._fixture_teardown


def _thaw_empty_and_freeze(case: TransactionTestCase) -> None:
    """Tests that commit are followed by emptying every table, which is just what frozen tables refuse."""
    tables = frozen_tables()
    with connection.schema_editor() as editor:
        for table in tables:
            table.thaw(editor)
    _empty(case)
    with connection.schema_editor() as editor:
        for table in tables:
            table.freeze(editor)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """SQLite in a file, as in an office: a database in memory has other locks, and threads would not wait in it."""
    if connection.vendor == "sqlite":
        connection.settings_dict["TEST"]["NAME"] = str(tmp_path_factory.mktemp("database") / "test.sqlite3")


@pytest.fixture(scope="session", autouse=True)
def _frozen_tables_between_tests() -> None:
    TransactionTestCase._fixture_teardown = _thaw_empty_and_freeze  # type: ignore[method-assign]
