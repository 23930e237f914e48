"""Back up an installation."""

from __future__ import annotations

import os
import zipfile
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp

from django.db import connection

from thongsuot.administration.archive.manifest import MANIFEST, Manifest, encode, file_name, rows_name
from thongsuot.administration.errors import FileExists
from thongsuot.administration.models import Installation
from thongsuot.administration.rows.reading import TableSum, read_lines
from thongsuot.administration.rows.schema import Table, applied_migrations, tables_at
from thongsuot.administration.rows.snapshot import snapshot
from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.anchor import present_anchor
from thongsuot.audit.transaction import audited
from thongsuot.files.models import StoredFile
from thongsuot.files.store import chunks, configured_store


def back_up(*, to: Path, by: Actor, at: datetime) -> Manifest:
    """Write every row, as of one moment, and every file that a row names into a new archive; others go on working.

    The archive appears under its name complete or not at all, for its owner alone to read: it holds personal data.
    FileExists; MissingFile or DamagedFile where a stored file is not whole, for a backup without it would be none.
    """
    if to.exists():
        raise FileExists(to.name)
    # Of a name that nobody can have laid there before, for this process alone, and for nobody else to read.
    handle, name = mkstemp(prefix=f".{to.name}.", suffix=".part", dir=to.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "w+b") as out:
            with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as container:
                manifest = _write(container, at)
            out.flush()
            os.fsync(out.fileno())
        # Unlike a replacement, a link never overwrites what another backup wrote meanwhile.
        os.link(beside, to)
    except FileExistsError as error:
        raise FileExists(to.name) from error
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
    with audited():
        # The health of an installation tells when this was last done.
        after = {"rows": sum(table.rows for table in manifest.tables), "files": len(manifest.files)}
        record_event(action="back_up", about=Installation(), by=by, at=at, after=after)
    return manifest


def _write(container: zipfile.ZipFile, at: datetime) -> Manifest:
    with snapshot(connection):
        migrations = applied_migrations(connection)
        tables = tuple(_write_rows(container, table) for table in tables_at(migrations, connection))
        files = tuple(StoredFile.objects.order_by("sha256").values_list("sha256", flat=True))
        anchor = present_anchor(at)
    # Contents are never changed or taken away, so they are still as they were at that moment.
    size = sum(_write_file(container, digest) for digest in files)
    manifest = Manifest(
        made_at=at,
        database=connection.vendor,
        migrations=migrations,
        tables=tables,
        files=files,
        file_bytes=size,
        audit_sequence=anchor.sequence if anchor else 0,
        audit_hash=anchor.hash if anchor else "",
    )
    container.writestr(MANIFEST, encode(manifest))
    return manifest


def _write_rows(container: zipfile.ZipFile, table: Table) -> TableSum:
    digest, count = sha256(), 0
    with container.open(rows_name(table.name), "w", force_zip64=True) as member:
        for line in read_lines(table, connection):
            member.write(line)
            digest.update(line)
            count += 1
    return TableSum(table.name, table.columns, count, digest.hexdigest())


def _write_file(container: zipfile.ZipFile, digest: str) -> int:
    # Photos and office files are packed already.
    entry = zipfile.ZipInfo(file_name(digest))
    size = 0
    with configured_store().open(digest) as content, container.open(entry, "w", force_zip64=True) as member:
        for chunk in chunks(content):
            member.write(chunk)
            size += len(chunk)
    return size
