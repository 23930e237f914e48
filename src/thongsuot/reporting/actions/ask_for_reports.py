"""Ask units for reports, by a letter of the own body that has gone out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import name_on
from thongsuot.programme.models import Programme
from thongsuot.reporting.actions.add_outline import add_outline
from thongsuot.reporting.actions.create_report_request import Asked, create_report_request
from thongsuot.reporting.errors import AskedAlready, MayNotAsk, NotBelow
from thongsuot.reporting.models import Outline, ReportRegime, ReportRequest
from thongsuot.reporting.queries.asking import letters_to_ask_by, units_to_ask


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked; an outline is one that is stored, or the text of a new one."""

    programme: Programme
    regime: ReportRegime
    period: Period
    deadline: date
    outline: Outline | str
    consolidation_outline: Outline | str | None = None
    cumulative_from: date | None = None


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
    consolidation = question.consolidation_outline
    return create_report_request(
        requesting_unit=letter.issuer,
        letter=letter,
        asked=Asked(
            programme=question.programme,
            regime=question.regime,
            period=question.period,
            deadline=question.deadline,
            outline=_stored(question.outline, by, at),
            consolidation_outline=None if consolidation is None else _stored(consolidation, by, at),
            cumulative_from=question.cumulative_from,
        ),
        addressees=addressees,
        basis=[one.target for one in letter.relations.select_related("target").order_by("kind", "target__date", "pk")],
        by=by.actor(),
        at=at,
    )


def _stored(outline: Outline | str, by: Position, at: datetime) -> Outline:
    return add_outline(source=outline, by=by.actor(), at=at) if isinstance(outline, str) else outline
