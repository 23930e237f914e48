"""What a list is narrowed to, told where nothing is found: each condition with the way to take it off."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from django import forms

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.templatetags.office import day

_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Condition:
    """A filter that is on: its name, what was chosen (empty for a tick), and the page's query string without it."""

    name: str
    value: str
    without: str


def conditions_of(
    form: forms.Form, request: OfficeRequest, *, usual: Mapping[str, str] = _NOTHING, besides: Collection[str] = ()
) -> tuple[Condition, ...]:
    """The filters that are on, as the form names them, `besides` fields that sort the list or widen it.

    What is none of those offered, or is `usual`, narrows nothing.
    """
    form.is_valid()
    return tuple(
        Condition(str(bound.label), _shown(bound), _without(request, name))
        for name in form.fields
        if name not in besides and request.GET.get(name, "") not in ("", usual.get(name))
        for bound in (form[name],)
        if form.cleaned_data.get(name) not in (None, "", False)
    )


def _shown(bound: forms.BoundField) -> str:
    value = bound.form.cleaned_data[bound.name]
    if isinstance(bound.field, forms.ChoiceField):
        offered: Any = bound.field.choices
        return next(str(label) for key, label in offered if str(key) == bound.data)
    match value:
        case bool():
            return ""
        case date():
            return day(value)
        case _:
            return str(value)


def _without(request: OfficeRequest, name: str) -> str:
    query = request.GET.copy()
    for gone in (name, "page"):
        query.pop(gone, None)
    return query.urlencode()
