"""The pages that say no: not allowed, not found, not understood, broken; each says what to do next."""

from __future__ import annotations

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from thongsuot.office.rights import NoPosition


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """400."""
    return render(request, "errors/bad_request.html", status=HTTPStatus.BAD_REQUEST)


def expired_form(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001
    """403 because the form's token is missing or old."""
    return render(request, "errors/expired_form.html", status=HTTPStatus.FORBIDDEN)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: signed in, but not in a role that the page is for, or in no position at all."""
    template = "errors/no_position.html" if isinstance(exception, NoPosition) else "errors/not_allowed.html"
    return render(request, template, status=HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001
    """404: no such page, or a row that this position does not see."""
    return render(request, "errors/not_found.html", status=HTTPStatus.NOT_FOUND)


def server_error(request: HttpRequest) -> HttpResponse:  # noqa: ARG001
    """500: without context processors, for they may be what broke."""
    return HttpResponse(render_to_string("errors/server_error.html"), status=HTTPStatus.INTERNAL_SERVER_ERROR)
