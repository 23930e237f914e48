"""End an authority to sign."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import SigningAuthority
from thongsuot.organisation.endings import require_endable


@audited()
def end_signing_authority(*, authority: SigningAuthority, day: date, by: Actor, at: datetime) -> None:
    """From `day` on nothing is signed by it; InvalidPeriod, EndedAlready as of `require_endable`."""
    stored = SigningAuthority.objects.select_for_update().get(pk=authority.pk)
    require_endable(stored, day)
    stored.active_to = day
    save_row(stored, action="end_signing_authority", by=by, at=at)
    authority.active_to = day
