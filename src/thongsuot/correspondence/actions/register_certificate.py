"""Put on record whose a certificate is."""

from __future__ import annotations

from datetime import date, datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.files.actions.store_file import store_file
from thongsuot.organisation.errors import InvalidPeriod
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Position, Unit
from thongsuot.signing.certificate import Certificate
from thongsuot.signing.png import PngImage


@audited()
def register_certificate(
    *,
    unit: Unit,
    certificate: Certificate,
    by: Actor,
    at: datetime,
    position: Position | None = None,
    image: PngImage | None = None,
    device_label: str = "",
    active_from: date | None = None,
    active_to: date | None = None,
) -> UnitCertificate:
    """The certificate as the unit's own, or as that of a position for signing; registering it twice registers it once.

    InvalidPeriod. To end it, register it again with the day from which it no longer counts.
    """
    if active_from is not None and active_to is not None and active_to <= active_from:
        raise InvalidPeriod
    row = UnitCertificate(
        id=natural_id("certificate", str(unit.pk), str(position.pk) if position else "", certificate.fingerprint),
        unit=unit,
        position=position,
        fingerprint=certificate.fingerprint,
        content=certificate.der,
        subject=certificate.subject[:500],
        image=None if image is None else store_file(content=image.content, at=at),
        device_label=device_label,
        active_from=active_from,
        active_to=active_to,
    )
    save_row(row, action="register_certificate", by=by, at=at)
    return row
