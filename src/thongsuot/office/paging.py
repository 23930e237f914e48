"""Long lists by pages: a number of rows at a time, two queries however many there are."""

from __future__ import annotations

from typing import TypeVar

from django.core.paginator import Page, Paginator
from django.db.models import Model, QuerySet

from thongsuot.office.acting import OfficeRequest

M = TypeVar("M", bound=Model)
ROWS = 50


def page_of(rows: QuerySet[M], request: OfficeRequest, *, size: int = ROWS) -> Page[M]:
    """The page that `?page=` names, the nearest where there is none such; `rows` must be ordered."""
    return Paginator(rows, size).get_page(request.GET.get("page"))


def wide_page_of(rows: QuerySet[M], request: OfficeRequest, *, size: int = ROWS) -> Page[M]:
    """The same for wide rows of long tables, by one query more: keys alone are sorted, the page's rows read after."""
    page = Paginator(rows.values_list("pk", flat=True), size).get_page(request.GET.get("page"))
    page.object_list = list(rows.filter(pk__in=list(page.object_list)))
    return page
