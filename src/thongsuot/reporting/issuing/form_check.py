"""A report's text held to the rules of `vanban`: the check that stands before the signature and before the issue."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.document.model import Document
from vanban.document.partial_date import PartialDate
from vanban.read.printed import printed
from vanban.text.source import SourceText


def check_form(document: Document, *, stage: Stage, as_of: date) -> tuple[Finding, ...]:
    """Every finding in the document as it is printed, held to the law of the day `as_of`.

    Until the registry dates it, a document shows the month with its day left blank.
    """
    if document.header.date is None:
        shown = replace(document.header, date=PartialDate(as_of.year, as_of.month))
        document = replace(document, header=shown)
    text, placed = printed(document)
    index = packaged_index()
    citations = find_citations(text, placed, index)
    return check(SourceText(text), placed, citations, stage=stage, index=index, as_of=as_of)
