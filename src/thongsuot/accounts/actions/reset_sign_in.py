"""Let a person sign in again who has lost every way to."""

from __future__ import annotations

from datetime import datetime

from allauth.mfa.models import Authenticator
from axes.utils import reset

from thongsuot.accounts.actions.set_password import set_password
from thongsuot.accounts.models import User
from thongsuot.accounts.secrets import temporary_password
from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited


@audited()
def reset_sign_in(*, person: User, by: Actor, at: datetime) -> str:
    """A temporary password, from now on the only way in: second factors, keys and recovery codes are gone.

    Sessions end, and a lock after failed attempts is taken off. It is told to the person out of sight of others.
    """
    password = temporary_password()
    set_password(person=person, password=password, by=by, at=at, temporary=True)
    gone, _ = Authenticator.objects.filter(user=person).delete()
    reset(username=person.username.strip().casefold())
    record_event(action="reset_sign_in", about=person, by=by, at=at, after={"second_factors_removed": gone})
    return password
