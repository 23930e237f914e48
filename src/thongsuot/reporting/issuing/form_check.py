"""A report's text held to the rules of `vanban`: the check that stands before the signature and before the issue."""

from __future__ import annotations

from datetime import date

from thongsuot.correspondence.queries.examination import examine
from vanban.check.finding import Finding, Stage
from vanban.document.model import Document


def check_form(document: Document, *, stage: Stage, as_of: date) -> tuple[Finding, ...]:
    """Every finding in the document as it is printed, held to the law of the day `as_of`."""
    return examine(document, stage=stage, as_of=as_of).findings
