"""Draft the consolidated report of a request from what was accepted."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID, uuid4

from django.utils import timezone

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.start_report import Following, Frame, require_followable, start_report
from thongsuot.reporting.errors import NoConsolidationOutline, NothingToConsolidate, ReportBegun
from thongsuot.reporting.models import ConsolidationLink, Report, ReportRequest
from thongsuot.reporting.queries.reports import report_for
from thongsuot.reporting.queries.standing import accepted_submissions
from thongsuot.reporting.queries.submissions import require_requester


@audited()
def consolidate_submissions(
    *,
    request: ReportRequest,
    frame: Frame,
    by: Position,
    at: datetime,
    answers: ReportRequest | None = None,
    follows: Following | None = None,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> Report:
    """The consolidated report of the office that asked: merged figures, gathered narrative, who reported and who not.

    `answers` is the request from above that it answers, if any. Its facts rest on the accepted submissions and on the
    office's own records. A new version `follows` an issued one, and answers what that did. NothingToConsolidate;
    NoConsolidationOutline; NotYourRequest; ReportBegun where what it `answers` has its report already; errors as of
    `require_followable` and `start_report`.
    """
    key = id or uuid4()
    known = Report.objects.filter(pk=key).first()
    if known is not None:
        return known
    day = timezone.localdate(at)
    require_requester(by, request, day)
    if request.consolidation_outline is None:
        raise NoConsolidationOutline
    submissions = list(accepted_submissions(request))
    if not submissions:
        raise NothingToConsolidate
    if follows is not None:
        require_followable(follows)
    elif answers is not None and report_for(answers, request.requesting_unit, day) is not None:
        raise ReportBegun
    report = Report(
        id=key,
        series=follows.report.series if follows else key,
        version=follows.report.version + 1 if follows else 1,
        supersedes=follows.report if follows else None,
        relation=follows.relation if follows else "",
        unit=request.requesting_unit,
        request=follows.report.request if follows else answers,
        consolidates=request,
        outline=request.consolidation_outline,
        as_of=day,
        drafted_at=at,
    )
    start_report(
        report=report,
        frame=frame,
        by=by,
        at=at,
        action="consolidate_submissions",
        note="Dự thảo tổng hợp từ báo cáo của các đơn vị",
    )
    for submission in submissions:
        link = ConsolidationLink(
            id=natural_id("consolidation", str(report.pk), str(submission.pk)), report=report, submission=submission
        )
        save_row(link, action="consolidate_submissions", by=by.actor(), at=at)
    return report
