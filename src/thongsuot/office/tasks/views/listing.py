"""The list of tasks."""

from __future__ import annotations

from django.http import HttpResponse

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.missing import missing_programme
from thongsuot.office.rights import AUTHORS, WORKING, open_to
from thongsuot.office.tasks.filters import HOUSE, OWN, TaskFilterForm
from thongsuot.office.tasks.rows import rows_of, units_of
from thongsuot.organisation.roles import Role
from thongsuot.programme.queries.listing import known_programmes
from thongsuot.programme.queries.tasks import matching_tasks, plans_to_filter_by


@open_to(WORKING)
def tasks(request: OfficeRequest) -> HttpResponse:
    """The own unit's tasks, the nearest deadline first; `?who=house` shows those of the whole house and below."""
    acting = request.acting
    holder = acting.holder()
    # A leader's and a clerk's unit leads few tasks itself: they begin with the whole house.
    usual = OWN if holder.role in (Role.OFFICER, Role.HEAD_OF_OFFICE) else HOUSE
    told = {"who": usual, **request.GET.dict()}
    form = TaskFilterForm(told, programmes=known_programmes(), plans=plans_to_filter_by(holder, acting.day))
    rows = page_of(matching_tasks(holder, acting.day, form.wanted()), request)
    return page(
        request,
        "office/tasks/list.html",
        part="office/tasks/_rows.html",
        form=form,
        rows=rows,
        tasks=rows_of(rows, acting),
        units=units_of(rows, acting),
        conditions=conditions_of(form, request, usual={"who": usual}),
        may_set=holder.role in AUTHORS,
        missing=None if rows else missing_programme(acting),
        today=acting.day,
    )
