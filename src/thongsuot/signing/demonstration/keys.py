"""A demonstration's certificates: an issuer of its own, and keys for units and people, visibly false."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

from thongsuot.signing.certificate import DEMONSTRATION, Certificate

_BITS = 2048
_EXPONENT = 65537
_ISSUER = "Nơi cấp chứng thư minh họa"
_COMMON_NAME_LENGTH = 64


@dataclass(frozen=True, slots=True)
class DemonstrationKey:
    """A key as a PKCS#12 file, and its certificate."""

    pkcs12: bytes = field(repr=False)
    certificate: Certificate


@dataclass(frozen=True, slots=True)
class DemonstrationIssuer:
    """Who issues a demonstration's certificates; lives as long as the making of them, and is never stored."""

    certificate: Certificate
    _key: rsa.RSAPrivateKey = field(repr=False)
    _begins_at: datetime
    _ends_at: datetime

    @classmethod
    def make(cls, *, begins_at: datetime, ends_at: datetime) -> Self:
        """A new issuer, whose certificates hold for that time."""
        key = rsa.generate_private_key(_EXPONENT, _BITS)
        name = _name(_ISSUER)
        certificate = (
            _builder(name, name, key, begins_at, ends_at)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(_usage(issuing=True), critical=True)
            .sign(key, SHA256())
        )
        return cls(_certificate(certificate), key, begins_at, ends_at)

    def issue(self, common_name: str, *, organisation: str, passphrase: str) -> DemonstrationKey:
        """A key for a person or a unit of the organisation."""
        key = rsa.generate_private_key(_EXPONENT, _BITS)
        issuer = x509.load_der_x509_certificate(self.certificate.der).subject
        certificate = (
            _builder(_name(common_name, organisation), issuer, key, self._begins_at, self._ends_at)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(_usage(issuing=False), critical=True)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self._key.public_key()), critical=False)
            .sign(self._key, SHA256())
        )
        protection = BestAvailableEncryption(passphrase.encode())
        stored = pkcs12.serialize_key_and_certificates(common_name.encode(), key, certificate, None, protection)
        return DemonstrationKey(stored, _certificate(certificate))


def _builder(
    subject: x509.Name, issuer: x509.Name, key: rsa.RSAPrivateKey, begins_at: datetime, ends_at: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins_at)
        .not_valid_after(ends_at)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _name(common_name: str, organisation: str = "") -> x509.Name:
    told = [
        (NameOID.COUNTRY_NAME, "VN"),
        (NameOID.ORGANIZATION_NAME, organisation[:_COMMON_NAME_LENGTH]),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, DEMONSTRATION),
        (NameOID.COMMON_NAME, common_name[:_COMMON_NAME_LENGTH]),
    ]
    return x509.Name([x509.NameAttribute(kind, value) for kind, value in told if value])


def _usage(*, issuing: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issuing,
        content_commitment=not issuing,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=issuing,
        crl_sign=issuing,
        encipher_only=False,
        decipher_only=False,
    )


def _certificate(certificate: x509.Certificate) -> Certificate:
    return Certificate.read(certificate.public_bytes(Encoding.DER))
