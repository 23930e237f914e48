"""Facts of plans issued and of the lead in the programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from uuid import UUID

from thongsuot.facts.model import Answer, FactQuery, Measure, Merging, Scope
from thongsuot.facts.reading import Reading
from thongsuot.programme.facts.answering import Amount, Line, answer_of
from thongsuot.programme.facts.naming import Named, names_of
from thongsuot.programme.facts.selection import issued_plans, lead_assignments
from thongsuot.programme.facts.wording import citation, day_text, short_citation
from thongsuot.programme.models import LeadAssignment, Plan


def _plan(row: Plan) -> Iterator[Line]:
    assert row.issued_on is not None
    texts = {
        "citation": citation(row.document),
        "short_citation": short_citation(row.document),
        "identifier": "" if row.document is None else row.document.identifier,
        "date": day_text(row.issued_on),
        "title": row.title,
    }
    yield Line(texts, f"{row.issued_on.isoformat()} {row.title}")


def _one(_row: Plan) -> Iterator[Amount]:
    yield Amount(1)


def plans_issued(scope: Scope, reading: Reading) -> Answer:
    """One line a plan that was issued in the period."""
    return answer_of(reading.once(issued_plans, scope), reading, lines=_plan)


def plans_issued_count(scope: Scope, reading: Reading) -> Answer:
    """One for each plan that was issued in the period."""
    return answer_of(reading.once(issued_plans, scope), reading, amounts=_one)


def lead_unit(scope: Scope, reading: Reading) -> Answer:
    """Who leads the programme, by the name borne on the day of asking."""
    rows = reading.once(lead_assignments, scope)
    names = reading.once(names_of, Named.on(scope.as_of, (row.lead_unit_id for row in rows)))

    def line(names: Mapping[UUID, str], row: LeadAssignment) -> Iterator[Line]:
        texts = {
            "unit": names.get(row.lead_unit_id, row.lead_unit.code),
            "co_ordinating": row.co_ordination,
            "citation": citation(row.document),
            "since": day_text(row.active_from),
        }
        yield Line(texts, row.active_from.isoformat())

    return answer_of(rows, reading, lines=partial(line, names))


QUERIES: tuple[FactQuery, ...] = (
    FactQuery(
        key="lead_unit",
        name="cơ quan chủ trì",
        measure=Measure.LIST,
        unit_of_measure="cơ quan",
        merging=Merging.GATHER,
        entry_fields=MappingProxyType(
            {
                "unit": "cơ quan chủ trì",
                "co_ordinating": "phối hợp với",
                "citation": "văn bản giao",
                "since": "từ ngày",
            }
        ),
        answer=lead_unit,
    ),
    FactQuery(
        key="plans_issued",
        name="kế hoạch đã ban hành",
        measure=Measure.LIST,
        unit_of_measure="kế hoạch",
        merging=Merging.GATHER,
        entry_fields=MappingProxyType(
            {
                "citation": "văn bản",
                "short_citation": "văn bản viết gọn",
                "identifier": "số, ký hiệu",
                "date": "ngày ban hành",
                "title": "tên kế hoạch",
            }
        ),
        answer=plans_issued,
    ),
    FactQuery(
        key="plans_issued_count",
        name="số kế hoạch đã ban hành",
        measure=Measure.COUNT,
        unit_of_measure="kế hoạch",
        merging=Merging.SUM,
        answer=plans_issued_count,
    ),
)
