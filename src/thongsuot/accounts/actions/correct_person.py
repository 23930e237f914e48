"""Correct what is on record of a person."""

from __future__ import annotations

from datetime import datetime

from thongsuot.accounts.actions.add_person import add_person
from thongsuot.accounts.models import User
from thongsuot.audit.actor import Actor


def correct_person(*, person: User, username: str, full_name: str, email: str, by: Actor, at: datetime) -> User:
    """The person under another name, sign-in name or address; UsernameTaken."""
    return add_person(
        id=person.pk,
        username=username,
        full_name=full_name,
        email=email,
        is_demonstration=person.is_demonstration,
        by=by,
        at=at,
    )
