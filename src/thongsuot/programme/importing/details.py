"""The fields of a kind's own, written under their Vietnamese labels."""

from __future__ import annotations

import dataclasses
from typing import get_type_hints

from thongsuot.files.data_file import Entry
from thongsuot.programme.importing.context import whole
from thongsuot.programme.kinds.codec import decode
from thongsuot.programme.kinds.declaration import ActivityKind, Details, described


def read_details(kind: ActivityKind, entry: Entry) -> Details:
    """The details of a kind from an entry whose keys are its labels (`số cuộc: 1`), whatever their first letter."""
    types = get_type_hints(kind.details)
    names = {_folded(described(field).label): field.name for field in dataclasses.fields(kind.details)}
    stored: dict[str, object] = {}
    for label in entry.values:
        name = names.get(_folded(label))
        if name is None:
            raise entry.error(label, f"không có trường này; hoạt động {kind.name} có các trường: {', '.join(names)}")
        stored[name] = whole(entry, label) if types[name] in (int, int | None) else entry.optional(label)
    return decode(kind, stored)


def _folded(label: str) -> str:
    return label[:1].lower() + label[1:]
