"""The list of activities."""

from __future__ import annotations

from django.http import HttpResponse

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.activities.filters import ActivityFilterForm
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import wide_page_of
from thongsuot.office.programmes.missing import missing_programme
from thongsuot.office.rights import AUTHORS, WORKING, open_to
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.queries.listing import (
    all_topics,
    known_programmes,
    matching_activities,
    pieces_of,
    units_with_activities,
)
from thongsuot.programme.queries.tasks import plans_to_filter_by


@open_to(WORKING)
def activities(request: OfficeRequest) -> HttpResponse:
    """What was done by the own house and below it, narrowed as asked."""
    acting = request.acting
    holder = acting.holder()
    units = names_on(units_with_activities(holder, acting.day), acting.day)
    form = ActivityFilterForm(
        request.GET,
        topics=all_topics(),
        units=units,
        programmes=known_programmes(),
        plans=plans_to_filter_by(holder, acting.day),
    )
    rows = wide_page_of(matching_activities(holder, acting.day, form.wanted(acting.day)), request)
    pieces = pieces_of(rows)
    return page(
        request,
        "office/activities/list.html",
        part="office/activities/_rows.html",
        form=form,
        rows=rows,
        activities=[(one, pieces.get(one.pk, 0)) for one in rows],
        units=units,
        kinds=CATALOGUE,
        conditions=conditions_of(form, request, besides=("withdrawn",)),
        may_enter=holder.role in AUTHORS,
        missing=None if rows else missing_programme(acting, late=True),
    )
