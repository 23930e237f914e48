"""Details of an activity as JSON and back, validated: what is stored in the database and shipped in a submission."""

from __future__ import annotations

import dataclasses
import re
import unicodedata
from collections.abc import Mapping
from types import NoneType
from typing import Any, get_args, get_type_hints

from django.utils.translation import gettext

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
        raise InvalidDetails(
            gettext("Loại hoạt động “%(name)s” không có trường “%(field)s”; hãy bỏ trường này.")
            % {"name": kind.name, "field": unknown[0]}
        )
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
    if wanted is int:
        if not isinstance(given, int) or isinstance(given, bool):
            raise InvalidDetails(
                gettext("%(place)s phải là số nguyên; hãy nhập lại.") % {"place": _place(kind, declared)}
            )
        if given < declared.minimum:
            raise InvalidDetails(
                gettext("%(place)s không được nhỏ hơn %(minimum)s; hãy nhập lại.")
                % {"place": _place(kind, declared), "minimum": declared.minimum}
            )
        return given
    if not isinstance(given, str) or not given.strip():
        raise InvalidDetails(
            gettext("%(place)s chưa có nội dung; hãy nhập bổ sung.") % {"place": _place(kind, declared)}
        )
    text = " ".join(unicodedata.normalize("NFC", given).split())
    if declared.neutral and _POINTER.search(text):
        raise InvalidDetails(
            gettext("%(place)s không được chứa đường dẫn, tài khoản hay số điện thoại; hãy viết lại trung tính.")
            % {"place": _place(kind, declared)}
        )
    return text


def _place(kind: ActivityKind, declared: DetailField) -> str:
    return gettext("“%(field)s” của hoạt động %(kind)s") % {
        "field": gettext(declared.label),
        "kind": gettext(kind.name),
    }
