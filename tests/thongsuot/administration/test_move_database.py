"""An installation is moved from SQLite to PostgreSQL, and a backup of the one can be restored on the other."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection
from tests.factories.correspondence import District
from tests.factories.organisation import AT
from tests.factories.places import Place, empty_place, empty_postgresql

from thongsuot.administration.actions.move_database import move_database
from thongsuot.administration.archive.backup_file import opened_backup
from thongsuot.administration.archive.manifest import Manifest
from thongsuot.administration.errors import StillAtWork, WrongTarget
from thongsuot.jobs.actions.sign_in_worker import sign_in_worker

pytestmark = pytest.mark.django_db(transaction=True)


def sums(place: Place, path: Path) -> Manifest:
    place.say("backup", str(path))
    with opened_backup(path) as backup:
        return backup.manifest


def test_every_row_arrives_and_numbers_go_on(office: District, backed_up, tmp_path: Path) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("needs PostgreSQL: scripts/with-postgres")
    path, made = backed_up()
    with empty_place(tmp_path / "small", "sqlite") as small, empty_postgresql() as address:
        small.say("restore", str(path))
        assert "so khớp" in small.say("move-database", "--to", address)
        large = Place(small.folder, address)
        assert "Hệ thống nguyên vẹn." in large.say("verify")
        moved = sums(large, tmp_path / "moved.zip")
        assert (moved.database, moved.tables, moved.files) == ("postgresql", made.tables, made.files)
        assert "đóng băng" in large.sql_refused("UPDATE audit_auditevent SET action = 'x'")
        # A table whose keys the database counts by itself: the next key is a new one.
        assert large.sql_refused("INSERT INTO django_content_type (app_label, model) VALUES ('x', 'y')") == ""
        assert "hoàn toàn trống" in small.run("move-database", "--to", address).stderr


def test_installation_in_use_is_not_moved() -> None:
    sign_in_worker(worker=uuid4(), started_at=AT, at=AT)
    with pytest.raises(StillAtWork, match="hãy dừng"):
        move_database(to="postgres://x@localhost/x", at=AT)


@pytest.mark.parametrize("address", ["sqlite:///x.sqlite3", "x", "mysql://x@localhost/x", ""])
def test_only_postgresql_is_a_target(address: str) -> None:
    with pytest.raises(WrongTarget, match="postgres://"):
        move_database(to=address, at=AT)
