"""Begin a new version of a report that has gone out, whether it answers a request or brings reports together."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.queries.framing import FILE_COPY
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.consolidate_submissions import consolidate_submissions
from thongsuot.reporting.actions.draft_report import draft_report
from thongsuot.reporting.actions.start_report import Following, Frame
from thongsuot.reporting.models import Report, ReportRelation
from thongsuot.reporting.queries.reports import text_of


@audited()
def follow_report(
    *,
    report: Report,
    relation: ReportRelation,
    frame: Frame,
    by: Position,
    at: datetime,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> Report:
    """The draft of the version that replaces, amends, corrects or supplements the report, from the records as now.

    Its recipients are those of the report, unless the frame names others. Errors as of `draft_report` and
    `consolidate_submissions`.
    """
    follows = Following(report, relation)
    if frame.recipients is None:
        told = text_of(report).closing.recipients
        frame = replace(frame, recipients=tuple(one for one in told if not one.startswith(FILE_COPY)))
    if report.consolidates is not None:
        return consolidate_submissions(request=report.consolidates, frame=frame, by=by, at=at, follows=follows, id=id)
    assert report.request is not None
    return draft_report(request=report.request, unit=report.unit, frame=frame, by=by, at=at, follows=follows, id=id)
