"""Who may ask for an address: each view declares it, and a test walks every address with every role and relation.

The role is held here; which rows may be seen is held by the apps' `queries/visible.py`, and `relations` says what
those must give for the row that the address names. `docs/rights.md` is the same in words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import wraps
from http import HTTPStatus
from typing import Concatenate, ParamSpec
from urllib.parse import urlsplit

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRedirect

from thongsuot.office.acting import OfficeRequest
from thongsuot.organisation.queries.reach import Relation
from thongsuot.organisation.roles import AUTHORS as AUTHORS
from thongsuot.organisation.roles import HEADS as HEADS
from thongsuot.organisation.roles import Role

P = ParamSpec("P")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]

READ = frozenset({"GET", "HEAD"})
WRITE = frozenset({"POST"})
FORM = READ | WRITE


class Audience(StrEnum):
    """Whom an address is for, before any role."""

    ANYONE = "anyone"
    SIGNED_IN = "signed_in"
    IN_OFFICE = "in_office"


@dataclass(frozen=True, slots=True)
class Access:
    """What a view declares: its audience, the roles among those in office, its methods, and about whose rows it is.

    `about` is the model whose row the address names by `pk`; `relations` are those in which, by itself, the row's
    unit must stand to the viewer's house for the row to be found. Others get "not found", so that nothing is told.
    """

    audience: Audience
    roles: frozenset[Role] = frozenset()
    methods: frozenset[str] = READ
    about: type[Model] | None = None
    relations: frozenset[Relation] = field(default_factory=frozenset)

    def is_open_to(self, role: Role) -> bool:
        """Whether somebody who holds a position in the role may ask for it."""
        return self.audience is not Audience.IN_OFFICE or role in self.roles


class NoPosition(PermissionDenied):
    """The person holds no position today."""


REGISTRY = frozenset({Role.REGISTRY_CLERK})
# Those who do an office's work. An administrator looks after people, units and the machine, and reads no documents.
WORKING = AUTHORS | REGISTRY
ADMINISTRATION = frozenset({Role.ADMINISTRATOR})
EVERY_ROLE = frozenset(Role)

OWN = frozenset({Relation.OWN})
OWN_AND_BELOW = frozenset({Relation.OWN, Relation.SUBORDINATE})
ALL_RELATIONS = frozenset(Relation)


def open_to(
    roles: frozenset[Role],
    *,
    methods: frozenset[str] = READ,
    about: type[Model] | None = None,
    relations: frozenset[Relation] = frozenset(),
) -> Callable[[View[P]], View[P]]:
    """For those who hold a position today in one of the roles; others are refused."""
    return _declare(Access(Audience.IN_OFFICE, roles, methods, about, relations))


def open_to_signed_in(*, methods: frozenset[str] = READ) -> Callable[[View[P]], View[P]]:
    """For everybody who is signed in, whatever position they hold, if any."""
    return _declare(Access(Audience.SIGNED_IN, methods=methods))


def open_to_anyone(*, methods: frozenset[str] = READ) -> Callable[[View[P]], View[P]]:
    """For everybody, signed in or not."""
    return _declare(Access(Audience.ANYONE, methods=methods))


def _declare(access: Access) -> Callable[[View[P]], View[P]]:
    def decorate(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            if request.method not in access.methods:
                return _not_allowed(request, access)
            if access.audience is not Audience.ANYONE and request.acting.person is None:
                return _ask_to_sign_in(request, access)
            if access.audience is Audience.IN_OFFICE:
                require_role(request, access.roles)
            return view(request, *args, **kwargs)

        guarded.access = access  # type: ignore[attr-defined]
        return guarded

    return decorate


def _not_allowed(request: OfficeRequest, access: Access) -> HttpResponse:
    """405 with the page that says what to do: an address of a button was opened, or a page was sent to."""
    answer = render(request, "errors/bad_request.html", status=HTTPStatus.METHOD_NOT_ALLOWED)
    answer.headers["Allow"] = ", ".join(sorted(access.methods))
    return answer


def _ask_to_sign_in(request: OfficeRequest, access: Access) -> HttpResponse:
    """The gate, and afterwards back: to the page itself, or to the one on which a button was pressed.

    A page that asked for a part of itself leaves as a whole.
    """
    if not request.htmx and access.methods & READ:
        back = request.get_full_path()
    else:
        came_from = urlsplit(request.htmx.current_url or "" if request.htmx else request.headers.get("Referer", ""))
        back = f"{came_from.path}?{came_from.query}".rstrip("?") or "/"
    answer = redirect_to_login(back)
    return HttpResponseClientRedirect(answer["Location"]) if request.htmx else answer


def require_role(request: OfficeRequest, roles: frozenset[Role]) -> None:
    """NoPosition or PermissionDenied where the person does not act in one of the roles."""
    if request.acting.position is None:
        raise NoPosition
    if request.acting.position.role not in roles:
        raise PermissionDenied


# What the sign-in library's own views are open to, by the names of their addresses.
LIBRARY_VIEWS: dict[str, Audience] = {
    "account_login": Audience.ANYONE,
    "account_logout": Audience.ANYONE,
    "account_inactive": Audience.ANYONE,
    "account_reauthenticate": Audience.SIGNED_IN,
    "account_change_password": Audience.SIGNED_IN,
    "mfa_authenticate": Audience.ANYONE,
    "mfa_login_webauthn": Audience.ANYONE,
    "mfa_index": Audience.SIGNED_IN,
    "mfa_reauthenticate": Audience.SIGNED_IN,
    "mfa_activate_totp": Audience.SIGNED_IN,
    "mfa_deactivate_totp": Audience.SIGNED_IN,
    "mfa_view_recovery_codes": Audience.SIGNED_IN,
    "mfa_generate_recovery_codes": Audience.SIGNED_IN,
    "mfa_download_recovery_codes": Audience.SIGNED_IN,
    "mfa_list_webauthn": Audience.SIGNED_IN,
    "mfa_add_webauthn": Audience.SIGNED_IN,
    "mfa_reauthenticate_webauthn": Audience.SIGNED_IN,
    "mfa_remove_webauthn": Audience.SIGNED_IN,
    "mfa_edit_webauthn": Audience.SIGNED_IN,
    # Its address is itself the right: signed for whoever was shown it, good for some minutes.
    "stored_file": Audience.ANYONE,
}
