"""Take over the file of a request that came along with a letter."""

from __future__ import annotations

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import Document
from thongsuot.exchange.refusal import RefusedRequest
from thongsuot.exchange.request_file import Named, RequestFile, read_request_file
from thongsuot.files.inspection import inspect_upload
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import unit_on
from thongsuot.programme.actions.define_programme import define_programme
from thongsuot.programme.actions.define_topic import define_topic
from thongsuot.programme.importing.context import client_id
from thongsuot.programme.models import Programme, Topic
from thongsuot.reporting.actions.record_report_request import record_report_request
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.queries.asking import bodies_that_received
from thongsuot.reporting.question import Question
from vanban.document.identifier import normalize_identifier


@audited()
def take_request_file(
    *, letter: Document, content: bytes, name: str, declared_secret: bool, by: Position, at: datetime
) -> ReportRequest:
    """The request with the id that it has where it was made; its programme and topics too, where they are new here.

    RefusedRequest where the file is of another letter, asks others, or comes from a unit that is not known here;
    FilesError for what may not be stored; else as `record_report_request`.
    """
    told = read_request_file(inspect_upload(content=content, name=name, declared_secret=declared_secret).content)
    day = timezone.localdate(at)
    _require_same_letter(told, letter)
    _require_asked(told, letter, by, day)
    for topic in told.topics:
        if not Topic.objects.filter(code=topic.code).exists():
            define_topic(code=topic.code, name=topic.name, by=by.actor(), at=at)
    question = Question(
        programme=_programme(told, by.actor(), at),
        regime=told.regime,
        period=told.period,
        deadline=told.deadline,
        outline=told.outline,
        cumulative_from=told.cumulative_from,
    )
    return record_report_request(
        letter=letter,
        requesting_unit=_requesting_unit(told.requesting_unit, day),
        question=question,
        by=by,
        at=at,
        id=told.request,
    )


def _require_same_letter(told: RequestFile, letter: Document) -> None:
    same = normalize_identifier(told.identifier) == normalize_identifier(letter.identifier)
    if same and letter.date is not None and str(letter.date) == str(told.letter_day):
        return
    raise RefusedRequest(
        gettext("Tệp yêu cầu kèm theo %(type)s %(identifier)s ngày %(day)s, không phải %(letter)s; hãy chọn đúng tệp.")
        % {
            "type": told.document_type,
            "identifier": told.identifier,
            "day": f"{told.letter_day:%d/%m/%Y}",
            "letter": letter,
        }
    )


def _require_asked(told: RequestFile, letter: Document, by: Position, day: date) -> None:
    asked = {one.code for one in told.addressees}
    if any(body.code in asked for body in bodies_that_received(letter, by, day)):
        return
    names = "; ".join(one.name for one in told.addressees)
    raise RefusedRequest(
        gettext("Tệp yêu cầu không hỏi cơ quan này; các đơn vị được hỏi: %(names)s.") % {"names": names}
    )


def _requesting_unit(told: Named, day: date) -> Unit:
    try:
        return unit_on(told.code, day)
    except OrganisationError as error:
        raise RefusedRequest(
            gettext("Danh sách đơn vị chưa có %(name)s (mã %(code)s); hãy đề nghị quản trị hệ thống thêm đúng mã ấy.")
            % {"name": told.name, "code": told.code}
        ) from error


def _programme(told: RequestFile, by: Actor, at: datetime) -> Programme:
    known = Programme.objects.filter(key=told.programme.code, withdrawn_at__isnull=True).first()
    if known is not None:
        return known
    key: UUID = client_id(Programme, "", told.programme.code)
    return define_programme(
        client_id=key,
        key=told.programme.code,
        name=told.programme.name,
        governed_by=(),
        active_from=told.programme_begins,
        active_to=told.programme_ends,
        by=by,
        at=at,
    )
