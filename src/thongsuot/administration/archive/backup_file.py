"""A backup that has been made: a ZIP archive whose every member is held against its manifest before it is used."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO

from django.utils.translation import gettext

from thongsuot.administration.archive.manifest import MANIFEST, Manifest, decode, file_name, rows_name
from thongsuot.administration.errors import DamagedBackup
from thongsuot.files.store import chunks

_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError)


class BackupFile:
    """An opened backup."""

    def __init__(self, container: zipfile.ZipFile, manifest: Manifest) -> None:
        self._container = container
        self.manifest = manifest

    def lines(self, table: str) -> Iterator[bytes]:
        """The rows of a table, one line each."""
        with self._member(rows_name(table)) as member:
            yield from member

    @contextmanager
    def file(self, digest: str) -> Iterator[IO[bytes]]:
        """A stored file's content."""
        with self._member(file_name(digest)) as member:
            yield member

    def verify(self) -> None:
        """Read all of it and compare it with the manifest; DamagedBackup names the first thing that differs."""
        for table in self.manifest.tables:
            digest, rows = sha256(), 0
            for line in self.lines(table.name):
                digest.update(line)
                rows += 1
            if (digest.hexdigest(), rows) != (table.sha256, table.rows):
                raise DamagedBackup(gettext("bảng %(name)s") % {"name": table.name})
        size = 0
        for name in self.manifest.files:
            digest = sha256()
            with self.file(name) as content:
                for chunk in chunks(content):
                    digest.update(chunk)
                    size += len(chunk)
            if digest.hexdigest() != name:
                raise DamagedBackup(gettext("tệp %(name)s") % {"name": name})
        if size != self.manifest.file_bytes:
            raise DamagedBackup(gettext("dung lượng các tệp"))

    @contextmanager
    def _member(self, name: str) -> Iterator[IO[bytes]]:
        try:
            with self._container.open(name) as member:
                yield member
        except KeyError as error:
            raise DamagedBackup(gettext("thiếu %(name)s") % {"name": name}) from error
        except _UNREADABLE as error:
            raise DamagedBackup(name) from error


@contextmanager
def opened_backup(path: Path) -> Iterator[BackupFile]:
    """The backup in that file; DamagedBackup where it is none."""
    try:
        container = zipfile.ZipFile(path)
    except FileNotFoundError as error:
        raise DamagedBackup(gettext("không có tệp %(name)s") % {"name": path.name}) from error
    except _UNREADABLE as error:
        raise DamagedBackup(gettext("%(name)s không phải bản sao lưu") % {"name": path.name}) from error
    with container:
        try:
            manifest = decode(container.read(MANIFEST))
        except (KeyError, *_UNREADABLE) as error:
            raise DamagedBackup(gettext("thiếu bản kê")) from error
        yield BackupFile(container, manifest)
