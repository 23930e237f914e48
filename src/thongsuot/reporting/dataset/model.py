"""What a submission holds, as frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import EvidenceRef, Period, RecordRef, RecordSnapshot
from thongsuot.reporting.drafting.draft import NilAssertion
from vanban.document.model import Document

SCHEMA = "thongsuot-report/1"
# A received report as a record: what is merged from reports below rests on these.
REPORT_RECORD = "reporting.submission"


class Relation(StrEnum):
    """What a later version does to the one that it follows."""

    REPLACES = "replaces"
    AMENDS = "amends"
    CORRECTS = "corrects"
    SUPPLEMENTS = "supplements"


class Regime(StrEnum):
    """The reporting regime (Nghị định 09/2019/NĐ-CP, Điều 4): periodic, thematic, ad hoc."""

    PERIODIC = "periodic"
    THEMATIC = "thematic"
    AD_HOC = "ad_hoc"


@dataclass(frozen=True, slots=True)
class UnitIdentity:
    """A unit as it is known on the day: code, name on that day, and agency code where it has one."""

    code: str
    name: str
    agency_code: str | None = None


@dataclass(frozen=True, slots=True)
class OutlineRef:
    """An outline in one version."""

    key: str
    version: int


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """An event in which other units took part too: the unit's role in it, and which of its records tell of it."""

    event: UUID
    role: str
    records: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class AcceptedFinding:
    """A finding of the checker that a person accepted, and why."""

    code: str
    message: str
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """What checked the document: the checker's version, the stage, and the findings that were accepted."""

    version: str
    stage: str
    accepted: tuple[AcceptedFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Dataset:
    """A report as data. `report` is the same for all versions; `supersedes` names the dataset that this one follows.

    `document` bears neither number nor date of issue: those are given after the person has signed.
    """

    report: UUID
    version: int
    unit: UnitIdentity
    programme: str
    request: UUID
    outline: OutlineRef
    period: Period
    as_of: date
    regime: Regime
    facts: tuple[Fact, ...]
    nil: tuple[NilAssertion, ...]
    records: tuple[RecordSnapshot, ...]
    document: Document
    check: Check
    supersedes: str | None = None
    relation: Relation | None = None

    @property
    def events(self) -> tuple[SharedEvent, ...]:
        """The shared events that the records tell of, each with the unit's role, in the order of their ids."""
        records: dict[tuple[UUID, str], list[UUID]] = {}
        for one in self.records:
            if one.share is not None:
                records.setdefault((one.share.event, one.share.role), []).append(one.record.id)
        return tuple(SharedEvent(event, role, tuple(sorted(ids))) for (event, role), ids in sorted(records.items()))

    @property
    def evidence(self) -> tuple[EvidenceRef, ...]:
        """Every piece of evidence that the records have, once, in the order of their hashes."""
        return tuple(sorted({piece for one in self.records for piece in one.evidence}))

    def fact(self, fact_id: UUID) -> Fact | None:
        """The fact of that id."""
        return next((fact for fact in self.facts if fact.id == fact_id), None)

    def record(self, ref: RecordRef) -> RecordSnapshot | None:
        """The snapshot of a record in the revision that the reference names."""
        return next((one for one in self.records if one.record == ref), None)
