"""Whoever signed in with a password that somebody else knows does one thing first: choose another."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import resolve
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest

_CHOOSING = "account_change_password"
# What may be asked for meanwhile.
_OPEN = frozenset({_CHOOSING, "account_logout", "account_reauthenticate", "choose_language", "health"})


class TemporaryPasswordMiddleware:
    """Leads every other page to the one where a password is chosen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: OfficeRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: OfficeRequest, *_view: object) -> HttpResponse | None:
        """A redirect where a password must be chosen first."""
        person = request.acting.person
        if person is None or not person.password_is_temporary or resolve(request.path).url_name in _OPEN:
            return None
        messages.warning(request, _("Mật khẩu hiện tại do người khác cấp; hãy đặt mật khẩu của riêng anh, chị."))
        return redirect(_CHOOSING)
