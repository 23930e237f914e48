"""Let a person sign in no more, or again."""

from __future__ import annotations

from datetime import date, datetime

from django.db.models import Q

from thongsuot.accounts.models import User
from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.queries.administrators import require_others_look_after


@audited()
def deactivate_person(*, person: User, day: date, by: Actor, at: datetime) -> None:
    """End the person's sessions and refuse new ones; their positions stand until they are ended. LastAdministrator."""
    stored = User.objects.select_for_update().get(pk=person.pk)
    require_others_look_after(day, without=Q(person=stored))
    stored.is_active = False
    save_row(stored, action="deactivate_person", by=by, at=at)
    person.is_active = False


@audited()
def reactivate_person(*, person: User, by: Actor, at: datetime) -> None:
    """Let the person sign in again, as they did before."""
    stored = User.objects.select_for_update().get(pk=person.pk)
    stored.is_active = True
    save_row(stored, action="reactivate_person", by=by, at=at)
    person.is_active = True
