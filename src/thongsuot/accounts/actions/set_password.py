"""Give a person a password."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.hashers import make_password

from thongsuot.accounts.models import User
from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited


@audited()
def set_password(*, person: User, password: str, by: Actor, at: datetime, temporary: bool = False) -> None:
    """Let the person sign in with it; sessions under the former one end. The record says that it was done, no more.

    A `temporary` one, which somebody else knows, lets the person do nothing but choose another.
    """
    person.password = make_password(password)
    person.password_is_temporary = temporary
    person.save(update_fields=["password", "password_is_temporary"])
    record_event(action="set_password", about=person, by=by, at=at, after={"temporary": temporary})
