"""Name which heir answers for a unit whose work was divided before it reported."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_noop

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NotEntitled
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.positions import require_in_office
from thongsuot.organisation.queries.succession import last_name_on
from thongsuot.organisation.roles import AUTHORS
from thongsuot.reporting.errors import AnswerBegun, NotAnHeir
from thongsuot.reporting.models import Report, RequestAddressee, Submission
from thongsuot.reporting.queries.answering import heirs_to_name
from thongsuot.reporting.queries.reports import counting_on
from thongsuot.reporting.queries.submissions import require_requester


@audited()
def name_answering_unit(*, addressee: RequestAddressee, heir: Unit, by: Position, at: datetime) -> RequestAddressee:
    """The addressee, for which the heir answers from now on, as if all the work had gone over to it.

    NotYourRequest, NotInOffice, NotEntitled for the person; NotAnHeir where the unit stands, has a whole heir, or its
    work did not go over to this one; AnswerBegun where a report was begun or came already.
    """
    day = timezone.localdate(at)
    present = (
        RequestAddressee.objects.select_for_update(of=("self",)).select_related("unit", "request").get(pk=addressee.pk)
    )
    require_in_office(by, day)
    require_requester(by, present.request, day)
    if by.role not in AUTHORS:
        raise NotEntitled(by.title, gettext_noop("giao báo cáo thay"))
    if heir not in heirs_to_name(present.unit, day):
        raise NotAnHeir(last_name_on(heir, day).name, last_name_on(present.unit, day).name)
    told = {"request": present.request, "unit": present.unit}
    if Submission.objects.filter(**told).exists() or Report.objects.filter(counting_on(day), **told).exists():
        raise AnswerBegun(last_name_on(present.unit, day).name)
    present.answered_by = heir
    save_row(present, action="name_answering_unit", by=by.actor(), at=at)
    return present
