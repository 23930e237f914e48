"""A backup holds one moment of an installation; restored on an empty place it is the same, row by row, byte by byte."""

from __future__ import annotations

import json
import threading
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from tests.factories.correspondence import District, make_outgoing
from tests.factories.organisation import AT, BY
from tests.factories.places import empty_place

from thongsuot.administration.actions.back_up import back_up
from thongsuot.administration.actions.restore import restore
from thongsuot.administration.archive.backup_file import opened_backup
from thongsuot.administration.archive.manifest import MANIFEST, Manifest, decode, encode, rows_name
from thongsuot.administration.errors import DamagedBackup, FileExists, NewerThanSoftware, NotEmpty
from thongsuot.administration.rows.schema import tables_at
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.errors import MissingFile
from thongsuot.files.models import StoredFile

pytestmark = pytest.mark.django_db(transaction=True)
BackUp = Callable[[], tuple[Path, Manifest]]


def manifest_of(path: Path) -> Manifest:
    with opened_backup(path) as backup:
        backup.verify()
        return backup.manifest


def test_restored_on_an_empty_place_it_is_the_same(office: District, backed_up: BackUp, tmp_path: Path) -> None:
    path, made = backed_up()
    rows = {table.name: table.rows for table in made.tables}
    assert rows["correspondence_outgoingdocument"] == 3
    assert len(made.files) == rows["files_storedfile"] == 2
    with empty_place(tmp_path / "elsewhere") as place:
        assert f"{sum(rows.values())} dòng" in place.say("restore", str(path))
        assert "Hệ thống nguyên vẹn." in place.say("verify")
        place.say("backup", str(tmp_path / "again.zip"))
        again = manifest_of(tmp_path / "again.zip")
        assert again.tables == made.tables
        assert (again.files, again.audit_hash) == (made.files, made.audit_hash)
        for table in ("audit_auditevent", "correspondence_outgoingstep", "correspondence_registerentry"):
            assert "đóng băng" in place.sql_refused(f"DELETE FROM {table}"), "its triggers are there"
        assert "đã có bảng" in place.run("restore", str(path)).stderr, "nothing is ever overwritten"


def test_backup_is_one_moment_while_others_write(office: District, tmp_path: Path) -> None:
    """Each issue changes a register, an entry, a document, steps and the record: a backup has all of it or none."""
    stop, errors = threading.Event(), []

    def work() -> None:
        try:
            while not stop.is_set():
                make_outgoing(office, OutgoingState.ISSUED)
        except Exception as error:  # noqa: BLE001 - told by the test itself
            errors.append(error)
        finally:
            connection.close()

    writer = threading.Thread(target=work)
    writer.start()
    try:
        paths = [tmp_path / f"{number}.zip" for number in range(3)]
        for path in paths:
            back_up(to=path, by=BY, at=AT)
    finally:
        stop.set()
        writer.join()
    assert errors == []
    seen = set()
    for path in paths:
        with opened_backup(path) as backup:
            columns = {table.name: table.columns for table in backup.manifest.tables}

            def rows(table: str, backup=backup, columns=columns) -> list[dict[str, object]]:
                return [dict(zip(columns[table], json.loads(line), strict=True)) for line in backup.lines(table)]

            entries, (register,) = rows("correspondence_registerentry"), rows("correspondence_register")
            assert len(entries) == register["next_number"] - 1
            numbered = [row for row in rows("correspondence_document") if row["number"]]
            assert {row["id"] for row in numbered} == {row["document_id"] for row in entries}
            events = rows("audit_auditevent")
            assert len(events) == backup.manifest.audit_sequence
            assert sum(row["action"] == "take_number" for row in events) == len(entries)
            seen.add(len(entries))
    assert len(seen) > 1, "others went on writing"


def test_backup_is_for_its_owner_and_never_overwrites(office: District, backed_up: BackUp, tmp_path: Path) -> None:
    path, _ = backed_up()
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(FileExists, match=r"sao-luu\.zip đã có"):
        back_up(to=path, by=BY, at=AT)
    assert [file.name for file in tmp_path.iterdir() if "part" in file.name] == []


def test_a_backup_is_never_written_through_what_others_laid_beside_it(
    office: District, backed_up: BackUp, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "ngoai.zip"
    (tmp_path / ".sao-luu.zip.part").symlink_to(elsewhere)
    backed_up()
    assert not elsewhere.exists()


def test_backup_without_a_file_of_its_rows_is_none(office: District, file_store: Path, tmp_path: Path) -> None:
    digest = StoredFile.objects.values_list("sha256", flat=True)[0]
    (file_store / digest[:2] / digest[2:4] / digest).unlink()
    with pytest.raises(MissingFile):
        back_up(to=tmp_path / "b.zip", by=BY, at=AT)
    assert not (tmp_path / "b.zip").exists()


def rewritten(path: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """The archive with members changed, or (None) left out."""
    out = path.with_name("changed.zip")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return out


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda name, data: data.replace(b"issued", b"sealed") if "outgoingdocument" in name else data, "bảng corr"),
        (lambda name, data: data[:-1] if name.startswith("files/") else data, "tệp "),
        (lambda name, data: None if name.startswith("files/") else data, "thiếu files/"),
        (lambda name, data: None if name == rows_name("accounts_user") else data, r"thiếu rows/accounts_user"),
        (lambda name, data: None if name == MANIFEST else data, "thiếu bản kê"),
        (lambda name, data: b"{}" if name == MANIFEST else data, "không đọc được bản kê"),
        (lambda name, data: data.replace(b"backup/1", b"backup/9") if name == MANIFEST else data, "định dạng"),
    ],
)
def test_damage_is_found_and_named(
    office: District, backed_up: BackUp, change: Callable[[str, bytes], bytes | None], complaint: str
) -> None:
    path, _ = backed_up()
    with pytest.raises(DamagedBackup, match=complaint):
        manifest_of(rewritten(path, change))


def test_what_is_no_backup_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no archive")
    for name in ("x.zip", "nowhere.zip"):
        with pytest.raises(CommandError, match=name):
            call_command("verify", tmp_path / name)


def test_a_backup_tells_the_time_of_the_office(office: District, tmp_path: Path) -> None:
    path, out = tmp_path / "sao-luu.zip", StringIO()
    back_up(to=path, by=BY, at=datetime(2019, 12, 31, 22, tzinfo=UTC))
    call_command("verify", path, stdout=out)
    assert "lập lúc 01/01/2020 05:00" in out.getvalue()


def test_database_in_use_is_not_filled(office: District, backed_up: BackUp) -> None:
    path, _ = backed_up()
    with pytest.raises(NotEmpty, match="hoàn toàn trống"):
        restore(from_file=path)


def test_backup_of_a_later_version_is_refused(backed_up: BackUp) -> None:
    _, made = backed_up()
    later = (*made.migrations, ("correspondence", "9999_of_tomorrow"))
    with pytest.raises(NewerThanSoftware, match="9999_of_tomorrow"):
        tables_at(later, connection)


def test_manifest_is_read_as_it_was_written(backed_up: BackUp) -> None:
    _, made = backed_up()
    assert decode(encode(made)) == made
    assert decode(encode(replace(made, files=("ab",), audit_hash=""))).files == ("ab",)
