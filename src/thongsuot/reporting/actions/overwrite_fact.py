"""Put a stated figure in the place of a computed one."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.facts.fact import Stated, state_figure
from thongsuot.facts.model import Merging
from thongsuot.organisation.models import Position
from thongsuot.reporting.actions.hold_report import hold_report
from thongsuot.reporting.actions.retell import retell
from thongsuot.reporting.errors import ReasonMissing, UnknownFact
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.drafts import present_draft
from thongsuot.reporting.queries.reports import facts_of, nil_of, records_of
from thongsuot.reporting.wording.figures import figure_text


@audited()
def overwrite_fact(
    *, report: Report, fact: UUID, value: Decimal | None, reason: str, by: Position, at: datetime
) -> None:
    """State the figure, for a reason; what the records say is kept behind it. None takes a stated figure back.

    UnknownFact for a list or an id that is not the report's; ReasonMissing; errors as of `save_version`.
    """
    hold_report(report=report)
    facts = dict(facts_of(report))
    name = next((name for name, one in facts.items() if one.id == fact), None)
    if name is None or facts[name].kind.merging is Merging.GATHER:
        raise UnknownFact
    old = facts[name]
    if not reason.strip():
        raise ReasonMissing([old.kind.name])
    was = present_draft(report)
    if value is None:
        facts[name] = replace(old, stated=None)
    else:
        facts[name] = state_figure(old, Stated(value, by.title, at.replace(microsecond=0), reason.strip()))
    told = [None if one.value is None else figure_text(one.kind, one.value) for one in (old, facts[name])]
    record_event(
        action="overwrite_fact",
        about=report,
        by=by.actor(),
        at=at,
        before={"fact": str(fact), "value": told[0]},
        after={"fact": str(fact), "value": told[1], "reason": reason.strip()},
    )
    retell(
        report=report,
        was=was,
        facts=facts,
        nil=nil_of(report),
        records=records_of(report),
        by=by,
        at=at,
        note=f"Số liệu sửa tay: {old.kind.name}"[:250],
    )
