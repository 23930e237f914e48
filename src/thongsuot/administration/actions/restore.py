"""Restore an installation from a backup."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO, cast

from django.db import connection
from django.utils.translation import gettext

from thongsuot.administration.archive.backup_file import opened_backup
from thongsuot.administration.archive.manifest import Manifest
from thongsuot.administration.errors import DamagedBackup
from thongsuot.administration.rows.loading import require_empty
from thongsuot.administration.rows.transfer import fill
from thongsuot.files.store import configured_store


def restore(*, from_file: Path) -> Manifest:
    """Fill this installation's empty database and file store with what the backup holds, and compare row by row.

    The archive is read through and verified before anything is written; files are stored before the rows that name
    them; rows are kept all together or not at all. DamagedBackup, NotEmpty, NewerThanSoftware, DifferentAfterLoading.
    """
    require_empty(connection)
    with opened_backup(from_file) as backup:
        backup.verify()
        store = configured_store()
        for digest in backup.manifest.files:
            with backup.file(digest) as content:
                kept, _size = store.put(cast(BinaryIO, content))
            if kept != digest:
                raise DamagedBackup(gettext("tệp %(digest)s") % {"digest": digest})
        fill(
            connection,
            migrations=backup.manifest.migrations,
            lines_of=lambda table: backup.lines(table.name),
            expected=lambda: backup.manifest.tables,
        )
        return backup.manifest
