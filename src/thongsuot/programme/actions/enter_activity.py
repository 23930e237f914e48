"""Enter an activity with its photos and papers, all in one go: what the form on a phone sends."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.models import Unit
from thongsuot.programme.actions.attach_uploads import Upload, attach_uploads
from thongsuot.programme.actions.join_event import NewEvent
from thongsuot.programme.actions.record_activity import NamedDocument, record_activity
from thongsuot.programme.kinds.declaration import Details
from thongsuot.programme.models import Activity, Programme, SharedEvent, Task, Topic
from thongsuot.programme.states import Participation


@audited()
def enter_activity(
    *,
    client_id: UUID,
    unit: Unit,
    programme: Programme,
    details: Details,
    title: str,
    started_on: date,
    ended_on: date,
    role: Participation,
    place: str = "",
    summary: str = "",
    task: Task | None = None,
    topics: Sequence[Topic] = (),
    documents: Sequence[NamedDocument] = (),
    shared_event: SharedEvent | NewEvent | None = None,
    uploads: Sequence[Upload] = (),
    by: Actor,
    at: datetime,
) -> Activity:
    """The activity and its evidence, or nothing; sent twice it is made once. Errors as of both actions."""
    activity = record_activity(
        client_id=client_id,
        unit=unit,
        programme=programme,
        details=details,
        title=title,
        started_on=started_on,
        ended_on=ended_on,
        role=role,
        place=place,
        summary=summary,
        task=task,
        topics=topics,
        documents=documents,
        shared_event=shared_event,
        by=by,
        at=at,
    )
    attach_uploads(of=activity, uploads=uploads, by=by, at=at)
    return activity
