"""The list of tasks."""

from __future__ import annotations

from django.http import HttpResponse

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.missing import missing_programme
from thongsuot.office.rights import AUTHORS, WORKING, open_to
from thongsuot.office.tasks.filters import HOUSE, OWN, TaskFilterForm
from thongsuot.office.tasks.rows import rows_of, units_of
from thongsuot.organisation.roles import Role
from thongsuot.programme.queries.tasks import matching_tasks
from thongsuot.programme.queries.visible import visible_plans


@open_to(WORKING)
def tasks(request: OfficeRequest) -> HttpResponse:
    """The own unit's tasks, the nearest deadline first; `?who=house` shows those of the whole house and below."""
    acting = request.acting
    holder = acting.holder()
    # A leader's and a clerk's unit leads few tasks itself: they begin with the whole house.
    usual = OWN if holder.role in (Role.OFFICER, Role.HEAD_OF_OFFICE) else HOUSE
    told = {"who": usual, **request.GET.dict()}
    plans = visible_plans(holder, acting.day).filter(withdrawn_at__isnull=True).order_by("-period_start", "title")
    form = TaskFilterForm(told, plans=plans)
    rows = page_of(matching_tasks(holder, acting.day, form.wanted()), request)
    return page(
        request,
        "office/tasks/list.html",
        part="office/tasks/_rows.html",
        form=form,
        rows=rows,
        tasks=rows_of(rows, acting),
        units=units_of(rows, acting),
        narrowed=any(request.GET.get(name) for name in form.fields),
        may_set=holder.role in AUTHORS,
        missing=None if rows else missing_programme(acting),
        today=acting.day,
    )
