"""The Content-Security-Policy of every page: nothing from elsewhere, nothing inline, no frames around us.

Only pictures may come from one other place: the host that hands out stored files, where there is one.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

PERMISSIONS = "camera=(self), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"


def policy(files_origin: str) -> str:
    """The policy, where stored files are handed out from `files_origin` (blank: from here)."""
    # The key of a second factor is shown as a drawing in the page; photos are shown before they are sent.
    pictures = " ".join(filter(None, ("'self'", "data:", "blob:", files_origin)))
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "font-src 'self'",
            f"img-src {pictures}",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )


class ContentSecurityPolicyMiddleware:
    """Puts the policy on each answer that has none of its own (a stored file's is stricter)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.policy = policy(settings.FILES_ORIGIN)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", self.policy)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        return response
