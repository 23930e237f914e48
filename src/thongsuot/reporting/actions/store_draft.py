"""Store what a draft was made of: its facts and records as rows, its text as the document's next version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.save_version import save_version
from thongsuot.facts.fact import Fact
from thongsuot.facts.model import RecordSnapshot
from thongsuot.organisation.models import Position
from thongsuot.reporting.dataset.encode import fact_json, snapshot_json
from thongsuot.reporting.models import Report, ReportFact, ReportRecord
from vanban.document.model import Document


@audited()
def store_draft(
    *,
    report: Report,
    facts: Mapping[str, Fact],
    records: Iterable[RecordSnapshot],
    text: Document,
    by: Position,
    at: datetime,
    note: str,
) -> None:
    """Make facts, records and text the report's present ones; facts are keyed by the outline's names.

    Errors as of `save_version`: the document must still be in drafting or consulting.
    """
    version = save_version(outgoing=report.outgoing, content=text, by=by, at=at, note=note)
    used = {ref for fact in facts.values() for ref in fact.records}
    held = {one.record: one for one in records if one.record in used}
    report.facts.all().delete()
    report.records.all().delete()
    ReportFact.objects.bulk_create(
        ReportFact(report=report, fact=fact.id, key=fact.key, indicator=name, content=fact_json(fact))
        for name, fact in sorted(facts.items())
    )
    ReportRecord.objects.bulk_create(
        ReportRecord(
            report=report,
            kind=ref.kind,
            record_id=ref.id,
            revision=ref.revision,
            content_hash=ref.content_hash,
            content=snapshot_json(one),
        )
        for ref, one in sorted(held.items())
    )
    after = {"version": version.number, "facts": len(facts), "records": len(held), "note": note}
    record_event(action="store_draft", about=report, by=by.actor(), at=at, after=after)
