"""Addresses by name, where a part of the office may not be installed."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse


def address(name: str, *args: object) -> str | None:
    """The address of that name, or None where there is no such page."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return None
