"""Take over a report's text that was edited elsewhere (in a word processor), its facts still linked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from thongsuot.audit.transaction import audited
from thongsuot.facts.fact import Fact, Stated, state_figure
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.hold_report import hold_report
from thongsuot.reporting.actions.store_draft import store_draft
from thongsuot.reporting.drafting.anchors import anchors
from thongsuot.reporting.drafting.compare import Comparison, FieldChangeKind, compare
from thongsuot.reporting.drafting.marks import meant
from thongsuot.reporting.drafting.unlink import normalise_figures, unlink
from thongsuot.reporting.errors import ReasonMissing, UnreadableFigure
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import facts_of, records_of, text_of
from thongsuot.reporting.wording.figures import read_figure
from vanban.document.model import Document


@audited()
def take_edit(
    *,
    report: Report,
    edited: Document,
    reasons: Mapping[UUID, str],
    by: Position,
    at: datetime,
    version: int | None = None,
    note: str = "Sửa trên bản Word",
) -> Comparison:
    """Make the edited body the report's text, and give back every change.

    A figure that the edit overwrote becomes a stated figure, for the reason that `reasons` gives by the fact's id.
    Fields that belong to no fact of this report become plain text. Letterhead, signature and recipients follow from
    the records of the organisation and are not taken from an edit. `version` is the one that the person compared
    with. ChangedMeanwhile, ReasonMissing, UnreadableFigure; errors as of `save_version`.
    """
    hold_report(report=report, seen=version)
    kept, facts = text_of(report), dict(facts_of(report))
    found = compare(kept, edited)
    known = anchors(facts.values())
    without: list[str] = []
    for change in found.fields:
        anchor = known.get(change.field)
        if change.kind is not FieldChangeKind.OVERWRITTEN or anchor is None or anchor.entry is not None:
            continue
        fact = anchor.fact
        value = read_figure(change.after or "")
        if value is None:
            raise UnreadableFigure(fact.kind.name, change.after or "")
        if value == fact.value:
            continue
        reason = reasons.get(fact.id, "").strip()
        if not reason:
            without.append(fact.kind.name)
            continue
        facts[_name_of(facts, fact)] = state_figure(fact, Stated(value, by.title, at.replace(microsecond=0), reason))
    if without:
        raise ReasonMissing(without)
    now = anchors(facts.values())
    body = tuple(normalise_figures(unlink(node, now.keys()), facts.values()) for node in edited.body)
    subject = meant(edited.header.subject or kept.header.subject or "") or None
    text = replace(kept, body=body, header=replace(kept.header, subject=subject))
    store_draft(report=report, facts=facts, records=records_of(report), text=text, by=by, at=at, note=note)
    return found


def _name_of(facts: Mapping[str, Fact], fact: Fact) -> str:
    return next(name for name, one in facts.items() if one.id == fact.id)
