"""From rows to an answer: what each row adds or says, with the snapshot that it was read from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar
from uuid import UUID, uuid5

from thongsuot.facts.model import Answer, Contribution, Entry
from thongsuot.facts.reading import Reading
from thongsuot.programme.models.record import Record
from thongsuot.programme.snapshots import snapshot

# The space in which things without a UUID of their own (a cited document, a unit's code) get one, the same everywhere.
_IDENTITIES = UUID("6f1d1c52-6c0e-5a35-9a53-0f0a4f5a2c11")

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Amount:
    """What a row adds to a figure, and the identity under which that counts once."""

    amount: int
    identity: UUID | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """What a row says in a list: its texts, its place among others, the identity under which it is told once."""

    texts: Mapping[str, str]
    order: str
    identity: UUID | None = None


def identity_of(kind: str, name: str) -> UUID:
    """The identity of something that is known by its name in every installation."""
    return uuid5(_IDENTITIES, f"{kind} {name}")


def no_amounts(_row: object) -> Iterable[Amount]:
    """Nothing to add."""
    return ()


def no_lines(_row: object) -> Iterable[Line]:
    """Nothing to say."""
    return ()


def answer_of(
    rows: Iterable[R],
    reading: Reading,
    *,
    amounts: Callable[[R], Iterable[Amount]] = no_amounts,
    lines: Callable[[R], Iterable[Line]] = no_lines,
) -> Answer:
    """The answer that the rows give; a row that adds and says nothing is not part of it."""
    contributions: list[Contribution] = []
    entries: list[Entry] = []
    records = []
    for row in rows:
        added, said = tuple(amounts(row)), tuple(lines(row))
        if not added and not said:
            continue
        held = reading.once(snapshot, row)
        records.append(held)
        contributions += [Contribution(held.record, Decimal(one.amount), one.identity) for one in added]
        entries += [Entry(held.record, one.texts, one.identity, one.order) for one in said]
    return Answer(tuple(contributions), tuple(entries), tuple(records))
