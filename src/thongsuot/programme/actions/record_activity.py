"""Record an activity: what was done, with the details of its kind, its documents and topics."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.organisation.models import Unit
from thongsuot.programme.actions.join_event import NewEvent, join_event, require_first_part
from thongsuot.programme.errors import InvalidRecord
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.kinds.codec import encode
from thongsuot.programme.kinds.declaration import ActivityKind, Details
from thongsuot.programme.models import Activity, ActivityDocument, Programme, SharedEvent, Task, Topic
from thongsuot.programme.recording import create_once
from thongsuot.programme.search_text import search_text
from thongsuot.programme.states import DocumentRole, Participation


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document of an activity and what it is to it."""

    document: Document
    role: DocumentRole


@audited()
def record_activity(
    *,
    client_id: UUID,
    unit: Unit,
    programme: Programme,
    details: Details,
    title: str,
    started_on: date,
    ended_on: date,
    role: Participation = Participation.ORGANISED,
    place: str = "",
    summary: str = "",
    task: Task | None = None,
    topics: Sequence[Topic] = (),
    documents: Sequence[NamedDocument] = (),
    shared_event: SharedEvent | NewEvent | None = None,
    by: Actor,
    at: datetime,
) -> Activity:
    """The activity; made once for a `client_id`. `details` decides its kind; both days belong to it.

    InvalidRecord where role, days, programme, task, documents or the shared event do not fit.
    """
    kind = kind_declaring(details)
    require_role(kind, role)
    require_days(title, started_on, ended_on)
    require_programme(programme, title, started_on)
    require_documents(kind, title, documents)
    require_task(task, programme.pk, title)
    row = Activity(
        client_id=client_id,
        unit=unit,
        programme=programme,
        task=task,
        kind=kind.code,
        role=role,
        title=title,
        started_on=started_on,
        ended_on=ended_on,
        place=place,
        summary=summary,
        details=encode(details),
        shared_event=join_event(
            event=shared_event, title=title, started_on=started_on, ended_on=ended_on, by=by, at=at
        ),
    )
    require_first_part(row, event=row.shared_event, role=row.role)
    row.search_text = search_text(row)
    named = [f"{one.role.value} {one.document.pk}" for one in documents]
    activity, is_new = create_once(
        row, action="record_activity", by=by, at=at, many={"topics": topics}, also={"documents": named}
    )
    if is_new:
        ActivityDocument.objects.bulk_create(
            ActivityDocument(activity=activity, document=one.document, role=one.role, position=position)
            for position, one in enumerate(documents, start=1)
        )
    return activity


def kind_declaring(details: Details) -> ActivityKind:
    """The kind to which these details belong."""
    return next(kind for kind in CATALOGUE.values() if kind.details is type(details))


def require_role(kind: ActivityKind, role: Participation) -> None:
    """InvalidRecord unless a unit can take part in this kind in this role."""
    if role not in kind.roles:
        allowed = ", ".join(sorted(gettext(one.label) for one in kind.roles))
        raise InvalidRecord(
            gettext("Hoạt động %(name)s không có vai trò %(label)s; hãy chọn: %(allowed)s.")
            % {"name": gettext(kind.name), "label": gettext(role.label), "allowed": allowed}
        )


def require_documents(kind: ActivityKind, title: str, documents: Sequence[NamedDocument]) -> None:
    """InvalidRecord where a document is missing without which this kind can't be recorded."""
    missing = kind.required_documents - {one.role for one in documents}
    if missing:
        asked = DocumentRole(min(missing)).label
        raise InvalidRecord(
            gettext("Hoạt động %(name)s “%(title)s” phải có %(asked)s; hãy chọn văn bản.")
            % {"name": gettext(kind.name), "title": title, "asked": gettext(asked)}
        )


def require_task(task: Task | None, programme: UUID, title: str) -> None:
    """InvalidRecord for a task of another programme."""
    if task is not None and task.programme_id != programme:
        raise InvalidRecord(
            gettext("Nhiệm vụ của hoạt động “%(title)s” thuộc chương trình khác; hãy chọn lại nhiệm vụ.")
            % {"title": title}
        )


def require_programme(programme: Programme, title: str, started_on: date) -> None:
    """InvalidRecord unless the programme ran on the day; whether it runs today does not matter."""
    begins, ends = programme.active_from, programme.active_to
    if begins <= started_on and (ends is None or started_on < ends):
        return
    told = {"title": title, "day": f"{started_on:%d/%m/%Y}", "name": programme.name, "begins": f"{begins:%d/%m/%Y}"}
    if ends is None:
        sentence = gettext(
            "Hoạt động “%(title)s” ngày %(day)s không nằm trong thời gian của chương trình “%(name)s” (từ %(begins)s);"
            " hãy xem lại ngày hoặc chọn chương trình khác."
        )
    else:
        told["last"] = f"{ends - timedelta(days=1):%d/%m/%Y}"
        sentence = gettext(
            "Hoạt động “%(title)s” ngày %(day)s không nằm trong thời gian của chương trình “%(name)s” (từ %(begins)s"
            " đến hết %(last)s); hãy xem lại ngày hoặc chọn chương trình khác."
        )
    raise InvalidRecord(sentence % told)


def require_days(title: str, started_on: date, ended_on: date) -> None:
    """InvalidRecord where an activity ends before it begins."""
    if ended_on < started_on:
        raise InvalidRecord(
            gettext("Hoạt động “%(title)s” kết thúc trước khi bắt đầu; hãy xem lại ngày.") % {"title": title}
        )
