"""Give a person a password."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.hashers import make_password

from thongsuot.accounts.models import User
from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited


@audited()
def set_password(*, person: User, password: str, by: Actor, at: datetime) -> None:
    """Let the person sign in with it; sessions under the former one end. The record says that it was done, no more."""
    person.password = make_password(password)
    person.save(update_fields=["password"])
    record_event(action="set_password", about=person, by=by, at=at)
