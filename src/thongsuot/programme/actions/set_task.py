"""Set a task: what, who leads, who joins, by when, with what result, and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document, HandlingDirection
from thongsuot.organisation.models import Unit
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.models import Plan, Programme, Task
from thongsuot.programme.recording import create_once
from thongsuot.programme.states import TaskSource
from thongsuot.programme.task_sources import SOURCE_NEEDS


@audited()
def set_task(
    *,
    client_id: UUID,
    unit: Unit,
    programme: Programme,
    title: str,
    lead_unit: Unit,
    starts_on: date,
    source: TaskSource,
    co_ordinating_units: Sequence[Unit] = (),
    plan: Plan | None = None,
    position: int = 0,
    deadline: date | None = None,
    expected_output: str = "",
    basis_documents: Sequence[Document] = (),
    source_document: Document | None = None,
    source_handling_direction: HandlingDirection | None = None,
    source_provision: str = "",
    source_note: str = "",
    by: Actor,
    at: datetime,
) -> Task:
    """A planned task; InvalidRecord where its deadline precedes its start or its source is not named."""
    require_deadline(title, starts_on, deadline)
    row = Task(
        client_id=client_id,
        unit=unit,
        programme=programme,
        plan=plan,
        position=position,
        title=title,
        lead_unit=lead_unit,
        starts_on=starts_on,
        deadline=deadline,
        expected_output=expected_output,
        source=source,
        source_document=source_document,
        source_handling_direction=source_handling_direction,
        source_provision=source_provision,
        source_note=source_note,
    )
    require_source(row)
    many = {"co_ordinating_units": co_ordinating_units, "basis_documents": basis_documents}
    task, _ = create_once(row, action="set_task", by=by, at=at, many=many)
    return task


def require_deadline(title: str, starts_on: date, deadline: date | None) -> None:
    """InvalidRecord where a task is to be done before it begins."""
    if deadline is not None and deadline < starts_on:
        raise InvalidRecord(
            gettext("Thời hạn của nhiệm vụ “%(title)s” sớm hơn ngày bắt đầu; hãy xem lại ngày.") % {"title": title}
        )


def require_source(task: Task) -> None:
    """InvalidRecord where the task does not name what its source must name."""
    source = TaskSource(task.source)
    needs = SOURCE_NEEDS[source]
    named = (
        (needs.document, task.source_document_id),
        (needs.handling_direction, task.source_handling_direction_id),
        (needs.plan, task.plan_id),
        (needs.note, task.source_note),
    )
    if any(needed and not given for needed, given in named):
        raise InvalidRecord(
            gettext("Nhiệm vụ “%(title)s” chưa nêu rõ nguồn giao (%(label)s); %(request)s.")
            % {"title": task.title, "label": gettext(source.label), "request": gettext(needs.request)}
        )
