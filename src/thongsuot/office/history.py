"""The history of a record as its page tells it: who did what, and of a correction what stood there before.

Each section says in a table what its actions are called and how its fields are told (`Wording`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext

from thongsuot.facts.canonical import Json
from thongsuot.office.templatetags.office import day
from thongsuot.programme.queries.history import Change


@dataclass(frozen=True, slots=True)
class Correction:
    """A field that was changed; `told` where what stood before and after can be said."""

    label: str
    before: str
    after: str
    told: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the history; `who` is empty where an import did it, `about` names the piece of evidence."""

    at: datetime
    what: str
    who: str
    about: str
    reason: str
    corrections: tuple[Correction, ...]


def as_text(value: Json) -> str:
    """A value as it was written."""
    return gettext("(bỏ trống)") if value in (None, "") else str(value)


def as_day(value: Json) -> str:
    """A day that the audit holds as text."""
    return day(date.fromisoformat(value)) if isinstance(value, str) and value else as_text(value)


@dataclass(frozen=True, slots=True)
class Told:
    """How a field is told: its label, and how its value is said; without that, only that it changed."""

    label: str | Promise
    say: Callable[[Json], str] | None = as_text


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a section. `correcting` are the actions of which each changed field is told.

    `parts` are fields that hold fields of their own, by the labels of those.
    """

    actions: Mapping[str, str | Promise]
    correcting: frozenset[str]
    fields: Mapping[str, Told]
    of_evidence: Mapping[str, str | Promise] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def lines(self, changes: Iterable[Change]) -> tuple[Line, ...]:
        """The newest last."""
        return tuple(self._line(one) for one in changes)

    def _line(self, one: Change) -> Line:
        actions = self.actions if one.of is None else self.of_evidence
        return Line(
            at=one.at,
            what=str(actions.get(one.action, one.action)),
            who="" if one.by is None else f"{one.by.person.full_name}, {one.by.title}",
            about="" if one.of is None else one.of.caption,
            reason=str(one.after.get("withdrawal_reason") or one.after.get("remark") or ""),
            corrections=tuple(self._corrections(one)) if one.action in self.correcting else (),
        )

    def _corrections(self, one: Change) -> Iterator[Correction]:
        for name, after in one.after.items():
            before = one.before.get(name)
            if name in self.parts and isinstance(before, Mapping) and isinstance(after, Mapping):
                for key, label in self.parts[name].items():
                    if before.get(key) != after.get(key):
                        yield Correction(label, as_text(before.get(key)), as_text(after.get(key)), told=True)
            elif name in self.fields:
                told = self.fields[name]
                said = ("", "") if told.say is None else (told.say(before), told.say(after))
                yield Correction(str(told.label), *said, told=told.say is not None)
