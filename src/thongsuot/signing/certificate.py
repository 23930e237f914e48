"""A certificate as a value: whose it is, who vouches for it, from when until when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from asn1crypto import pem, x509
from django.utils.translation import gettext

from thongsuot.signing.errors import SigningError

# What stands in the subject of every certificate that a demonstration makes.
DEMONSTRATION = "CHỨNG THƯ MINH HỌA – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"


class UnreadableCertificate(SigningError):
    """Bytes that are no X.509 certificate."""

    def __init__(self) -> None:
        super().__init__(gettext("Không đọc được chứng thư số; cần tệp chứng thư X.509 dạng PEM hoặc DER."))


@dataclass(frozen=True, slots=True)
class Certificate:
    """An X.509 certificate; `fingerprint` is the SHA-256 of its DER form, in hexadecimal."""

    der: bytes = field(repr=False)
    fingerprint: str
    subject: str
    issuer: str
    serial: str
    begins_at: datetime
    ends_at: datetime

    @classmethod
    def read(cls, data: bytes) -> Certificate:
        """The certificate in PEM or DER; UnreadableCertificate."""
        try:
            der = pem.unarmor(data)[2] if pem.detect(data) else data
            parsed: x509.Certificate = x509.Certificate.load(der, strict=True)
            found = cls.of(parsed)
        except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
            raise UnreadableCertificate from error
        # Of a year that no calendar here has, the library makes a day of its own kind.
        if not isinstance(found.begins_at, datetime) or not isinstance(found.ends_at, datetime):
            raise UnreadableCertificate
        return found

    @classmethod
    def of(cls, parsed: x509.Certificate) -> Certificate:
        """The same, of a certificate that was parsed already."""
        der = parsed.dump()
        return cls(
            der=der,
            fingerprint=sha256(der).hexdigest(),
            subject=_name(parsed.subject),
            issuer=_name(parsed.issuer),
            serial=f"{parsed.serial_number:X}",
            begins_at=parsed.not_valid_before,
            ends_at=parsed.not_valid_after,
        )

    def parsed(self) -> x509.Certificate:
        """As the libraries take it."""
        found: x509.Certificate = x509.Certificate.load(self.der)
        return found

    def as_pem(self) -> str:
        """As text that can be copied into a file or a form."""
        return bytes(pem.armor("CERTIFICATE", self.der)).decode("ascii")

    def holds_at(self, moment: datetime) -> bool:
        """Whether the moment lies in its period."""
        return self.begins_at <= moment <= self.ends_at

    @property
    def is_demonstration(self) -> bool:
        """Whether it says of itself that it was made for a demonstration."""
        return DEMONSTRATION in self.subject


def read_certificates(data: bytes) -> tuple[Certificate, ...]:
    """All certificates of a PEM file, or the one of a DER file; UnreadableCertificate."""
    if not pem.detect(data):
        return (Certificate.read(data),)
    try:
        parts: Iterable[tuple[str, dict[str, str], bytes]] = pem.unarmor(data, multiple=True)
        return tuple(Certificate.read(der) for kind, _, der in parts if kind == "CERTIFICATE")
    except ValueError as error:
        raise UnreadableCertificate from error


def _name(name: x509.Name) -> str:
    """The common name, and what else it says: `Tên; Đơn vị; Tổ chức`, the narrowest first."""
    told = name.native
    parts = []
    for key in ("common_name", "title", "organizational_unit_name", "organization_name"):
        value = told.get(key)
        for one in value if isinstance(value, list) else [value]:
            if one and one not in parts:
                parts.append(one)
    # No text that is stored holds NUL, and behind one nobody reads on.
    return ("; ".join(parts) or str(name.human_friendly)).replace("\x00", "")
