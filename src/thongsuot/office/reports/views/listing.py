"""The list of reports."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import AUTHORS, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.queries.listing import Progress, matching_reports, requests_to_draft

_PROGRESS = (
    ("", _("Tất cả")),
    (Progress.WRITING, _("Đang soạn thảo")),
    (Progress.UNDER_WAY, _("Đang trình, ký")),
    (Progress.ISSUED, _("Đã ban hành")),
)
_MOST_WAITING = 10


class ReportFilterForm(forms.Form):
    """Sent with GET; what is none of those offered counts as not given."""

    progress = forms.ChoiceField(label=_("Tiến độ"), choices=_PROGRESS, required=False)

    def wanted(self) -> Progress | None:
        """How far the wanted reports are."""
        told = self.cleaned_data.get("progress") if self.is_valid() else None
        return Progress(told) if told else None


@open_to(WORKING)
def reports(request: OfficeRequest) -> HttpResponse:
    """The requests that wait for a report, and the reports that the position may see."""
    acting = request.acting
    holder = acting.holder()
    form = ReportFilterForm(request.GET)
    rows = page_of(matching_reports(holder, acting.day, form.wanted()), request)
    waiting = requests_to_draft(holder, acting.day).select_related("unit")[:_MOST_WAITING]
    units = Unit.objects.filter(pk__in=[one.unit_id for one in waiting])
    return page(
        request,
        "office/reports/list.html",
        part="office/reports/_rows.html",
        form=form,
        rows=rows,
        conditions=conditions_of(form, request),
        waiting=waiting,
        units=last_names_on(units, acting.day),
        may_begin=holder.role in AUTHORS,
        today=acting.day,
    )
