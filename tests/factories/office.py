"""A district's people before the pages: a client signed in as one of them, at noon of the district's day."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.test import Client
from django.utils import timezone
from tests.factories.correspondence import NOON

from thongsuot.organisation.models import Position

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def client_of(position: Position, *, at: datetime = NOON) -> Client:
    """A client of whoever holds the position; the office's clock stands at that moment."""
    settings.CLOCK_SHIFT = at - timezone.now()
    client = Client()
    client.force_login(position.person, backend=BACKEND)
    return client


def text_of(answer: object) -> str:
    """The page as text."""
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]
