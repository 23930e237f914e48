"""Facts as questions and answers: what may be asked, about what, and what each record says to it.

Source of the fields: the submission's format, `docs/submission.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from uuid import UUID

from thongsuot.facts.canonical import Scalar, content_hash
from thongsuot.facts.reading import Reading


class Nature(StrEnum):
    """Whether a figure was counted or estimated (thực hiện, ước thực hiện)."""

    ACTUAL = "actual"
    ESTIMATE = "estimate"


class Span(StrEnum):
    """What stretch of time a figure covers."""

    PERIOD = "period"
    CUMULATIVE = "cumulative"
    SAME_PERIOD_LAST_YEAR = "same_period_last_year"
    PLAN = "plan"


class Measure(StrEnum):
    """The kind of a fact's value, which decides how it is printed."""

    COUNT = "count"
    MONEY = "money"  # integer đồng
    DECIMAL = "decimal"
    TEXT = "text"  # entries with the one field `text`
    LIST = "list"  # one entry a record


class Merging(StrEnum):
    """How the same fact of several units becomes one."""

    SUM = "sum"
    WEIGHTED_MEAN = "weighted_mean"
    DISTINCT = "distinct"  # the size of the union of key sets: what several units took part in counts once
    LATEST = "latest"
    GATHER = "gather"  # entries side by side, the same entry once


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, `end` exclusive."""

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end


@dataclass(frozen=True, slots=True)
class Scope:
    """What a fact is asked about: whose records, of which programme, over which period, as known on which day."""

    unit: UUID
    programme: str
    period: Period
    as_of: date


@dataclass(frozen=True, slots=True, order=True)
class RecordRef:
    """A record as it was when a fact was computed from it; `kind` is its model's label, as `programme.activity`.

    A received report is a record too: its report's id, its version, and the hash of its dataset.
    """

    kind: str
    id: UUID
    revision: int
    content_hash: str


@dataclass(frozen=True, slots=True, order=True)
class EvidenceRef:
    """One piece of evidence: the SHA-256 of the file, its size in bytes, and which installation keeps it."""

    hash: str
    size: int
    media_type: str
    caption: str
    holder: str


@dataclass(frozen=True, slots=True)
class EventShare:
    """The part that a unit had in an event which has one identity for all who took part."""

    event: UUID
    role: str


@dataclass(frozen=True, slots=True)
class RecordSnapshot:
    """What a record said when a fact was computed from it, without personal data: a title for people, and its content.

    Made by `of`, which computes the content hash, so that whoever holds the snapshot can verify the reference.
    """

    record: RecordRef
    title: str
    content: Mapping[str, Scalar]
    evidence: tuple[EvidenceRef, ...] = ()
    share: EventShare | None = None

    @classmethod
    def of(
        cls,
        *,
        kind: str,
        id: UUID,  # noqa: A002 - the record's own name for it
        revision: int,
        title: str,
        content: Mapping[str, Scalar],
        evidence: tuple[EvidenceRef, ...] = (),
        share: EventShare | None = None,
    ) -> RecordSnapshot:
        """The snapshot with its reference; decimals and dates stand in `content` as text."""
        digest = snapshot_hash(title=title, content=content, evidence=evidence, share=share)
        return cls(RecordRef(kind, id, revision, digest), title, MappingProxyType(dict(content)), evidence, share)

    @property
    def is_whole(self) -> bool:
        """Whether title, content, evidence and share are what the reference's hash says."""
        digest = snapshot_hash(title=self.title, content=self.content, evidence=self.evidence, share=self.share)
        return digest == self.record.content_hash


def snapshot_hash(
    *, title: str, content: Mapping[str, Scalar], evidence: tuple[EvidenceRef, ...], share: EventShare | None
) -> str:
    """The content hash of a record: of its title, content, the hashes of its evidence, and its share in an event."""
    return content_hash(
        {
            "title": title,
            "content": dict(content),
            "evidence": sorted(piece.hash for piece in evidence),
            "event": None if share is None else {"id": str(share.event), "role": share.role},
        }
    )


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list fact: named texts, ready to be printed, of one record (or of one shared event).

    `order` is the sortable text by which entries stand in a list (`2019-06-05`, `0003`), also among those of other
    units.
    """

    record: RecordRef
    texts: Mapping[str, str]
    event: UUID | None = None
    order: str = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one record adds to a figure: an amount, and the identity under which it counts once (a shared event's).

    `weight` matters to a weighted mean alone, `day` (the day that the amount is of) to the latest alone.
    """

    record: RecordRef
    amount: Decimal
    event: UUID | None = None
    weight: Decimal = Decimal(1)
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer of a fact query: what each record adds, or what each record says; empty where there are no records.

    `records` holds a snapshot of every record that the contributions and entries refer to.
    """

    contributions: tuple[Contribution, ...] = ()
    entries: tuple[Entry, ...] = ()
    records: tuple[RecordSnapshot, ...] = ()


def _no_fields() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class FactKind:
    """What can be asked by a key: its Vietnamese name, its unit of measure, and how it merges."""

    key: str
    name: str
    measure: Measure
    unit_of_measure: str
    merging: Merging
    # What an entry of a list fact can be printed from, each with its Vietnamese name.
    entry_fields: Mapping[str, str] = field(default_factory=_no_fields)

    def __post_init__(self) -> None:
        if (self.measure in (Measure.TEXT, Measure.LIST)) != (self.merging is Merging.GATHER):
            raise ValueError(f"{self.key}: texts and lists are gathered, figures are not")

    def described(self) -> FactKind:
        """What is asked, without the query that answers it here."""
        return FactKind(
            key=self.key,
            name=self.name,
            measure=self.measure,
            unit_of_measure=self.unit_of_measure,
            merging=self.merging,
            entry_fields=self.entry_fields,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class FactQuery(FactKind):
    """A question over records that an outline may ask by its key."""

    # What several questions read together is read once.
    answer: Callable[[Scope, Reading], Answer]
