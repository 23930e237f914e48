"""The programmes with who leads them, and one of them with what is done for it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from thongsuot.correspondence.queries.visible import readable_among
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.programmes.history import history_of
from thongsuot.office.rights import ALL_RELATIONS, AUTHORS, HEADS, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.listing import last_names
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.models import Programme
from thongsuot.programme.queries.listing import programmes_on
from thongsuot.programme.queries.programmes import all_programmes, leads_of, leads_on, work_for
from thongsuot.programme.queries.tasks import plans_with_progress
from thongsuot.programme.queries.visible import own_leads, own_programmes

PLANS_SHOWN = 6


@open_to(WORKING)
def programmes(request: OfficeRequest) -> HttpResponse:
    """What runs today, and what ended."""
    acting = request.acting
    holder = acting.holder()
    rows = page_of(all_programmes(acting.day), request)
    leads = leads_on(rows, holder, acting.day)
    units = {one.lead_unit_id for found in leads.values() for one in found}
    return page(
        request,
        "office/programmes/list.html",
        rows=rows,
        programmes=[(one, leads.get(one.pk, [])) for one in rows],
        units=names_on(Unit.objects.filter(pk__in=units), acting.day),
        may_define=holder.role in HEADS,
        today=acting.day,
    )


@open_to(WORKING, about=Programme, relations=ALL_RELATIONS)
def programme(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """One programme: what governs it, who led it when, and what is done for it."""
    acting = request.acting
    holder = acting.holder()
    found = get_object_or_404(all_programmes(acting.day), pk=pk)
    governing = list(found.governed_by.order_by("date", "identifier", "pk"))
    leads = list(leads_of(found, holder, acting.day))
    papers = [one.pk for one in governing] + [one.document_id for one in leads if one.document_id is not None]
    plans = list(plans_with_progress(holder, acting.day).filter(programme=found)[: PLANS_SHOWN + 1])
    shown = {one.unit_id for one in plans} | {pk for one in leads for pk in (one.unit_id, one.lead_unit_id)}
    is_head = holder.role in HEADS
    return page(
        request,
        "office/programmes/programme.html",
        programme=found,
        governing=governing,
        leads=leads,
        endable=set(own_leads(holder, acting.day).values_list("pk", flat=True)) if is_head else set(),
        readable=readable_among(papers, holder, acting.day),
        plans=plans[:PLANS_SHOWN],
        more_plans=len(plans) > PLANS_SHOWN,
        work=work_for(found, holder, acting.day),
        units=last_names(Unit.objects.filter(pk__in=shown)),
        may_edit=is_head and own_programmes(holder, acting.day).filter(pk=pk).exists(),
        may_entrust=is_head,
        may_draft=holder.role in AUTHORS and programmes_on(acting.day).filter(pk=pk).exists(),
        history=history_of(found),
        today=acting.day,
    )
