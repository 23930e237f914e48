"""Signing with a key that never leaves its device, by PKCS#11; SoftHSM stands for the device."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, pkcs12
from tests.factories.signing import (
    AGENCY,
    NUMBER_AND_DATE,
    PASSPHRASE,
    PERSON,
    SEALED_AT,
    SIGNED_AT,
    certificate,
    issued,
    laid_out,
    trust,
)

from thongsuot.signing.agency import sign_as_agency
from thongsuot.signing.demonstration.images import seal_image, signature_image
from thongsuot.signing.errors import KeyNotOpened
from thongsuot.signing.filling import fill_form
from thongsuot.signing.keys.pkcs11 import AVAILABLE, DeviceKey, open_device
from thongsuot.signing.person import sign_as_person
from thongsuot.signing.sign import Act
from thongsuot.signing.verification.verify import verify

LIBRARIES = [
    Path(folder) / "softhsm" / "libsofthsm2.so"
    for folder in ("/usr/lib", "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/local/lib")
]
LIBRARY = next((path for path in LIBRARIES if path.exists()), None)
PIN = "1234"
LABEL = "van-thu"

pytestmark = pytest.mark.skipif(
    LIBRARY is None or shutil.which("softhsm2-util") is None or not AVAILABLE,
    reason="softhsm2 or python-pkcs11 is not installed",
)


@pytest.fixture(scope="module")
def device(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeviceKey]:
    """A token with the agency's key and certificate in it."""
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder / 'tokens'}\nobjectstore.backend = file\n")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("SOFTHSM2_CONF", str(folder / "softhsm2.conf"))
        _run("softhsm2-util", "--init-token", "--free", "--label", "con-dau", "--so-pin", PIN, "--pin", PIN)
        private, _, _ = pkcs12.load_key_and_certificates(issued(AGENCY).pkcs12, PASSPHRASE.encode())
        assert private is not None
        file = folder / "key.pem"
        file.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
        _run("softhsm2-util", "--import", str(file), "--token", "con-dau", "--label", LABEL, "--id", "01", "--pin", PIN)
        _import_certificate("con-dau")
        yield DeviceKey(LIBRARY or Path(), "con-dau", LABEL)


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _import_certificate(token: str) -> None:
    from pkcs11 import Attribute, CertificateType, ObjectClass, lib

    with lib(str(LIBRARY)).get_token(token_label=token).open(user_pin=PIN, rw=True) as session:
        session.create_object(
            {
                Attribute.CLASS: ObjectClass.CERTIFICATE,
                Attribute.CERTIFICATE_TYPE: CertificateType.X_509,
                Attribute.TOKEN: True,
                Attribute.LABEL: LABEL,
                Attribute.ID: b"\x01",
                Attribute.SUBJECT: certificate(AGENCY).parsed().subject.dump(),
                Attribute.VALUE: certificate(AGENCY).der,
            }
        )


def test_the_agency_signs_with_a_device(device: DeviceKey) -> None:
    from tests.factories.signing import key

    act = Act(SIGNED_AT, PERSON, "Ký ban hành")
    signed = sign_as_person(laid_out(), key=key(PERSON), image=signature_image(), act=act)
    numbered = fill_form(signed, NUMBER_AND_DATE)
    with open_device(device, PIN) as in_device:
        assert in_device.certificate == certificate(AGENCY)
        seal_act = Act(SEALED_AT, AGENCY, "Ký số của cơ quan")
        sealed = sign_as_agency(numbered, key=in_device, seal=seal_image(AGENCY), act=seal_act)
    assert verify(sealed, trust()).is_trusted


def test_a_wrong_pin_is_named(device: DeviceKey) -> None:
    with pytest.raises(KeyNotOpened, match="PIN"), open_device(device, "9999"):
        pass


def test_a_missing_key_is_named(device: DeviceKey) -> None:
    other = DeviceKey(device.library, device.token, "khong-co")
    with pytest.raises(KeyNotOpened, match="khong-co"), open_device(other, PIN):
        pass


def test_a_missing_token_is_named(device: DeviceKey) -> None:
    other = DeviceKey(device.library, "khong-co", LABEL)
    with pytest.raises(KeyNotOpened, match="khong-co"), open_device(other, PIN):
        pass


def test_a_missing_library_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeyNotOpened, match="thư viện"), open_device(DeviceKey(tmp_path / "x.so", "a", "b"), PIN):
        pass
