"""The rows of a table as lines of JSON: one array a row, in the order of the columns; rows in that of their key."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import CharField, F, OrderBy, TextField
from django.db.models.functions import Collate

from thongsuot.administration.rows.schema import Table
from thongsuot.administration.rows.values import to_json, value_field

_AT_ONCE = 1000
# By bytes: databases sort words as their languages do.
_BY_BYTES = {"sqlite": "BINARY", "postgresql": "C"}


@dataclass(frozen=True, slots=True)
class TableSum:
    """What a table held: by this two installations are compared."""

    name: str
    columns: tuple[str, ...]
    rows: int
    sha256: str


def read_lines(table: Table, connection: BaseDatabaseWrapper) -> Iterator[bytes]:
    """Each row as one line; the same rows give the same lines on every database."""
    fields = table.fields
    rows = table.model._default_manager.using(connection.alias).order_by(_key(table, connection))
    for row in rows.values_list(*(field.attname for field in fields)).iterator(chunk_size=_AT_ONCE):
        told = [to_json(field, value) for field, value in zip(fields, row, strict=True)]
        yield json.dumps(told, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"


def sum_of(table: Table, lines: Iterable[bytes]) -> TableSum:
    """The sum over the lines, which are used up by it."""
    digest, count = sha256(), 0
    for line in lines:
        digest.update(line)
        count += 1
    return TableSum(table.name, table.columns, count, digest.hexdigest())


def _key(table: Table, connection: BaseDatabaseWrapper) -> OrderBy:
    key = table.model._meta.pk
    assert key is not None
    column = F(key.attname)
    if isinstance(value_field(key), CharField | TextField):
        return Collate(column, _BY_BYTES[connection.vendor]).asc()
    return column.asc()
