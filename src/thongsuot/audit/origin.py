"""From where the present work is asked for: set once at the edge (a request, a command), read by every event."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

# An address of IPv6 with its zone is shorter; the column is longer.
_LONGEST = 100

_origin: ContextVar[str] = ContextVar("audit_origin", default="")


@contextmanager
def acting_from(origin: str) -> Iterator[None]:
    """Within the block, events whose actor says nothing else bear this origin: a network address, a command's name."""
    token = _origin.set(origin)
    try:
        yield
    finally:
        _origin.reset(token)


def client_address(told: Mapping[str, object], proxies: Collection[str]) -> str:
    """The network address that a request came from, of its WSGI variables (`request.META`).

    What `X-Forwarded-For` says counts only as far as our own `proxies` wrote it: from its end, the first address that
    is not one of them. Anybody may write the rest.
    """
    address = str(told.get("REMOTE_ADDR") or "")
    before = [part.strip() for part in str(told.get("HTTP_X_FORWARDED_FOR") or "").split(",") if part.strip()]
    while (address in proxies or (not address and "unix:" in proxies)) and before:
        address = before.pop()
    return address[:_LONGEST]


def current_origin() -> str:
    """The origin of the block that this runs in, or nothing."""
    return _origin.get()
