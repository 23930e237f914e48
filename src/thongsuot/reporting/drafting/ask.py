"""Asking the facts of an outline: each indicator's query over the records of one unit and one period."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.facts.fact import Fact, compute_fact, missing_snapshots, snapshots_of
from thongsuot.facts.model import Answer, FactQuery, Period, RecordSnapshot, Scope, Span
from thongsuot.facts.reading import Reading
from thongsuot.reporting.outline.model import Indicator, Outline

# Gives the query of a key, or None where no app offers it.
FindQuery = Callable[[str], FactQuery | None]


class UnanswerableOutline(LookupError):
    """The outline asks what no app can answer (any more), or an answer came without its records."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The facts of an outline by the names that it gives them, and the records that they rest on."""

    facts: Mapping[str, Fact]
    records: tuple[RecordSnapshot, ...]


def ask(
    outline: Outline,
    find: FindQuery,
    scope: Scope,
    *,
    report: UUID,
    computed_at: datetime,
    cumulative_from: date | None = None,
) -> Answers:
    """The answers to all that an outline asks, from one reading of the records.

    `cumulative_from` is the first day of cumulative figures; without it they count from 1 January of the year in which
    the period begins.
    """
    facts: dict[str, Fact] = {}
    answers: list[Answer] = []
    reading = Reading()
    for name, indicator in outline.indicators.items():
        query = find(indicator.kind.key)
        if query is None:
            raise UnanswerableOutline(
                gettext("Không còn dữ kiện “%(key)s” mà đề cương hỏi ở chỉ tiêu “%(name)s”.")
                % {"key": indicator.kind.key, "name": name}
            )
        answer = query.answer(replace(scope, period=_stretch(indicator, scope.period, cumulative_from)), reading)
        without = missing_snapshots(answer)
        if without:
            raise UnanswerableOutline(
                gettext("Dữ kiện “%(key)s” trả lời mà không kèm hồ sơ %(record)s.")
                % {"key": query.key, "record": without[0]}
            )
        answers.append(answer)
        facts[name] = compute_fact(
            query, answer, report=report, computed_at=computed_at, nature=indicator.nature, span=indicator.span
        )
    return Answers(MappingProxyType(facts), snapshots_of(tuple(answers)))


def _stretch(indicator: Indicator, period: Period, cumulative_from: date | None) -> Period:
    match indicator.span:
        case Span.CUMULATIVE:
            return Period(cumulative_from or date(period.start.year, 1, 1), period.end)
        case Span.SAME_PERIOD_LAST_YEAR:
            return Period(_year_before(period.start), _year_before(period.end))
        case Span.PERIOD | Span.PLAN:
            return period


def _year_before(day: date) -> date:
    """The same day a year earlier; 29 February becomes 1 March, so that no day falls between two periods."""
    try:
        return day.replace(year=day.year - 1)
    except ValueError:
        return date(day.year - 1, 3, 1)
