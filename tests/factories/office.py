"""A district's people before the pages: a client signed in as one of them, at noon of the district's day."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.test import Client
from django.utils import timezone
from tests.factories.correspondence import NOON, District
from tests.factories.programme import Field, make_programme

from thongsuot.organisation.models import Position
from thongsuot.programme.models import Programme

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def client_of(position: Position, *, at: datetime = NOON) -> Client:
    """A client of whoever holds the position; the office's clock stands at that moment."""
    settings.CLOCK_SHIFT = at - timezone.now()
    client = Client()
    client.force_login(position.person, backend=BACKEND)
    return client


def field_of(district: District) -> Field:
    """The district as a place where things are done; of the programme there is one for all districts."""
    programme = Programme.objects.first() or make_programme()
    return Field(district.committee, district.division, district.division, district.committee, programme)


def text_of(answer: object) -> str:
    """The page as text."""
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]
