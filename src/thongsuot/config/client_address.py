"""Where a request comes from, for what counts failed sign-ins."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest

from thongsuot.audit.origin import client_address


def of_request(request: HttpRequest) -> str | None:
    """The network address, as far as our own proxies tell it; None where there is none."""
    return client_address(request.META, settings.TRUSTED_PROXIES) or None
