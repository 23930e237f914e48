"""What somebody signs with here: the certificate on record, its key opened by who alone knows its secret, its image."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from django.conf import settings

from thongsuot.correspondence.errors import KeyMissing, NotYourCertificate, SigningImageMissing
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.files.queries import read_file
from thongsuot.organisation.models import Position, Unit
from thongsuot.signing.keys.key import SigningKey
from thongsuot.signing.keys.pkcs11 import DeviceKey, open_device
from thongsuot.signing.keys.pkcs12 import open_pkcs12
from thongsuot.signing.png import PngImage


@dataclass(frozen=True, slots=True)
class Pen:
    """An open key with the certificate on record and the image that its signatures show."""

    certificate: UnitCertificate
    key: SigningKey
    image: PngImage


@contextmanager
def open_pen(certificate: UnitCertificate, secret: str) -> Iterator[Pen]:
    """The pen, as long as the block runs. The secret is the file's passphrase or the device's PIN.

    KeyMissing where the key is not kept here, KeyNotOpened where the secret is wrong, SigningImageMissing.
    """
    if certificate.image is None:
        raise SigningImageMissing(certificate.subject)
    image = PngImage.read(read_file(certificate.image))
    if certificate.device_label:
        library, token = settings.SIGNING_DEVICE
        if not library:
            raise KeyMissing(certificate.subject)
        with open_device(DeviceKey(Path(library), token, certificate.device_label), secret) as key:
            yield _pen(certificate, key, image)
    else:
        path = key_path(certificate.fingerprint)
        if not path.exists():
            raise KeyMissing(certificate.subject)
        yield _pen(certificate, open_pkcs12(path.read_bytes(), secret), image)


def key_path(fingerprint: str) -> Path:
    """Where the PKCS#12 file of a certificate's key lies, if it is kept here."""
    return Path(settings.SIGNING_KEYS) / f"{fingerprint}.p12"


def require_own(pen: Pen, unit: Unit, position: Position | None, day: date) -> None:
    """NotYourCertificate where the pen is not the position's (None: the unit's own) for the unit on the day."""
    row = pen.certificate
    in_force = (row.active_from is None or row.active_from <= day) and (row.active_to is None or day < row.active_to)
    if not in_force or row.unit_id != unit.pk or row.position_id != (None if position is None else position.pk):
        raise NotYourCertificate(row.subject, day)


def _pen(certificate: UnitCertificate, key: SigningKey, image: PngImage) -> Pen:
    if key.certificate.fingerprint != certificate.fingerprint:
        raise KeyMissing(certificate.subject)
    return Pen(certificate, key, image)
