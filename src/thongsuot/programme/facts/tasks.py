"""Facts of tasks: what was completed, what is set for the next period."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from types import MappingProxyType
from uuid import UUID

from thongsuot.facts.model import Answer, FactQuery, Measure, Merging, Scope
from thongsuot.facts.reading import Reading
from thongsuot.programme.facts import selection
from thongsuot.programme.facts.answering import Amount, Line, answer_of
from thongsuot.programme.facts.naming import Named, names_of
from thongsuot.programme.facts.wording import citation, day_text, listed
from thongsuot.programme.models import Task


def _one(_row: Task) -> Iterator[Amount]:
    yield Amount(1)


def _line(names: Mapping[UUID, str], row: Task) -> Iterator[Line]:
    texts = {
        "title": row.title,
        "lead_unit": names.get(row.lead_unit_id, row.lead_unit.code),
        "co_ordinating": listed(names.get(unit.pk, unit.code) for unit in row.co_ordinating_units.all()),
        "deadline": "" if row.deadline is None else day_text(row.deadline),
        "expected_output": row.expected_output,
        "basis": "; ".join(citation(document) for document in row.basis_documents.all()),
    }
    yield Line(texts, f"{row.starts_on.isoformat()} {row.position:04d}")


def tasks_completed(scope: Scope, reading: Reading) -> Answer:
    """One for each task that was completed in the period."""
    return answer_of(reading.once(selection.completed_tasks, scope), reading, amounts=_one)


def next_tasks(scope: Scope, reading: Reading) -> Answer:
    """One line a task of the next period, units by the names borne on the day of asking."""
    rows = reading.once(selection.next_tasks, scope)
    ids = {row.lead_unit_id for row in rows} | {unit.pk for row in rows for unit in row.co_ordinating_units.all()}
    return answer_of(rows, reading, lines=partial(_line, reading.once(names_of, Named.on(scope.as_of, ids))))


QUERIES: tuple[FactQuery, ...] = (
    FactQuery(
        key="tasks_completed",
        name="số nhiệm vụ hoàn thành",
        measure=Measure.COUNT,
        unit_of_measure="nhiệm vụ",
        merging=Merging.SUM,
        answer=tasks_completed,
    ),
    FactQuery(
        key="next_tasks",
        name="nhiệm vụ của kỳ sau",
        measure=Measure.LIST,
        unit_of_measure="nhiệm vụ",
        merging=Merging.GATHER,
        entry_fields=MappingProxyType(
            {
                "title": "nội dung",
                "lead_unit": "đơn vị chủ trì",
                "co_ordinating": "đơn vị phối hợp",
                "deadline": "thời hạn",
                "expected_output": "sản phẩm, kết quả",
                "basis": "căn cứ",
            }
        ),
        answer=next_tasks,
    ),
)
