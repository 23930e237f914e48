"""How a kind of activity is declared: a code, a name, and a frozen dataclass of its own fields."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Any

from thongsuot.programme.states import DocumentRole, Participation


@dataclass(frozen=True, slots=True)
class Details:
    """What every kind's dataclass derives from; its fields are of type `int` or `str`, optional ones `… | None`."""


@dataclass(frozen=True, slots=True)
class DetailField:
    """What a person sees of a field, and what it accepts."""

    label: str
    unit_of_measure: str
    minimum: int
    # A neutral text tells what was said, never where or by whom: no link, address, handle or telephone number.
    neutral: bool


_METADATA_KEY = "detail"


def detail(
    label: str, unit_of_measure: str = "", *, minimum: int = 0, neutral: bool = False, default: Any = ...
) -> Any:
    """Declare one field of a kind: its Vietnamese label, unit of measure, least value, and whether it stays neutral.

    A field without `default` must be given.
    """
    metadata = {_METADATA_KEY: DetailField(label, unit_of_measure, minimum, neutral)}
    if default is ...:
        return dataclasses.field(metadata=metadata)
    return dataclasses.field(default=default, metadata=metadata)


def described(field: dataclasses.Field[Any]) -> DetailField:
    """The declaration that `detail` attached to a dataclass field."""
    declared = field.metadata[_METADATA_KEY]
    assert isinstance(declared, DetailField)
    return declared


@dataclass(frozen=True, slots=True)
class ActivityKind:
    """One kind of activity: `code` is stored, `name` is shown, `details` holds what is its own."""

    code: str
    name: str
    details: type[Details]
    # The roles in which a unit can take part in it.
    roles: frozenset[Participation] = frozenset({Participation.ORGANISED, Participation.ATTENDED})
    # The documents without which an activity of this kind can't be recorded.
    required_documents: frozenset[DocumentRole] = frozenset()
