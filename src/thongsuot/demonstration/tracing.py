"""The way of one figure of the consolidated report, down to the photo or paper that shows it."""

from __future__ import annotations

from collections.abc import Iterator

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import Measure
from thongsuot.reporting.consolidation.trace import TraceKind, trace_fact
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.datasets import dataset_of
from thongsuot.reporting.queries.reports import facts_of
from thongsuot.reporting.queries.standing import find_dataset


def trace_lines(report: Report) -> Iterator[str]:
    """The trace of the report's figure that rests on most submissions and ends in evidence, one line a step."""
    dataset = dataset_of(report)
    figures = [fact for fact in facts_of(report).values() if fact.kind.measure is Measure.COUNT and fact.value]
    traces = [(fact, trace_fact(fact, dataset, find_dataset)) for fact in figures]

    def weight(item: tuple[Fact, object]) -> tuple[int, int]:
        kinds = [step.kind for step in trace_fact(item[0], dataset, find_dataset).walk()]
        shared, evidence = kinds.count(TraceKind.SHARED), kinds.count(TraceKind.EVIDENCE)
        return min(shared, 1), -evidence if evidence else -len(kinds)

    _fact, chosen = max(traces, key=weight)
    yield "Truy nguyên một con số của báo cáo tổng hợp:"
    yield from chosen.lines()
