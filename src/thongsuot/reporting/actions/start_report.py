"""Start a report's row, document and first text: what drafting and consolidating have in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid5

from django.utils import timezone

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.start_outgoing import start_outgoing
from thongsuot.correspondence.queries.framing import closing_of
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.succession import last_name_on
from thongsuot.reporting.actions.store_draft import store_draft
from thongsuot.reporting.errors import Followed, NobodyAnswers, NotIssued
from thongsuot.reporting.models import IssuedReport, Report, ReportRelation
from thongsuot.reporting.queries.answering import who_follows
from thongsuot.reporting.queries.drafts import answers_now, draft_of
from thongsuot.reporting.queries.framing import header_of
from thongsuot.reporting.queries.outlines import outline_of
from vanban.document.model import Document


@dataclass(frozen=True, slots=True)
class Frame:
    """Who signs, who receives it besides the file copy (None: the office that asked), a notice for every page."""

    signer: Position
    recipients: tuple[str, ...] | None = None
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Following:
    """The issued version that a new one follows, and what it does to it."""

    report: Report
    relation: ReportRelation


def require_followable(follows: Following) -> None:
    """NotIssued where the version has not gone out; Followed where another follows it already; held until then."""
    former = Report.objects.select_for_update().get(pk=follows.report.pk)
    if not IssuedReport.objects.filter(report=former).exists():
        raise NotIssued
    if Report.objects.filter(supersedes=former).exists():
        raise Followed


@audited()
def start_report(*, report: Report, frame: Frame, by: Position, at: datetime, action: str, note: str) -> Report:
    """The report, not stored so far, with its facts asked, its text drafted and its outgoing document started.

    The heir that answers for a unit that is no more issues it in its place. NobodyAnswers where there is none;
    NoSigningAuthority; NotEntitled where `by` may not draft for whoever issues it.
    """
    request, day = report.asked_by, timezone.localdate(at)
    issuing = who_follows(report, day)
    if issuing is None:
        raise NobodyAnswers(last_name_on(report.unit, day).name)
    document_type = outline_of(report.outline).document_type
    asked_by = (last_name_on(request.requesting_unit, day).short_name,)
    recipients = asked_by if frame.recipients is None else frame.recipients
    answers = answers_now(report, at=at, as_of=report.as_of)
    blank = Document(
        header=header_of(request, issuing, by.unit, document_type, day),
        closing=closing_of(issuing, by.unit, frame.signer, document_type, recipients, day),
        notice=frame.notice,
    )
    text = draft_of(report, answers.facts, (), blank).document
    report.outgoing = start_outgoing(
        document_type=document_type,
        subject=text.header.subject or "",
        issuing_unit=issuing,
        by=by,
        at=at,
        id=uuid5(report.pk, "outgoing"),
    )
    save_row(report, action=action, by=by.actor(), at=at)
    store_draft(report=report, facts=answers.facts, records=answers.records, text=text, by=by, at=at, note=note)
    return report
