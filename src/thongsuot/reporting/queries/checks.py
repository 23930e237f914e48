"""Whether a report is ready: nothing missing, every figure linked, its form clean."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from thongsuot.correspondence.queries.examination import Examined, examine
from thongsuot.reporting.consolidation.narrative import labels_of, statements_at
from thongsuot.reporting.dataset.model import Dataset
from thongsuot.reporting.dataset.verify import verify
from thongsuot.reporting.drafting.draft import Draft, Gap
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.datasets import dataset_of
from thongsuot.reporting.queries.drafts import present_draft
from thongsuot.reporting.queries.outlines import outline_of
from thongsuot.reporting.queries.reports import Held, held_of
from vanban.check.finding import Finding, Severity, Stage
from vanban.document.model import Document


@dataclass(frozen=True, slots=True)
class ReportCheck:
    """What was found: gaps of the draft, what does not hold in the dataset, findings that nobody accepted."""

    obstacles: tuple[Gap, ...]
    omissions: tuple[Gap, ...]
    unsound: tuple[str, ...]
    findings: tuple[Finding, ...]

    @property
    def reasons(self) -> tuple[str, ...]:
        """A sentence for each thing that stands in the way; advice does not."""
        grave = (one for one in self.findings if one.severity is not Severity.ADVICE)
        return (
            *(gap.message for gap in self.obstacles),
            *self.unsound,
            *(f"{one.code}: {one.message}" for one in grave),
        )

    @property
    def is_clean(self) -> bool:
        """Whether nothing stands in the way."""
        return not self.reasons


@dataclass(frozen=True, slots=True)
class Review:
    """A report looked into: what is stored of it, its dataset, its text with what it cites, and the check of both."""

    held: Held
    dataset: Dataset
    examined: Examined
    check: ReportCheck


def check_of(report: Report, stage: Stage = Stage.SIGNING) -> ReportCheck:
    """The report's check at a stage, held to the law of the day on which it was drafted."""
    return review_of(report, stage).check


def review_of(report: Report, stage: Stage = Stage.SIGNING) -> Review:
    """The report's check, and what it was made of."""
    held = held_of(report)
    made, dataset = present_draft(report, held), dataset_of(report, held)
    accepted = {(one.code, one.message) for one in dataset.check.accepted}
    examined = examine(dataset.document, stage=stage, as_of=timezone.localdate(report.drafted_at))
    check = ReportCheck(
        obstacles=tuple(gap for gap in made.obstacles if not _was_written(report, made, dataset.document, gap)),
        omissions=made.omissions,
        unsound=verify(dataset),
        findings=tuple(one for one in examined.findings if (one.code, one.message) not in accepted),
    )
    return Review(held, dataset, examined, check)


def _was_written(report: Report, made: Draft, text: Document, gap: Gap) -> bool:
    """Whether the gap is of a section that a person writes, and the person wrote it."""
    outline = outline_of(report.outline)
    section = outline.section(gap.key)
    if section is None or not section.written:
        return False
    labels = labels_of(outline, gap.key)
    assert labels is not None
    return statements_at(text, labels) not in ((), statements_at(made.document, labels))
