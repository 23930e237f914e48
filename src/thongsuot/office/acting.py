"""Who asks, in which position, when: worked out once a request, and handed to every view as `request.acting`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django_htmx.middleware import HtmxDetails

from thongsuot.accounts.models import User
from thongsuot.audit.origin import acting_from, client_address
from thongsuot.office import clock
from thongsuot.organisation.models import Position, Unit, UnitName
from thongsuot.organisation.queries.positions import positions_of
from thongsuot.organisation.queries.units import names_on

CHOSEN_POSITION = "position"


@dataclass
class Acting:
    """The person, the one position in which they act now, and the moment. Read lazily: two queries, if at all."""

    request: HttpRequest
    at: datetime

    @property
    def day(self) -> date:
        """Today, as the office counts."""
        return clock.day_of(self.at)

    @cached_property
    def person(self) -> User | None:
        """Who is signed in."""
        user = self.request.user
        return user if isinstance(user, User) and user.is_authenticated else None

    @cached_property
    def positions(self) -> tuple[Position, ...]:
        """What the person holds today, in a steady order."""
        if self.person is None:
            return ()
        return tuple(positions_of(self.person, self.day).select_related("person").order_by("title", "pk"))

    @cached_property
    def position(self) -> Position | None:
        """The position chosen for this session, or the first; None where the person holds none today."""
        chosen = self.request.session.get(CHOSEN_POSITION)
        return next((one for one in self.positions if str(one.pk) == chosen), next(iter(self.positions), None))

    @cached_property
    def unit_names(self) -> dict[Unit, UnitName]:
        """What the units of the person's positions are called today."""
        return names_on(Unit.objects.filter(pk__in=[one.unit_id for one in self.positions]), self.day)

    def holder(self) -> Position:
        """The position, where a declaration has made sure that there is one."""
        assert self.position is not None
        return self.position


class OfficeRequest(HttpRequest):
    """A request as views see it."""

    acting: Acting
    htmx: HtmxDetails


class ActingMiddleware:
    """Gives the request its `acting`, and audit events their origin."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: OfficeRequest) -> HttpResponse:
        request.acting = Acting(request, clock.now())
        with acting_from(client_address(request.META, settings.TRUSTED_PROXIES)):
            return self.get_response(request)
