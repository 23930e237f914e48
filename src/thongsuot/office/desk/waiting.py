"""What waits, gathered from the apps into groups of lines: what each is, where it leads, until when."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from django.db.models import Model, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thongsuot.correspondence.models import Delivery, HandlingAssignment, Opinion, OutgoingDocument, RegisterEntry
from thongsuot.correspondence.queries.consultations import opinions_asked_of
from thongsuot.correspondence.queries.desk import (
    briefings_to_note,
    outgoing_waiting_for,
    own_drafts,
    undirected_entries,
    unregistered_deliveries,
)
from thongsuot.office.addresses import address
from thongsuot.office.desk.lines import Group, Line
from thongsuot.office.desk.set_up import set_up_steps
from thongsuot.organisation.models import Position
from thongsuot.programme.models import Task
from thongsuot.programme.queries.desk import open_tasks
from thongsuot.programme.queries.work import directions_without_task
from thongsuot.reporting.models import ReportRequest, RequestAddressee, Submission
from thongsuot.reporting.queries.desk import (
    idle_directives,
    reports_returned,
    requests_awaited,
    requests_to_answer,
    submissions_to_decide,
)

SHOWN = 12
M = TypeVar("M", bound=Model)


def waiting_for(position: Position, day: date) -> tuple[Group, ...]:
    """The groups that are not empty, in the order in which a person would look; a query or two each."""
    groups = (
        set_up_steps(position, day),
        _group(gettext_lazy("Yêu cầu báo cáo cần trả lời"), requests_to_answer(position, day), _request, "requests"),
        _group(
            gettext_lazy("Báo cáo bị trả lại, cần lập bản mới"), reports_returned(position, day), _returned, "reports"
        ),
        _group(
            gettext_lazy("Văn bản chờ xử lý bước tiếp theo"),
            outgoing_waiting_for(position, day).select_related("report"),
            _outgoing,
            "documents",
        ),
        _group(gettext_lazy("Dự thảo cần góp ý"), opinions_asked_of(position, day), _opinion, "documents"),
        _group(
            gettext_lazy("Văn bản đến chờ cho ý kiến chỉ đạo"), undirected_entries(position, day), _entry, "documents"
        ),
        _group(
            gettext_lazy("Ý kiến chỉ đạo được giao"), directions_without_task(position, day), _direction, "documents"
        ),
        _group(gettext_lazy("Văn bản chuyển để biết"), briefings_to_note(position, day), _briefing, "documents"),
        _group(
            gettext_lazy("Văn bản chỉ đạo chưa có việc thực hiện"), idle_directives(position, day), _idle, "documents"
        ),
        _group(gettext_lazy("Văn bản đến chờ đăng ký"), unregistered_deliveries(position, day), _delivery, "documents"),
        _group(
            gettext_lazy("Báo cáo đã nhận chờ quyết định"),
            submissions_to_decide(position, day),
            _submission,
            "requests",
        ),
        _group(gettext_lazy("Yêu cầu đang chờ đơn vị báo cáo"), requests_awaited(position, day), _awaited, "requests"),
        _group(gettext_lazy("Nhiệm vụ chưa hoàn thành"), open_tasks(position, day), _task, "tasks"),
        _group(
            gettext_lazy("Dự thảo của tôi"), own_drafts(position, day).select_related("report"), _outgoing, "documents"
        ),
    )
    return tuple(group for group in groups if group.lines)


def late_lines(groups: Iterable[Group], today: date) -> int:
    """How many of the lines shown are past their day."""
    return sum(line.due is not None and line.due < today for group in groups for line in group.lines)


def _group(title: str | Promise, rows: QuerySet[M], line: Callable[[M], Line], place: str) -> Group:
    found = list(rows[: SHOWN + 1])
    return Group(title, tuple(line(row) for row in found[:SHOWN]), len(found) > SHOWN, address(place))


def _request(asked: RequestAddressee) -> Line:
    request = asked.request
    detail = _("Theo %(letter)s") % {"letter": request.letter}
    return Line(request.outline.name, detail, address("request", request.pk), request.deadline)


def _outgoing(outgoing: OutgoingDocument) -> Line:
    document = outgoing.document
    detail = _("%(type)s, %(person)s soạn thảo") % {
        "type": document.document_type,
        "person": outgoing.drafter.person.full_name,
    }
    report = getattr(outgoing, "report", None)
    url = _document(outgoing.document_id) if report is None else address("report", report.pk)
    return Line(document.subject, detail, url, state=outgoing.get_state_display())


def _opinion(opinion: Opinion) -> Line:
    consultation = opinion.consultation
    document = consultation.outgoing.document
    detail = _("%(type)s của %(issuer)s") % {"type": document.document_type, "issuer": document.issuer_name}
    url = address("document_opinion", document.pk, opinion.pk)
    return Line(document.subject, detail, url, consultation.due_on)


def _returned(submission: Submission) -> Line:
    said = max(submission.events.all(), key=lambda one: one.at, default=None)
    own = getattr(submission, "own_report")  # noqa: B009 - annotated
    url = address("submission", submission.pk) if own is None else address("report", own)
    return Line(submission.request.outline.name, "" if said is None else said.remark, url)


def _entry(entry: RegisterEntry) -> Line:
    document = entry.document
    assert document is not None
    detail = _("%(document)s, %(issuer)s") % {"document": document, "issuer": document.issuer_name}
    return Line(document.subject, detail, _document(document.pk), entry.due_on)


def _idle(entry: RegisterEntry) -> Line:
    line = _entry(entry)
    return replace(line, due=getattr(entry, "wanted_by"))  # noqa: B009 - annotated


def _direction(assigned: HandlingAssignment) -> Line:
    direction = assigned.direction
    document = direction.entry.document
    detail = _("%(title)s cho ý kiến về %(document)s") % {"title": direction.given_by.title, "document": document}
    url = None if document is None else _document(document.pk)
    return Line(direction.text, detail, url, direction.due_on, assigned.get_part_display())


def _briefing(assigned: HandlingAssignment) -> Line:
    document = assigned.direction.entry.document
    assert document is not None
    detail = _("%(document)s, %(issuer)s") % {"document": document, "issuer": document.issuer_name}
    return Line(document.subject, detail, _document(document.pk))


def _delivery(delivery: Delivery) -> Line:
    document = delivery.outgoing.document
    detail = _("%(document)s, %(issuer)s") % {"document": document, "issuer": document.issuer_name}
    return Line(document.subject, detail, _document(document.pk))


def _submission(submission: Submission) -> Line:
    detail = _("Theo %(letter)s") % {"letter": submission.request.letter}
    return Line(str(submission), detail, address("submission", submission.pk))


def _awaited(request: ReportRequest) -> Line:
    detail = _("%(reported)s trên %(asked)s đơn vị đã báo cáo") % {
        "reported": getattr(request, "reported"),  # noqa: B009 - annotated
        "asked": getattr(request, "asked"),  # noqa: B009 - annotated
    }
    return Line(request.letter.subject, detail, address("request", request.pk), request.deadline)


def _task(task: Task) -> Line:
    return Line(task.title, task.expected_output, address("task", task.pk), task.deadline, task.get_state_display())


def _document(pk: UUID) -> str | None:
    return address("document", pk)
