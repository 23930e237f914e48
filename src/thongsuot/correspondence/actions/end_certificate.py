"""End that a certificate counts as somebody's."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.organisation.endings import require_endable


@audited()
def end_certificate(*, certificate: UnitCertificate, day: date, by: Actor, at: datetime) -> None:
    """From `day` on nothing is signed by it, nor taken as its holder's; what was signed before stays.

    InvalidPeriod, EndedAlready as of `require_endable`.
    """
    stored = UnitCertificate.objects.select_for_update().get(pk=certificate.pk)
    require_endable(stored, day)
    stored.active_to = day
    save_row(stored, action="end_certificate", by=by, at=at)
    certificate.active_to = day
