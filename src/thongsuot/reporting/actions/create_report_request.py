"""Create a report request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit
from thongsuot.programme.models import Programme
from thongsuot.reporting.models import Outline, ReportRegime, ReportRequest, RequestAddressee, RequestBasis


@dataclass(frozen=True, slots=True)
class Asked:
    """What a request asks: on which outline, over which period, by which last day."""

    programme: Programme
    regime: ReportRegime
    period: Period
    deadline: date
    outline: Outline
    consolidation_outline: Outline | None = None
    cumulative_from: date | None = None


@audited()
def create_report_request(
    *,
    requesting_unit: Unit,
    letter: Document,
    asked: Asked,
    addressees: Iterable[Unit],
    basis: Iterable[Document],
    by: Actor,
    at: datetime,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> ReportRequest:
    """The request that a letter makes of its addressees; creating it again with the same letter changes it.

    `basis` are the documents on which it rests, in the order in which reports name them.
    """
    key = id or natural_id("report request", str(letter.pk))
    stored = ReportRequest.objects.filter(pk=key).first()
    request = ReportRequest(
        id=key,
        requesting_unit=requesting_unit,
        letter=letter,
        programme=asked.programme,
        regime=asked.regime,
        period_start=asked.period.start,
        period_end=asked.period.end,
        cumulative_from=asked.cumulative_from,
        deadline=asked.deadline,
        outline=asked.outline,
        consolidation_outline=asked.consolidation_outline,
        made_at=stored.made_at if stored else at,
    )
    save_row(request, action="create_report_request", by=by, at=at)
    for unit in addressees:
        addressee = RequestAddressee(
            id=natural_id("report request addressee", str(key), str(unit.pk)), request=request, unit=unit
        )
        save_row(addressee, action="create_report_request", by=by, at=at)
    for position, document in enumerate(basis, 1):
        base = RequestBasis(
            id=natural_id("report request basis", str(key), str(document.pk)),
            request=request,
            document=document,
            position=position,
        )
        save_row(base, action="create_report_request", by=by, at=at)
    return request
