"""The list of report requests."""

from __future__ import annotations

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.missing import missing_programme
from thongsuot.office.rights import AUTHORS, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.queries.listing import matching_requests

_SIDES = (("", _("Tất cả")), ("ours", _("Do cơ quan mình yêu cầu")), ("theirs", _("Yêu cầu cơ quan mình báo cáo")))


class RequestFilterForm(forms.Form):
    """Sent with GET; what is none of those offered counts as not given."""

    side = forms.ChoiceField(label=_("Chiều"), choices=_SIDES, required=False)

    def made_here(self) -> bool | None:
        """Whether those are wanted that the own house made, or that ask it; None for both."""
        told = self.cleaned_data.get("side") if self.is_valid() else ""
        return None if not told else told == "ours"


@open_to(WORKING)
def requests(request: OfficeRequest) -> HttpResponse:
    """What the own house asks, and what is asked of it."""
    acting = request.acting
    form = RequestFilterForm(request.GET)
    rows = page_of(matching_requests(acting.holder(), acting.day, made_here=form.made_here()), request)
    asking = Unit.objects.filter(pk__in={one.requesting_unit_id for one in rows})
    return page(
        request,
        "office/requests/list.html",
        part="office/requests/_rows.html",
        form=form,
        rows=rows,
        may_ask=acting.holder().role in AUTHORS,
        conditions=conditions_of(form, request),
        missing=None if rows else missing_programme(acting),
        units=last_names_on(asking, acting.day),
        today=acting.day,
    )
