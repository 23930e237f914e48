"""Ask units for reports, by a letter of the own body that has gone out."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import name_on
from thongsuot.reporting.errors import AskedAlready, MayNotAsk, NotBelow
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.asking import letters_to_ask_by, units_to_ask
from thongsuot.reporting.question import Question, make_request


@audited()
def ask_for_reports(
    *, letter: Document, question: Question, addressees: Collection[Unit], by: Position, at: datetime
) -> ReportRequest:
    """The request that the letter makes of units below the own body or guided by it.

    MayNotAsk where the letter is none of the own body's that has gone out; AskedAlready; NotBelow; OutlineError names
    every mistake of a new outline, OutlineChanged where its version exists with other words.
    """
    day = timezone.localdate(at)
    if ReportRequest.objects.filter(letter=letter).exists():
        raise AskedAlready(str(letter))
    if letter.issuer is None or not letters_to_ask_by(by, day).filter(pk=letter.pk).exists():
        raise MayNotAsk(str(letter))
    below = set(units_to_ask(by, day).values_list("pk", flat=True))
    others = [name_on(unit, day).name for unit in addressees if unit.pk not in below]
    if others or not addressees:
        raise NotBelow(others)
    return make_request(letter, letter.issuer, question, addressees, by=by.actor(), at=at)
