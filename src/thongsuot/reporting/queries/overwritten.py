"""Which figures of a report an edit overwrites with others, so that each needs a reason."""

from __future__ import annotations

from thongsuot.facts.fact import Fact
from thongsuot.reporting.drafting.anchors import anchors
from thongsuot.reporting.drafting.compare import Comparison, FieldChange, FieldChangeKind
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import facts_of
from thongsuot.reporting.wording.figures import read_figure


def overwritten_figures(report: Report, changes: Comparison) -> tuple[tuple[FieldChange, Fact], ...]:
    """Each overwritten figure once, with its fact; what only looks otherwise, or is no figure, is left out."""
    known = anchors(facts_of(report).values())
    found: dict[str, tuple[FieldChange, Fact]] = {}
    for change in changes.fields:
        anchor = known.get(change.field)
        if change.kind is not FieldChangeKind.OVERWRITTEN or anchor is None or anchor.entry is not None:
            continue
        value = read_figure(change.after or "")
        if value is not None and value != anchor.fact.value:
            found.setdefault(change.field, (change, anchor.fact))
    return tuple(found.values())
