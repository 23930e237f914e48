"""The list of documents."""

from __future__ import annotations

from django.http import HttpResponse

from thongsuot.correspondence.queries.listing import matching_documents, years_and_types
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.documents.filters import DocumentFilterForm
from thongsuot.office.narrowing import conditions_of
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import AUTHORS, REGISTRY, WORKING, open_to


@open_to(WORKING)
def documents(request: OfficeRequest) -> HttpResponse:
    """What the position may see, narrowed and sorted as asked."""
    acting = request.acting
    holder = acting.holder()
    years, types = years_and_types(holder, acting.day)
    form = DocumentFilterForm(request.GET, years=years, types=types)
    found = matching_documents(holder, acting.day, form.wanted())
    return page(
        request,
        "office/documents/list.html",
        part="office/documents/_rows.html",
        form=form,
        rows=page_of(found, request),
        conditions=conditions_of(form, request, besides=("order",)),
        may_draft=holder.role in AUTHORS,
        may_register=holder.role in REGISTRY,
        today=acting.day,
    )
