"""Whose sign-in an attempt was: what is counted, so that somebody's errors do not lock their neighbour out."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import HttpRequest


def name_tried(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """The name that was typed, as it is compared: the sign-in library passes it under another word than its form."""
    given = (credentials or {}).get("username") or request.POST.get("login", "")
    return given.strip().casefold()
