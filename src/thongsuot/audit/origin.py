"""From where the present work is asked for: set once at the edge (a request, a command), read by every event."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_origin: ContextVar[str] = ContextVar("audit_origin", default="")


@contextmanager
def acting_from(origin: str) -> Iterator[None]:
    """Within the block, events whose actor says nothing else bear this origin: a network address, a command's name."""
    token = _origin.set(origin)
    try:
        yield
    finally:
        _origin.reset(token)


def current_origin() -> str:
    """The origin of the block that this runs in, or nothing."""
    return _origin.get()
