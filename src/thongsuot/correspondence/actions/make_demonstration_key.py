"""Make a key for a demonstration: a PKCS#12 file in this installation, its certificate on record, a drawn image."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.register_certificate import register_certificate
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.correspondence.pens import key_path
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import name_on
from thongsuot.signing.demonstration.images import seal_image, signature_image
from thongsuot.signing.demonstration.keys import DemonstrationIssuer


@audited()
def make_demonstration_key(
    *,
    issuer: DemonstrationIssuer,
    unit: Unit,
    passphrase: str,
    by: Actor,
    at: datetime,
    position: Position | None = None,
) -> UnitCertificate:
    """The unit's own key, or that of a position; its certificate says of itself that it has no legal value."""
    name = name_on(unit, timezone.localdate(at)).name
    owner = name if position is None else position.person.full_name
    made = issuer.issue(owner, organisation=name, passphrase=passphrase)
    path = key_path(made.certificate.fingerprint)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.write_bytes(made.pkcs12)
    return register_certificate(
        unit=unit,
        position=position,
        certificate=made.certificate,
        image=seal_image(name) if position is None else signature_image(),
        by=by,
        at=at,
    )
