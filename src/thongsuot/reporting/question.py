"""What a letter asks its addressees to report, and the request that it makes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from thongsuot.audit.actor import Actor
from thongsuot.correspondence.models import Document
from thongsuot.facts.model import Period
from thongsuot.organisation.models import Unit
from thongsuot.programme.models import Programme
from thongsuot.reporting.actions.add_outline import add_outline
from thongsuot.reporting.actions.create_report_request import Asked, create_report_request
from thongsuot.reporting.models import Outline, ReportRegime, ReportRequest


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


def make_request(
    letter: Document,
    requesting_unit: Unit,
    question: Question,
    addressees: Iterable[Unit],
    *,
    by: Actor,
    at: datetime,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> ReportRequest:
    """The request with the outlines that it needs; it rests on what the letter relates to.

    OutlineError names every mistake of a new outline; OutlineChanged where its version exists with other words.
    """
    consolidation = question.consolidation_outline
    return create_report_request(
        requesting_unit=requesting_unit,
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
        by=by,
        at=at,
        id=id,
    )


def _stored(outline: Outline | str, by: Actor, at: datetime) -> Outline:
    return add_outline(source=outline, by=by, at=at) if isinstance(outline, str) else outline
