"""Pens for tests: certificates on record with their keys in this installation."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass

from tests.factories.correspondence import District
from tests.factories.organisation import AT, BY
from tests.factories.signing import PASSPHRASE, issued

from thongsuot.correspondence.actions.register_certificate import register_certificate
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.correspondence.pens import Pen, key_path, open_pen
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import name_on
from thongsuot.signing.demonstration.images import seal_image, signature_image


def make_certificate(unit: Unit, position: Position | None = None, *, kept_here: bool = True) -> UnitCertificate:
    """The certificate of a unit, or of a position in it; with its key here unless told otherwise."""
    name = name_on(unit, AT.date()).name
    made = issued(name if position is None else position.person.full_name)
    if kept_here:
        path = key_path(made.certificate.fingerprint)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made.pkcs12)
    return register_certificate(
        unit=unit,
        position=position,
        certificate=made.certificate,
        image=seal_image(name) if position is None else signature_image(),
        by=BY,
        at=AT,
    )


@dataclass(frozen=True)
class Pens:
    """What a district signs with: the deputy's hand, the committee's seal."""

    deputy: Pen
    seal: Pen


@contextmanager
def pens_of(district: District) -> Iterator[Pens]:
    """The district's pens, open."""
    with ExitStack() as stack:
        rows = (make_certificate(district.committee, district.deputy), make_certificate(district.committee))
        yield Pens(*(stack.enter_context(open_pen(row, PASSPHRASE)) for row in rows))
