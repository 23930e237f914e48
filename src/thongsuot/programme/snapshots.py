"""Records as a submission ships them: a title, flat content without personal data, evidence, share in an event.

Nothing here says who recorded a row. Rows come from `facts.selection`, which loads what is read here.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import singledispatch

from thongsuot.correspondence.models import Document
from thongsuot.facts.canonical import Scalar
from thongsuot.facts.model import EventShare, EvidenceRef, RecordSnapshot
from thongsuot.programme.models import Activity, BudgetLine, Equipment, Evidence, LeadAssignment, Plan, Task
from thongsuot.programme.models.record import Record
from thongsuot.programme.states import PeopleShown


@singledispatch
def snapshot(row: Record) -> RecordSnapshot:
    """What the row says now; money and days stand in the content as text."""
    raise TypeError(f"no snapshot is defined for {type(row).__name__}")


@snapshot.register
def _activity(row: Activity) -> RecordSnapshot:
    content: dict[str, Scalar] = {
        "unit": row.unit.code,
        "programme": row.programme.key,
        "task": _id(row.task_id),
        "kind": row.kind,
        "role": row.role,
        "started_on": row.started_on.isoformat(),
        "ended_on": row.ended_on.isoformat(),
        "place": row.place or None,
        "summary": row.summary or None,
        "topics": _joined(topic.code for topic in row.topics.all()),
        "documents": _joined(f"{one.role}: {_named(one.document)}" for one in row.activity_documents.all()),
        **{f"details.{name}": value for name, value in row.details.items()},
    }
    share = None if row.shared_event_id is None else EventShare(row.shared_event_id, row.role)
    return _made(row, row.title, content, row.evidence.all(), share)


@snapshot.register
def _plan(row: Plan) -> RecordSnapshot:
    content: dict[str, Scalar] = {
        "unit": row.unit.code,
        "programme": row.programme.key,
        "period_start": row.period_start.isoformat(),
        "period_end": row.period_end.isoformat(),
        "document": None if row.document is None else _named(row.document),
        "issued_on": None if row.issued_on is None else row.issued_on.isoformat(),
        "state": row.state,
    }
    return _made(row, row.title, content)


@snapshot.register
def _task(row: Task) -> RecordSnapshot:
    content: dict[str, Scalar] = {
        "unit": row.unit.code,
        "programme": row.programme.key,
        "plan": _id(row.plan_id),
        "lead_unit": row.lead_unit.code,
        "co_ordinating_units": _joined(unit.code for unit in row.co_ordinating_units.all()),
        "starts_on": row.starts_on.isoformat(),
        "deadline": None if row.deadline is None else row.deadline.isoformat(),
        "expected_output": row.expected_output or None,
        "basis_documents": _joined(_named(document) for document in row.basis_documents.all()),
        "source": row.source,
        "source_document": None if row.source_document is None else _named(row.source_document),
        "source_provision": row.source_provision or None,
        "source_note": row.source_note or None,
        "state": row.state,
        "completed_on": None if row.completed_on is None else row.completed_on.isoformat(),
    }
    return _made(row, row.title, content)


@snapshot.register
def _lead_assignment(row: LeadAssignment) -> RecordSnapshot:
    content: dict[str, Scalar] = {
        "unit": row.unit.code,
        "programme": row.programme.key,
        "lead_unit": row.lead_unit.code,
        "co_ordination": row.co_ordination or None,
        "document": None if row.document is None else _named(row.document),
        "active_from": row.active_from.isoformat(),
        "active_to": None if row.active_to is None else row.active_to.isoformat(),
    }
    return _made(row, f"Phân công chủ trì: {row.lead_unit.code}", content)


@snapshot.register
def _equipment(row: Equipment) -> RecordSnapshot:
    content: dict[str, Scalar] = {
        "unit": row.unit.code,
        "programme": row.programme.key,
        "holder": row.holder.code,
        "category": row.category,
        "quantity": row.quantity,
        "unit_of_measure": row.unit_of_measure,
        "description": row.description or None,
        "put_into_use_on": row.put_into_use_on.isoformat(),
        "cost": None if row.cost is None else str(row.cost),
        "basis_document": None if row.basis_document is None else _named(row.basis_document),
    }
    return _made(row, row.name, content, row.evidence.all())


@snapshot.register
def _budget_line(row: BudgetLine) -> RecordSnapshot:
    content: dict[str, Scalar] = {
        "unit": row.unit.code,
        "programme": row.programme.key,
        "year": row.year,
        "allocated": str(row.allocated),
        "spent": None if row.spent is None else str(row.spent),
        "basis_document": None if row.basis_document is None else _named(row.basis_document),
    }
    return _made(row, row.purpose, content, row.evidence.all())


def _made(
    row: Record,
    title: str,
    content: dict[str, Scalar],
    evidence: Iterable[Evidence] = (),
    share: EventShare | None = None,
) -> RecordSnapshot:
    # Where people can be recognised, nothing goes out without their consent.
    pieces = tuple(one for one in evidence if one.people_shown != PeopleShown.NOT_CONSENTED)
    cited = (f"{one.caption}: {one.link or _named(one.document)}" for one in pieces if one.file_id is None)
    return RecordSnapshot.of(
        kind=row._meta.label_lower,
        id=row.pk,
        revision=row.revision,
        title=title,
        content={**content, "cited_evidence": _joined(cited)},
        evidence=tuple(_evidence(one, str(content["unit"])) for one in pieces if one.file_id is not None),
        share=share,
    )


def _evidence(row: Evidence, holder: str) -> EvidenceRef:
    assert row.file is not None
    return EvidenceRef(
        hash=row.file.sha256, size=row.file.size, media_type=row.file.media_type, caption=row.caption, holder=holder
    )


def _named(document: Document | None) -> str:
    """A document by its identifier and its day, which together say which one is meant."""
    if document is None:
        return ""
    return f"{document.identifier} {document.date or ''}".strip()


def _joined(parts: Iterable[str]) -> str | None:
    return "; ".join(parts) or None


def _id(key: object) -> str | None:
    return None if key is None else str(key)
