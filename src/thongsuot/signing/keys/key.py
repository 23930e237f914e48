"""A key that can sign now, with its certificate."""

from __future__ import annotations

from dataclasses import dataclass

from asn1crypto import x509
from pyhanko.sign.signers.pdf_cms import Signer

from thongsuot.signing.certificate import Certificate


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An opened key. `signer` does the cryptography, in memory or in a device."""

    certificate: Certificate
    signer: Signer

    @classmethod
    def of(cls, signer: Signer, certificate: x509.Certificate) -> SigningKey:
        """The key of a signer."""
        return cls(Certificate.of(certificate), signer)
