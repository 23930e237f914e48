"""Draft the letter that reminds units of a report which they have not handed in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.draft_letter import draft_letter
from thongsuot.correspondence.letter import Letter
from thongsuot.correspondence.models import OutgoingDocument
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.succession import last_name_on
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.facts.wording import citation
from thongsuot.reporting.errors import NobodyToRemind
from thongsuot.reporting.models import ReportRequest, Submission
from thongsuot.reporting.queries.answering import who_answers
from thongsuot.reporting.queries.submissions import require_requester
from thongsuot.reporting.wording.dates import day_text


@audited()
def draft_reminder(
    *,
    request: ReportRequest,
    units: Sequence[Unit],
    signer: Position,
    by: Position,
    at: datetime,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> OutgoingDocument:
    """An official letter to those of the units that have not reported, to be edited, signed and issued as any other.

    For a unit that is no more it goes to the heir that reports in its place.
    NotYourRequest; NobodyToRemind where none of the units is an addressee that owes its report; errors as of
    `draft_letter`. Source: Nghị định 30/2020/NĐ-CP, Điều 24.
    """
    day = timezone.localdate(at)
    require_requester(by, request, day)
    came = Submission.objects.filter(request=request).values_list("unit", flat=True)
    owing = Unit.objects.filter(asked_reports__request=request, pk__in=[unit.pk for unit in units]).exclude(
        pk__in=list(came)
    )
    answering = {unit: who_answers(request, unit, day) for unit in owing}
    heirs = {unit: heir for unit, heir in answering.items() if heir is not None and heir != unit}
    names = names_on(Unit.objects.filter(pk__in=[one.pk for one in (*owing, *heirs.values())]), day)
    if not names:
        raise NobodyToRemind
    in_place = "".join(
        f" {names[heir].name} báo cáo thay {last_name_on(unit, day).name}, đơn vị đã kết thúc."
        for unit, heir in heirs.items()
    )
    deadline = day_text(request.deadline)
    passed = "Đến nay đã quá thời hạn báo cáo" if day > request.deadline else "Thời hạn báo cáo sắp hết"
    text = (
        f"Thực hiện {citation(request.letter)}, các đơn vị gửi báo cáo trước hết ngày {deadline}.\n"
        f"{passed} nhưng chưa nhận được báo cáo của các đơn vị có tên trên. Đề nghị các đơn vị khẩn trương"
        f" hoàn thiện và gửi báo cáo để tổng hợp.{in_place}"
    )
    letter = Letter(
        document_type="Công văn",
        subject=f"Đôn đốc gửi báo cáo theo {request.letter}",
        text=text,
        signer=signer,
        addressees=tuple(name.name for name in names.values()),
        recipients=("Như trên",),
    )
    return draft_letter(letter=letter, issuing_unit=request.requesting_unit, by=by, at=at, id=id)
