"""The fields of a form that a kind of activity declares for itself, and the details that were filled in."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from types import NoneType
from typing import Any, get_args, get_type_hints

from django import forms
from django.utils.translation import gettext

from thongsuot.programme.kinds.codec import decode
from thongsuot.programme.kinds.declaration import ActivityKind, DetailField, Details, described

PREFIX = "detail_"


def detail_fields(kind: ActivityKind) -> dict[str, forms.Field]:
    """A form field for each field of the kind, in its order, by its name with a prefix."""
    types = get_type_hints(kind.details)
    return {
        f"{PREFIX}{one.name}": _form_field(described(one), types[one.name], one)
        for one in dataclasses.fields(kind.details)
    }


def _form_field(declared: DetailField, annotation: Any, one: dataclasses.Field[Any]) -> forms.Field:
    wanted = next(t for t in (get_args(annotation) or (annotation,)) if t is not NoneType)
    required = one.default is dataclasses.MISSING
    initial = None if required else one.default
    label = gettext(declared.label)
    if wanted is int:
        number = forms.NumberInput(attrs={"inputmode": "numeric"})
        unit = gettext(declared.unit_of_measure) if declared.unit_of_measure else ""
        return forms.IntegerField(
            label=f"{label} ({unit})" if unit and unit.lower() not in label.lower() else label,
            min_value=declared.minimum,
            required=required,
            initial=initial,
            widget=number,
        )
    # What stays neutral is told in sentences.
    widget = forms.Textarea(attrs={"rows": 2}) if declared.neutral else forms.TextInput()
    return forms.CharField(label=label, required=required, initial=initial, widget=widget)


def details_of(kind: ActivityKind, told: Mapping[str, Any]) -> Details:
    """What was filled in; InvalidDetails names the first field that does not fit."""
    values = {name.removeprefix(PREFIX): value for name, value in told.items() if name.startswith(PREFIX)}
    return decode(kind, {name: value if value != "" else None for name, value in values.items()})


def shown_details(kind: ActivityKind, stored: Mapping[str, object]) -> Iterator[tuple[str, object, str]]:
    """Label, value and unit of measure of each field that holds something, in the kind's order."""
    for one in dataclasses.fields(kind.details):
        value = stored.get(one.name)
        if value not in (None, ""):
            declared = described(one)
            yield declared.label, value, declared.unit_of_measure
