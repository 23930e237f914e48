"""Import certificates, of our own house and of those that send us files."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from django.utils import timezone

from thongsuot.accounts.models import User
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.register_certificate import register_certificate
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.errors import EndedAlready, OrganisationError
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import positions_of
from thongsuot.organisation.queries.units import unit_on
from thongsuot.signing.certificate import Certificate, UnreadableCertificate


@audited()
def import_certificates(*, path: Path, by: Actor, at: datetime) -> tuple[UnitCertificate, ...]:
    """Take over a file of `certificates`: each with its unit, the person's user name where it is one's, and the PEM.

    Importing again changes nothing; DataFileError names the line and field that can't be taken over, and then nothing
    is.
    """
    file = read_yaml(path)
    file.only("certificates")
    return tuple(_certificate(entry, by, at) for entry in file.entries("certificates"))


def _certificate(entry: Entry, by: Actor, at: datetime) -> UnitCertificate:
    entry.only("unit", "user", "certificate", "active_from", "active_to")
    begins, ends = entry.day("active_from"), entry.day("active_to")
    day = begins or timezone.localdate(at)
    try:
        certificate = Certificate.read(entry.text("certificate").encode())
        unit = unit_on(entry.text("unit"), day)
    except UnreadableCertificate as error:
        raise entry.error("certificate", str(error).rstrip(".")) from error
    except OrganisationError as error:
        raise entry.error("unit", str(error).rstrip(".")) from error
    position = _position(entry, unit.code, day)
    try:
        return register_certificate(
            unit=unit,
            position=position,
            certificate=certificate,
            active_from=begins,
            active_to=ends,
            by=by,
            at=at,
        )
    except EndedAlready as error:
        raise entry.error("certificate", str(error).rstrip(".")) from error


def _position(entry: Entry, unit: str, day: date) -> Position | None:
    username = entry.optional("user")
    if username is None:
        return None
    person = User.objects.filter(username=username).first()
    held = None if person is None else positions_of(person, day).filter(unit__code=unit).first()
    if held is None:
        raise entry.error("user", f"“{username}” không giữ vị trí nào trong đơn vị “{unit}” vào ngày {day:%d/%m/%Y}")
    return held
