"""Answering with a page, or with the part of it that the browser asked to have renewed."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.navigation import navigation


def page(
    request: OfficeRequest,
    template: str,
    *,
    part: str | None = None,
    status: HTTPStatus = HTTPStatus.OK,
    **context: object,
) -> HttpResponse:
    """The template as a page; where htmx asks and `part` is given, that template alone.

    Both get the same context. A page works without JavaScript: a part only spares its renewal. What a button leaves to
    be said is for the next whole page: a part that comes late must neither say it nor wipe it away.
    """
    if part is not None and request.htmx and not request.htmx.boosted:
        template = part
    response = render(request, template, context, status=status)
    response.headers["Vary"] = ", ".join(filter(None, (response.headers.get("Vary"), "HX-Request")))
    return response


def office_context(request: HttpRequest) -> dict[str, object]:
    """What every page's frame shows: who acts, where one can go, whether this is a demonstration."""
    acting = getattr(request, "acting", None)
    return {
        "acting": acting,
        "navigation": navigation(request) if acting is not None else (),
        "demonstration": settings.CLOCK_SHIFT.total_seconds() != 0,
        "languages": settings.LANGUAGES,
    }
