"""A text looked into: what it cites, which of that is known here, and what the checker finds in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.correspondence.models import Document
from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.citation.model import Citation
from vanban.document import model as structured
from vanban.document.identifier import normalize_identifier
from vanban.document.partial_date import PartialDate
from vanban.read.printed import printed
from vanban.text.source import SourceText


@dataclass(frozen=True, slots=True)
class Examined:
    """A text as it is printed, the document with the places of its parts in it, and what was found there."""

    text: str
    document: structured.Document
    citations: tuple[Citation, ...]
    findings: tuple[Finding, ...]


def examine(document: structured.Document, *, stage: Stage, as_of: date) -> Examined:
    """The document's text, citations and findings, held to the law of the day `as_of`.

    Until the registry dates it, a document shows the month with its day left blank.
    """
    if document.header.date is None:
        header = replace(document.header, date=PartialDate(as_of.year, as_of.month))
        document = replace(document, header=header)
    text, placed = printed(document)
    index = packaged_index()
    source = SourceText(text)
    citations = find_citations(text, placed, index, source.unusual)
    findings = check(source, placed, citations, stage=stage, index=index, as_of=as_of)
    return Examined(text, placed, citations.citations, findings)


def known_documents(citations: Iterable[Citation], among: QuerySet[Document]) -> dict[int, Document]:
    """Which of the documents each citation means, by the citation's place in the list, in one query.

    An identifier without a year recurs every year: such a citation means a document only where the date agrees, or
    where it states none and there is but one.
    """
    cited = list(citations)
    wanted = {normalize_identifier(one.identifier): None for one in cited if one.identifier and not one.is_self}
    by_identifier: dict[str, list[Document]] = {}
    if wanted:
        for document in among.filter(Q(identifier__in=list(wanted))).order_by("-date", "added_at"):
            by_identifier.setdefault(document.identifier, []).append(document)
    first = {place: _meant(one, by_identifier) for place, one in enumerate(cited)}
    # A later, shorter mention means what the first one meant.
    found = {place: first[place] or first.get(one.refers_to) for place, one in enumerate(cited)}
    return {place: document for place, document in found.items() if document is not None}


def _meant(citation: Citation, known: dict[str, list[Document]]) -> Document | None:
    if not citation.identifier or citation.is_self:
        return None
    candidates = known.get(normalize_identifier(citation.identifier), [])
    if citation.document_type is not None:
        candidates = [one for one in candidates if one.document_type == citation.document_type]
    if citation.date is not None:
        agreeing = [one for one in candidates if one.date is None or _agree(one.date, citation.date)]
        # A date that is written wrongly still leaves one document that bears a number of that very year.
        candidates = agreeing or (candidates if citation.year else [])
    return candidates[0] if len(candidates) == 1 else None


def _agree(one: PartialDate, other: PartialDate) -> bool:
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(first is None or second is None or first == second for first, second in pairs)
