"""Put on record whose a certificate is."""

from __future__ import annotations

from datetime import date, datetime

from django.utils import timezone

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.files.actions.store_file import store_file
from thongsuot.files.models import StoredFile
from thongsuot.organisation.errors import EndedAlready, InvalidPeriod
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

    Registering it again changes its period and key, and its image where one is given. InvalidPeriod; EndedAlready
    where it ended, and would count again.
    """
    if active_from is not None and active_to is not None and active_to <= active_from:
        raise InvalidPeriod
    key = natural_id("certificate", str(unit.pk), str(position.pk) if position else "", certificate.fingerprint)
    stored = UnitCertificate.objects.select_for_update().filter(pk=key).first()
    if stored is not None and stored.active_to is not None:
        prolonged = active_to is None or active_to > stored.active_to
        if prolonged and stored.active_to <= timezone.localdate(at):
            raise EndedAlready(stored.active_to)
    row = UnitCertificate(
        id=key,
        unit=unit,
        position=position,
        fingerprint=certificate.fingerprint,
        content=certificate.der,
        subject=certificate.subject[:500],
        image=_image(image, stored, at),
        device_label=device_label,
        active_from=active_from,
        active_to=active_to,
    )
    save_row(row, action="register_certificate", by=by, at=at)
    return row


def _image(given: PngImage | None, stored: UnitCertificate | None, at: datetime) -> StoredFile | None:
    if given is not None:
        return store_file(content=given.content, at=at)
    return None if stored is None else stored.image
