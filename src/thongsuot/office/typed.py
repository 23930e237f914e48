"""What was sent outside of a form: the remark beside a button, the id in an address."""

from __future__ import annotations

from uuid import UUID

from thongsuot.office.acting import OfficeRequest


def typed(request: OfficeRequest, name: str) -> str:
    """The text that was posted under the name, without NUL, which no text holds and PostgreSQL does not take."""
    return request.POST.get(name, "").replace("\x00", "")


def key_in(text: str | None) -> UUID | None:
    """The id that a text is, None where it is none."""
    try:
        return UUID(text or "")
    except ValueError:
        return None
