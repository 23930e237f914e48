"""Revise what an activity says; its kind, unit and programme stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum

from django.utils.translation import gettext

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.programme.actions.join_event import NewEvent, join_event, require_first_part
from thongsuot.programme.actions.record_activity import (
    NamedDocument,
    kind_declaring,
    require_days,
    require_documents,
    require_programme,
    require_role,
    require_task,
)
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.kinds.catalogue import kind_of
from thongsuot.programme.kinds.codec import encode
from thongsuot.programme.kinds.declaration import Details
from thongsuot.programme.models import Activity, ActivityDocument, SharedEvent, Task, Topic
from thongsuot.programme.recording import change, count_revision, locked
from thongsuot.programme.search_text import search_text
from thongsuot.programme.states import DocumentRole, Participation


class Unchanged(Enum):
    """Says that a field which may be emptied is left as it is."""

    UNCHANGED = "unchanged"


UNCHANGED = Unchanged.UNCHANGED


@audited()
def revise_activity(
    *,
    activity: Activity,
    revision: int,
    details: Details | None = None,
    title: str | None = None,
    started_on: date | None = None,
    ended_on: date | None = None,
    place: str | None = None,
    summary: str | None = None,
    role: Participation | None = None,
    task: Task | Unchanged | None = UNCHANGED,
    topics: Sequence[Topic] | None = None,
    documents: Sequence[NamedDocument] | None = None,
    shared_event: SharedEvent | NewEvent | Unchanged | None = UNCHANGED,
    by: Actor,
    at: datetime,
) -> Activity:
    """The activity with what was given changed; `revision` is the one that the person saw.

    InvalidRecord where someone else changed it meanwhile, where it was withdrawn, or where the change does not fit.
    """
    present = locked(activity, revision=revision)
    _require_fit(present, details, role, title or present.title, documents)
    given: dict[str, object] = {
        "details": None if details is None else encode(details),
        "title": title,
        "started_on": started_on,
        "ended_on": ended_on,
        "place": place,
        "summary": summary,
        "role": role,
    }
    values = {name: value for name, value in given.items() if value is not None}
    if not isinstance(task, Unchanged):
        require_task(task, present.programme_id, present.title)
        values["task"] = task
    days = {"started_on": started_on or present.started_on, "ended_on": ended_on or present.ended_on}
    require_days(present.title, **days)
    if days["started_on"] != present.started_on:
        require_programme(present.programme, present.title, days["started_on"])
    if not isinstance(shared_event, Unchanged):
        event = join_event(event=shared_event, title=title or present.title, **days, by=by, at=at)
        require_first_part(present, event=event, role=role or present.role)
        values["shared_event"] = event
    elif role is not None:
        require_first_part(present, event=present.shared_event, role=role)
    revised = change(present, values, action="revise_activity", by=by, at=at)
    Activity.objects.filter(pk=revised.pk).update(search_text=search_text(revised))
    before = _named(revised)
    after = _put(revised, before, topics, documents)
    if after:
        told = {name: before[name] for name in after}
        record_event(action="revise_activity", about=revised, by=by, at=at, before=told, after=after)
        if revised.revision == revision:
            count_revision(revised)
    return revised


def _require_fit(
    present: Activity,
    details: Details | None,
    role: Participation | None,
    title: str,
    documents: Sequence[NamedDocument] | None,
) -> None:
    """InvalidRecord where what was given is not of the activity's kind."""
    kind = kind_of(present.kind)
    if details is not None and kind_declaring(details).code != present.kind:
        raise InvalidRecord(
            gettext("Không thể đổi loại của hoạt động “%(present)s”; hãy rút bỏ và ghi nhận hoạt động mới.")
            % {"present": present}
        )
    if role is not None:
        require_role(kind, role)
    if documents is not None:
        require_documents(kind, title, documents)


def _put(
    revised: Activity,
    before: Mapping[str, list[str]],
    topics: Sequence[Topic] | None,
    documents: Sequence[NamedDocument] | None,
) -> dict[str, list[str]]:
    """Set topics and documents where they were given and differ; what there is now of those that were set."""
    after: dict[str, list[str]] = {}
    if topics is not None and sorted(one.pk for one in topics) != before["topics"]:
        revised.topics.set(topics)
        after["topics"] = sorted(one.pk for one in topics)
    if documents is not None and [_said(one.role, one.document.pk) for one in documents] != before["documents"]:
        revised.activity_documents.all().delete()
        ActivityDocument.objects.bulk_create(
            ActivityDocument(activity=revised, document=one.document, role=one.role, position=position)
            for position, one in enumerate(documents, start=1)
        )
        after["documents"] = [_said(one.role, one.document.pk) for one in documents]
    return after


def _named(activity: Activity) -> dict[str, list[str]]:
    rows = activity.activity_documents.order_by("position")
    return {
        "topics": sorted(activity.topics.values_list("pk", flat=True)),
        "documents": [_said(DocumentRole(one.role), one.document_id) for one in rows],
    }


def _said(role: DocumentRole, document: object) -> str:
    return f"{role.value} {document}"
