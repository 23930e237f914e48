"""Draft a unit's answer to a report request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import name_on
from thongsuot.reporting.actions.start_report import Frame, start_report
from thongsuot.reporting.errors import NotAsked, NotIssued
from thongsuot.reporting.models import IssuedReport, Report, ReportRelation, ReportRequest


@dataclass(frozen=True, slots=True)
class Following:
    """The issued version that a new one follows, and what it does to it."""

    report: Report
    relation: ReportRelation


@audited()
def draft_report(
    *,
    request: ReportRequest,
    unit: Unit,
    frame: Frame,
    by: Position,
    at: datetime,
    as_of: date | None = None,
    follows: Following | None = None,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> Report:
    """The report, drafted from the unit's records as known on `as_of` (the day of `at` where not given).

    Drafting twice with the same `id` drafts once. NotAsked for a unit that the request does not ask; NotIssued where
    it is to follow a version that has not gone out; errors as of `start_report`.
    """
    key = id or uuid4()
    known = Report.objects.filter(pk=key).first()
    if known is not None:
        return known
    day = timezone.localdate(at)
    if not request.addressees.filter(unit=unit).exists():
        raise NotAsked(name_on(unit, day).name)
    if follows is not None and not IssuedReport.objects.filter(report=follows.report).exists():
        raise NotIssued
    report = Report(
        id=key,
        series=follows.report.series if follows else key,
        version=follows.report.version + 1 if follows else 1,
        supersedes=follows.report if follows else None,
        relation=follows.relation if follows else "",
        unit=unit,
        request=request,
        outline=request.outline,
        as_of=as_of or day,
        drafted_at=at,
    )
    return start_report(report=report, frame=frame, by=by, at=at, action="draft_report", note="Dự thảo lập từ hồ sơ")
