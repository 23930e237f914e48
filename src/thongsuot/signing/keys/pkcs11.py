"""A key in a device: a smart card, a token or a hardware security module, reached by its PKCS#11 library.

The Python binding is a compiled extension that not every machine has; without it this module still loads and says so
when a device is to be opened.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext

from thongsuot.signing.errors import KeyNotOpened
from thongsuot.signing.keys.key import SigningKey

try:
    from pkcs11.exceptions import PinIncorrect, PKCS11Error
    from pyhanko.config.pkcs11 import TokenCriteria
    from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session

    AVAILABLE = True
except ImportError:
    AVAILABLE = False


@dataclass(frozen=True, slots=True)
class DeviceKey:
    """Where the key is: the device's library, the label of the token in it, the label of key and certificate."""

    library: Path
    token: str
    label: str


@contextmanager
def open_device(where: DeviceKey, pin: str) -> Iterator[SigningKey]:
    """The key, as long as the block runs; it never leaves the device. KeyNotOpened says why it can't be used."""
    if not AVAILABLE:
        raise KeyNotOpened(gettext("Máy chưa cài phần đọc thiết bị ký số (python-pkcs11); cần cài rồi thử lại."))
    try:
        session = open_pkcs11_session(str(where.library), token_criteria=TokenCriteria(label=where.token), user_pin=pin)
    except PinIncorrect as error:
        raise KeyNotOpened(gettext("Mã PIN của thiết bị ký số không đúng.")) from error
    except (PKCS11Error, RuntimeError, OSError) as error:
        raise KeyNotOpened(
            gettext("Không mở được thiết bị ký số “%(token)s”; kiểm tra thiết bị và thư viện.") % {"token": where.token}
        ) from error
    try:
        # The hash is made here: not every device offers to make it together with an elliptic-curve signature.
        signer = PKCS11Signer(session, cert_label=where.label, key_label=where.label, use_raw_mechanism=True)
        try:
            certificate = signer.signing_cert
        except PKCS11Error as error:
            raise KeyNotOpened(
                gettext("Thiết bị ký số không có khóa và chứng thư mang tên “%(label)s”.") % {"label": where.label}
            ) from error
        if certificate is None:
            raise KeyNotOpened(
                gettext("Thiết bị ký số không có khóa và chứng thư mang tên “%(label)s”.") % {"label": where.label}
            )
        yield SigningKey.of(signer, certificate)
    finally:
        session.close()
