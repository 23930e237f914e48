"""Draft a unit's answer to a report request."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID, uuid4, uuid5

from django.utils import timezone

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.start_outgoing import start_outgoing
from thongsuot.facts.model import Scope
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import name_on
from thongsuot.reporting.actions.store_draft import store_draft
from thongsuot.reporting.catalogue import find_query
from thongsuot.reporting.drafting.ask import ask
from thongsuot.reporting.drafting.draft import draft
from thongsuot.reporting.errors import NotAsked
from thongsuot.reporting.models import Report, ReportRequest
from thongsuot.reporting.queries.framing import closing_of, framing_of, header_of
from thongsuot.reporting.queries.outlines import outline_of


@audited()
def draft_report(
    *,
    request: ReportRequest,
    unit: Unit,
    signer: Position,
    by: Position,
    at: datetime,
    as_of: date | None = None,
    recipients: tuple[str, ...] | None = None,
    notice: str | None = None,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> Report:
    """The report, drafted from the unit's records as known on `as_of` (the day of `at` where not given).

    `signer` is to sign it; `recipients` (the requesting office where not given) stand above the file copy. Drafting
    twice with the same `id` drafts once. NotAsked for a unit that the request does not ask; NoSigningAuthority;
    NotEntitled where `by` may not draft for the unit.
    """
    key = id or uuid4()
    known = Report.objects.filter(pk=key).first()
    if known is not None:
        return known
    day = timezone.localdate(at)
    if not request.addressees.filter(unit=unit).exists():
        raise NotAsked(name_on(unit, day).name)
    outline = outline_of(request.outline)
    cut_off = as_of or day
    scope = Scope(unit.pk, request.programme.key, request.period, cut_off)
    answers = ask(
        outline,
        find_query,
        scope,
        report=key,
        computed_at=at.replace(microsecond=0),
        cumulative_from=request.cumulative_from,
    )
    to = (name_on(request.requesting_unit, day).short_name,) if recipients is None else recipients
    made = draft(
        outline,
        facts=answers.facts,
        nil=(),
        framing=framing_of(request, unit, day),
        header=header_of(request, unit, by.unit, outline.document_type, day),
        closing=closing_of(unit, by.unit, signer, outline.document_type, to, day),
        notice=notice,
    )
    outgoing = start_outgoing(
        document_type=outline.document_type,
        subject=made.document.header.subject or "",
        issuing_unit=unit,
        by=by,
        at=at,
        id=uuid5(key, "outgoing"),
    )
    report = Report(
        id=key,
        series=key,
        unit=unit,
        request=request,
        outline=request.outline,
        as_of=cut_off,
        outgoing=outgoing,
        drafted_at=at,
    )
    save_row(report, action="draft_report", by=by.actor(), at=at)
    store_draft(
        report=report,
        facts=answers.facts,
        records=answers.records,
        text=made.document,
        by=by,
        at=at,
        note="Dự thảo lập từ hồ sơ",
    )
    return report
