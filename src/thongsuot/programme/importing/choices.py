"""Choices in record files are written by their Vietnamese labels, as a form shows them."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import TextChoices

from thongsuot.files.data_file import Entry

C = TypeVar("C", bound=TextChoices)


def choice(entry: Entry, field: str, choices: type[C], default: C | None = None) -> C:
    """The value whose label the field holds."""
    by_label = {str(one.label): one for one in choices}
    label = entry.one_of(field, dict.fromkeys(by_label, ""), None if default is None else str(default.label))
    return by_label[label]
