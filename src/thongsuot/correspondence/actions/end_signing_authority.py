"""End an authority to sign."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import SigningAuthority
from thongsuot.organisation.errors import InvalidPeriod


@audited()
def end_signing_authority(*, authority: SigningAuthority, day: date, by: Actor, at: datetime) -> None:
    """From `day` on nothing is signed by it; InvalidPeriod where it begins on that day or later."""
    stored = SigningAuthority.objects.select_for_update().get(pk=authority.pk)
    if stored.active_from is not None and stored.active_from >= day:
        raise InvalidPeriod
    stored.active_to = day
    save_row(stored, action="end_signing_authority", by=by, at=at)
    authority.active_to = day
