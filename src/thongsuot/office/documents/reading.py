"""The text of an outgoing document for its page: the sheet with what it cites and what the checker finds in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.safestring import SafeString

from thongsuot.correspondence.models import Document, OutgoingDocument
from thongsuot.correspondence.queries.examination import Examined, examine, known_documents
from thongsuot.correspondence.states import OutgoingState
from thongsuot.office.official.marks import Link, Marks, Remark
from thongsuot.office.official.sheet import sheet
from vanban.check.finding import Finding, Severity, Stage
from vanban.document import model as structured

_TONES = {Severity.ERROR: "late", Severity.WARNING: "waiting", Severity.ADVICE: "quiet"}
# From here on the document is what it is: the check is over.
_CHECKED = frozenset({OutgoingState.ISSUED, OutgoingState.RECALLED, OutgoingState.REPLACED})
_NUMBERED = frozenset({OutgoingState.NUMBERED, OutgoingState.SEALED})


@dataclass(frozen=True, slots=True)
class NumberedFinding:
    """A finding as the page lists it."""

    number: int
    finding: Finding
    tone: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The sheet, and the findings beside it; None where the document is no longer checked."""

    sheet: SafeString
    findings: tuple[NumberedFinding, ...] | None


def read_text(
    content: structured.Document, outgoing: OutgoingDocument, among: QuerySet[Document], today: date
) -> Reading:
    """The content as its sheet, its citations leading to those of the documents `among` that they mean."""
    document, state = outgoing.document, OutgoingState(outgoing.state)
    as_of = (document.date.as_date() if document.date else None) or today
    stage = Stage.ISSUED if state in _NUMBERED else Stage.SIGNING
    examined = examine(content, stage=stage, as_of=as_of)
    links = links_of(examined, among.exclude(pk=document.pk))
    if state in _CHECKED:
        return Reading(sheet(examined.text, examined.document, Marks(links)), None)
    findings = numbered(examined.findings)
    return Reading(sheet(examined.text, examined.document, Marks(links, remarks_of(findings))), findings)


def numbered(findings: Iterable[Finding]) -> tuple[NumberedFinding, ...]:
    """The findings as a page lists them, from 1."""
    return tuple(NumberedFinding(number, one, _TONES[one.severity]) for number, one in enumerate(findings, 1))


def remarks_of(findings: Iterable[NumberedFinding]) -> list[Remark]:
    """Those that stand somewhere in the text, as they are marked there."""
    return [
        Remark(one.finding.start, one.finding.end, one.number, one.tone, one.finding.message)
        for one in findings
        if one.finding.start is not None and one.finding.end is not None
    ]


def links_of(examined: Examined, among: QuerySet[Document]) -> list[Link]:
    """Each citation that means one of the documents, leading to its page."""
    known = known_documents(examined.citations, among)
    return [
        Link(citation.start, citation.end, reverse("document", args=[known[place].pk]), known[place].subject)
        for place, citation in enumerate(examined.citations)
        if place in known
    ]
