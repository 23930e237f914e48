"""What a mention of a document says, as frozen values; offsets count code points of the text that was read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from vanban.document.partial_date import PartialDate


class Provision(NamedTuple):
    """One place inside a document: `điểm a khoản 2 Điều 5` is article 5, clause 2, point a."""

    article: str | None = None
    clause: str | None = None
    point: str | None = None
    chapter: str | None = None
    section: str | None = None
    part: str | None = None
    appendix: str | None = None


class MatchedBy(StrEnum):
    """What made a mention and a row of the legal index the same document."""

    DATE = "date"
    SUBJECT = "subject"
    IDENTIFIER = "identifier"


class Registered(NamedTuple):
    """What the legal index knows of a document; `candidates` counts the rows that bear its identifier."""

    identifier: str
    document_type: str
    date: PartialDate | None
    issuer: str | None
    subject: str | None
    effective: PartialDate | None
    ceased: PartialDate | None
    matched_by: MatchedBy
    candidates: int


class Citation(NamedTuple):
    """One mention, in the words of the contract: type, date, issuer and subject are what this mention says."""

    start: int
    end: int
    text: str
    identifier: str | None = None
    identifier_start: int | None = None
    identifier_end: int | None = None
    document_type: str | None = None
    number: str | None = None
    year: str | None = None
    symbol: str | None = None
    date: PartialDate | None = None
    issuer: str | None = None
    subject: str | None = None
    provisions: tuple[Provision, ...] = ()
    provisions_start: int | None = None
    provisions_end: int | None = None
    refers_to: int = 0
    registered: Registered | None = None
    short: bool = False
    is_self: bool = False
    # Where the date, issuer and subject stand, for findings that point at them.
    date_start: int | None = None
    date_end: int | None = None
    issuer_start: int | None = None
    issuer_end: int | None = None
    subject_start: int | None = None
    subject_end: int | None = None


class InternalReference(NamedTuple):
    """A mention of a place in the document itself; `target` is the node's index in document order, if it is there."""

    start: int
    end: int
    text: str
    provisions: tuple[Provision, ...]
    target: int | None


@dataclass(frozen=True, slots=True)
class Citations:
    """All mentions in one text, each list in order of `start`."""

    citations: tuple[Citation, ...] = ()
    internal_references: tuple[InternalReference, ...] = ()
