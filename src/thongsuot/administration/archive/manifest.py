"""What a backup says of itself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext

from thongsuot.administration.errors import DamagedBackup
from thongsuot.administration.rows.reading import TableSum
from thongsuot.administration.rows.schema import Migration

SCHEMA = "thongsuot-backup/1"
MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Manifest:
    """When it was made, at which point of the migrations, what each table holds, and which files there are.

    `files` are their hashes, which are their names. `audit_sequence` and `audit_hash` are the end of the audit record:
    an anchor outside the database.
    """

    made_at: datetime
    database: str
    migrations: tuple[Migration, ...]
    tables: tuple[TableSum, ...]
    files: tuple[str, ...]
    file_bytes: int
    audit_sequence: int
    audit_hash: str


def encode(manifest: Manifest) -> bytes:
    """The manifest as JSON."""
    told = asdict(manifest) | {"schema": SCHEMA, "made_at": manifest.made_at.isoformat()}
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True).encode()


def decode(data: bytes) -> Manifest:
    """The manifest that the JSON tells; DamagedBackup where it is none that this software reads."""
    try:
        told: Mapping[str, Any] = json.loads(data)
        if told["schema"] != SCHEMA:
            raise DamagedBackup(gettext("không đọc được định dạng %(schema)s") % {"schema": told["schema"]})
        return Manifest(
            made_at=datetime.fromisoformat(told["made_at"]),
            database=str(told["database"]),
            migrations=tuple((str(app), str(name)) for app, name in told["migrations"]),
            tables=tuple(
                TableSum(str(one["name"]), tuple(one["columns"]), int(one["rows"]), str(one["sha256"]))
                for one in told["tables"]
            ),
            files=tuple(str(one) for one in told["files"]),
            file_bytes=int(told["file_bytes"]),
            audit_sequence=int(told["audit_sequence"]),
            audit_hash=str(told["audit_hash"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedBackup(gettext("không đọc được bản kê")) from error


def rows_name(table: str) -> str:
    """Where in the archive the rows of a table lie."""
    return f"rows/{table}.jsonl"


def file_name(digest: str) -> str:
    """Where in the archive a stored file lies."""
    return f"files/{digest}"
