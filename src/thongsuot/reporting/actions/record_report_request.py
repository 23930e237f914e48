"""Record what a letter that arrived asks the own body to report."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Position, Unit
from thongsuot.reporting.errors import AskedAlready, AsksItself, NotArrived
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.asking import bodies_that_received, letters_that_may_ask
from thongsuot.reporting.question import Question, make_request


@audited()
def record_report_request(
    *,
    letter: Document,
    requesting_unit: Unit,
    question: Question,
    by: Position,
    at: datetime,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> ReportRequest:
    """The request that the letter makes of the body in whose register it stands; with `id` where its maker told it.

    AskedAlready; NotArrived where the letter stands in no register of the own body; AsksItself; OutlineError names
    every mistake of a new outline, OutlineChanged where its version exists with other words.
    """
    day = timezone.localdate(at)
    if ReportRequest.objects.filter(Q(letter=letter) | Q(pk=id)).exists():
        raise AskedAlready(str(letter))
    if not letters_that_may_ask(by, day).filter(pk=letter.pk).exists():
        raise NotArrived(str(letter))
    asked = tuple(bodies_that_received(letter, by, day))
    if requesting_unit in asked:
        raise AsksItself
    return make_request(letter, requesting_unit, question, asked, by=by.actor(), at=at, id=id)
