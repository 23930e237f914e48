"""Draft a unit's answer to a report request."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID, uuid4

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.succession import last_day_on, last_name_on
from thongsuot.reporting.actions.start_report import Following, Frame, require_followable, start_report
from thongsuot.reporting.errors import NotAsked, ReportBegun
from thongsuot.reporting.models import Report, ReportRequest
from thongsuot.reporting.queries.reports import report_for


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

    Of a unit that is no more the records are asked as known on its last day, and the heir that answers for it reports.
    Drafting twice with the same `id` drafts once. NotAsked for a unit that the request does not ask; ReportBegun where
    the unit has a report already, which a new one would have to follow; errors as of `require_followable` and
    `start_report`.
    """
    key, day = id or uuid4(), timezone.localdate(at)
    # Held, so that of two who begin at once the second finds the first's.
    if request.addressees.select_for_update().filter(unit=unit).first() is None:
        raise NotAsked(last_name_on(unit, day).name)
    known = Report.objects.filter(pk=key).first()
    if known is not None:
        return known
    if follows is not None:
        require_followable(follows)
    elif report_for(request, unit, day) is not None:
        raise ReportBegun
    report = Report(
        id=key,
        series=follows.report.series if follows else key,
        version=follows.report.version + 1 if follows else 1,
        supersedes=follows.report if follows else None,
        relation=follows.relation if follows else "",
        unit=unit,
        request=request,
        outline=request.outline,
        as_of=last_day_on(unit, as_of or day),
        drafted_at=at,
    )
    return start_report(report=report, frame=frame, by=by, at=at, action="draft_report", note="Dự thảo lập từ hồ sơ")
