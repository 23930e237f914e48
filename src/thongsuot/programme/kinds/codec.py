"""Details of an activity as JSON and back, validated: what is stored in the database and shipped in a submission."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping
from types import NoneType
from typing import Any, get_args, get_type_hints

from thongsuot.programme.errors import InvalidDetails
from thongsuot.programme.kinds.declaration import ActivityKind, DetailField, Details, described

JsonScalar = str | int | None

# What points at a person or a post: web addresses, e-mail, handles, telephone numbers.
_POINTER = re.compile(
    r"https?://|www\.|\S@\S|(?<!\w)@\w|(?<![\w.])(?:\+84|0)\d(?:[ .]?\d){7,9}(?![\w.])", re.IGNORECASE
)


def encode(details: Details) -> dict[str, JsonScalar]:
    """The details as a JSON object that holds every field of the kind, absent ones as null."""
    return dataclasses.asdict(details)


def decode(kind: ActivityKind, stored: Mapping[str, object]) -> Details:
    """The details of a `kind` from a JSON object; raises `InvalidDetails` naming the first field that does not fit."""
    fields = dataclasses.fields(kind.details)
    unknown = sorted(set(stored) - {field.name for field in fields})
    if unknown:
        raise InvalidDetails(f"Loại hoạt động “{kind.name}” không có trường “{unknown[0]}”; hãy bỏ trường này.")
    types = get_type_hints(kind.details)
    values: dict[str, Any] = {}
    for field in fields:
        given = stored.get(field.name)
        if given is None and field.default is not dataclasses.MISSING:
            values[field.name] = field.default
        else:
            values[field.name] = _accepted(kind, described(field), types[field.name], given)
    return kind.details(**values)


def _accepted(kind: ActivityKind, declared: DetailField, annotation: Any, given: object) -> JsonScalar:
    wanted = next(t for t in (get_args(annotation) or (annotation,)) if t is not NoneType)
    place = f"“{declared.label}” của hoạt động {kind.name}"
    if wanted is int:
        if not isinstance(given, int) or isinstance(given, bool):
            raise InvalidDetails(f"{place} phải là số nguyên; hãy nhập lại.")
        if given < declared.minimum:
            raise InvalidDetails(f"{place} không được nhỏ hơn {declared.minimum}; hãy nhập lại.")
        return given
    if not isinstance(given, str) or not given.strip():
        raise InvalidDetails(f"{place} chưa có nội dung; hãy nhập bổ sung.")
    text = " ".join(unicodedata.normalize("NFC", given).split())
    if declared.neutral and _POINTER.search(text):
        raise InvalidDetails(
            f"{place} không được chứa đường dẫn, tài khoản hay số điện thoại; hãy viết lại trung tính."
        )
    return text
