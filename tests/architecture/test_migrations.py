"""Migrations of each app stand in one line: two people's new ones must not both be the last."""

from __future__ import annotations

from django.db.migrations.loader import MigrationLoader


def test_no_app_has_two_last_migrations() -> None:
    assert MigrationLoader(None).detect_conflicts() == {}
