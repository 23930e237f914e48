"""Keys of the example's offices: made anew wherever it is loaded, and visibly false."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import yaml

from thongsuot.correspondence.actions.make_demonstration_key import make_demonstration_key
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.correspondence.queries.certificates import certificates_of
from thongsuot.demonstration.example import BY
from thongsuot.demonstration.people import position_of
from thongsuot.demonstration.scenario import Office
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import unit_on
from thongsuot.signing.demonstration.keys import DemonstrationIssuer

# Opens every key of the example; it guards nothing.
PASSPHRASE = "minh-hoa"  # noqa: S105 - printed for whoever tries the example
_BEFORE, _HOLDS = timedelta(days=365), timedelta(days=20 * 365)


def make_keys(offices: Iterable[Office], *, at: datetime) -> tuple[UnitCertificate, ...]:
    """A key for each office's seal and one for its signer, their certificates on record here."""
    issuer = DemonstrationIssuer.make(begins_at=at - _BEFORE, ends_at=at + _HOLDS)
    return tuple(
        make_demonstration_key(issuer=issuer, unit=unit, position=position, passphrase=PASSPHRASE, by=BY, at=at)
        for office in offices
        for unit, position in _signers(office, at)
    )


def own_certificate(unit: Unit, position: Position | None, at: datetime) -> UnitCertificate:
    """The unit's own certificate, or that of the position for the unit."""
    found = certificates_of(unit, position, at.date()).last()
    assert found is not None  # made when the office was loaded
    return found


def write_certificates(rows: Iterable[UnitCertificate], path: Path) -> None:
    """The certificates as a file that another installation imports, as a directory of certificates would tell them."""
    told = [_told(row) for row in rows]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({"certificates": told}, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _told(row: UnitCertificate) -> dict[str, str]:
    user = {} if row.position is None else {"user": row.position.person.username}
    return {"unit": row.unit.code, **user, "certificate": row.certificate().as_pem()}


def _signers(office: Office, at: datetime) -> Iterator[tuple[Unit, Position | None]]:
    unit = unit_on(office.unit, at.date())
    yield unit, None
    yield unit, position_of(office.signer, at)
