"""The two switches in the frame of every page: the language, and the position in which one acts."""

from __future__ import annotations

from http import HTTPStatus

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from thongsuot.office.acting import CHOSEN_POSITION, OfficeRequest
from thongsuot.office.rights import WRITE, open_to_anyone, open_to_signed_in

_YEAR = 365 * 24 * 60 * 60


@open_to_anyone(methods=WRITE)
def choose_language(request: OfficeRequest) -> HttpResponse:
    """Keep the language for a year, in a cookie."""
    response = _back(request)
    code = request.POST.get("language", "")
    if code in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, code, max_age=_YEAR, secure=settings.HTTPS, httponly=True, samesite="Lax"
        )
    return response


@open_to_signed_in(methods=WRITE)
def choose_position(request: OfficeRequest) -> HttpResponse:
    """Act in another of one's own positions from now on, for this session; start at its desk."""
    chosen = request.POST.get("position", "")
    if any(str(position.pk) == chosen for position in request.acting.positions):
        request.session[CHOSEN_POSITION] = chosen
    return HttpResponseRedirect("/", status=HTTPStatus.SEE_OTHER)


def _back(request: OfficeRequest) -> HttpResponse:
    """To the page from which the switch was pressed, if it is one of ours."""
    next_url = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(next_url, {request.get_host()}, require_https=request.is_secure()):
        next_url = "/"
    return HttpResponseRedirect(next_url, status=HTTPStatus.SEE_OTHER)
