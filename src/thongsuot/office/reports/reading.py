"""A report's text for its page: the sheet, each fact leading to its source, each paragraph to where it is reworded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from thongsuot.correspondence.models import Document
from thongsuot.correspondence.queries.content import printed_content
from thongsuot.correspondence.queries.examination import Examined, examine
from thongsuot.office.documents.reading import NumberedFinding, links_of, numbered, remarks_of
from thongsuot.office.official.marks import Link, Marks
from thongsuot.office.official.sheet import sheet
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.drafting.anchors import anchors, fields_of
from thongsuot.reporting.drafting.paragraphs import paragraphs_of
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.checks import Review, review_of
from thongsuot.reporting.queries.datasets import dataset_of
from vanban.check.finding import Stage


@dataclass(frozen=True, slots=True)
class ReportReading:
    """The sheet, and until the signature what the check found; `review` is None afterwards."""

    sheet: SafeString
    findings: tuple[NumberedFinding, ...]
    review: Review | None


def read_report(report: Report, visible: QuerySet[Document], *, may_edit: bool) -> ReportReading:
    """The report as it stands: before the signature with its check, from the signature on as it will be printed."""
    outgoing = report.outgoing
    if outgoing.signed_at is not None:
        document = outgoing.document
        day = (document.date.as_date() if document.date else None) or timezone.localdate(outgoing.signed_at)
        examined, dataset = examine(printed_content(outgoing), stage=Stage.ISSUED, as_of=day), dataset_of(report)
        marks = Marks(links_of(examined, visible), fields=_fields(examined, dataset, _addresses(report)))
        return ReportReading(sheet(examined.text, examined.document, marks), (), None)
    review = review_of(report)
    examined = review.examined
    findings = numbered(review.check.findings)
    edits = _edits(report, examined) if may_edit else {}
    fields = _fields(examined, review.dataset, _addresses(report))
    marks = Marks(links_of(examined, visible), remarks_of(findings), fields, edits)
    return ReportReading(sheet(examined.text, examined.document, marks), findings, review)


def sheet_of_dataset(dataset: Dataset, visible: QuerySet[Document], address: Callable[[str], str]) -> SafeString:
    """A received report's text, its fields leading where `address` says."""
    examined = examine(dataset.document, stage=Stage.DRAFT, as_of=dataset.as_of)
    marks = Marks(links_of(examined, visible), fields=_fields(examined, dataset, address))
    return sheet(examined.text, examined.document, marks)


def _addresses(report: Report) -> Callable[[str], str]:
    return lambda field: reverse("report_fact", args=[report.pk, UUID(field)])


def _fields(examined: Examined, dataset: Dataset, address: Callable[[str], str]) -> Mapping[str, str]:
    known = anchors(dataset.facts)
    return {one.id: address(one.id) for one in fields_of(examined.document) if one.id in known and one.id is not None}


def _edits(report: Report, examined: Examined) -> Mapping[int, Link]:
    return {
        one.place: Link(0, 0, reverse("report_words", args=[report.pk, one.place]), _("Sửa đoạn này"))
        for one in paragraphs_of(examined.document)
    }
