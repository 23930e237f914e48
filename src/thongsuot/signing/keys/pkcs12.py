"""A software key: a PKCS#12 file and its passphrase."""

from __future__ import annotations

from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from django.utils.translation import gettext
from pyhanko.sign.signers.pdf_cms import SimpleSigner
from pyhanko_certvalidator.registry import SimpleCertificateStore

from thongsuot.signing.errors import KeyNotOpened
from thongsuot.signing.keys.key import SigningKey


def open_pkcs12(data: bytes, passphrase: str) -> SigningKey:
    """The key in the file; KeyNotOpened where the passphrase is wrong or the file holds no key with a certificate.

    Certificates of issuers in the file stay out of signatures: who verifies knows them, and bytes that no signature
    covers could be changed unseen.
    """
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(data, passphrase.encode())
    except ValueError as error:
        raise KeyNotOpened(gettext("Không mở được khóa ký số; kiểm tra tệp khóa và mật khẩu.")) from error
    if key is None or certificate is None:
        raise KeyNotOpened(gettext("Tệp không có khóa ký số kèm chứng thư; cần chọn đúng tệp PKCS#12 (.p12, .pfx)."))
    private = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    parsed = x509.Certificate.load(certificate.public_bytes(Encoding.DER))
    signer = SimpleSigner(
        signing_cert=parsed,
        signing_key=keys.PrivateKeyInfo.load(private),
        cert_registry=SimpleCertificateStore(),
    )
    return SigningKey.of(signer, parsed)
