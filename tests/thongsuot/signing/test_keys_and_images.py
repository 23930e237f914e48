"""Keys that open or say why not; certificates as values; images as the law asks for them."""

from __future__ import annotations

import struct
import zlib
from datetime import UTC

import pytest
from asn1crypto.core import GeneralizedTime
from asn1crypto.util import extended_datetime
from asn1crypto.x509 import Time
from tests.factories.signing import AGENCY, PASSPHRASE, PERSON, SIGNED_AT, certificate, issued, issuer, key

from thongsuot.signing.certificate import DEMONSTRATION, Certificate, UnreadableCertificate, read_certificates
from thongsuot.signing.demonstration.images import SEAL_DIAMETER_MM, seal_image, signature_image
from thongsuot.signing.errors import KeyNotOpened, UnusableImage
from thongsuot.signing.keys.pkcs12 import open_pkcs12
from thongsuot.signing.png import PngImage


def png(colour: int = 6, *, metre: tuple[int, int] | None = None, size: tuple[int, int] = (2, 1)) -> bytes:
    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    resolution = b"" if metre is None else chunk(b"pHYs", struct.pack(">IIB", *metre, 1))
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", *size, 8, colour, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + resolution + chunk(b"IDAT", zlib.compress(b"\0" * 9)) + chunk(b"IEND", b"")


def test_a_demonstration_s_certificate_says_that_it_has_no_value() -> None:
    for made in (certificate(PERSON), issuer().certificate):
        assert made.is_demonstration
        assert DEMONSTRATION in made.subject
    assert certificate(PERSON).subject == f"{PERSON}; {DEMONSTRATION}; {AGENCY}"
    assert certificate(PERSON).holds_at(SIGNED_AT)


def test_a_certificate_is_the_same_in_pem_and_der() -> None:
    made = certificate(PERSON)
    assert Certificate.read(made.der) == made
    assert Certificate.read(made.as_pem().encode()) == made
    both = (made.as_pem() + certificate(AGENCY).as_pem()).encode()
    assert read_certificates(both) == (made, certificate(AGENCY))


@pytest.mark.parametrize("data", [b"", b"chung thu", b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"])
def test_what_is_no_certificate_says_so(data: bytes) -> None:
    with pytest.raises(UnreadableCertificate, match="Không đọc được chứng thư số"):
        Certificate.read(data)


def test_a_subject_that_cannot_be_read_makes_no_certificate() -> None:
    organisation, unknown = b"\x55\x04\x0a\x0c", b"\x55\xb4\x0a\xa7"
    with pytest.raises(UnreadableCertificate):
        Certificate.read(certificate(PERSON).der.replace(organisation, unknown))


def test_a_certificate_of_the_year_nought_is_none() -> None:
    parsed = certificate(PERSON).parsed()
    never = extended_datetime(0, 1, 1, tzinfo=UTC)
    parsed["tbs_certificate"]["validity"]["not_before"] = Time("general_time", GeneralizedTime(never))
    with pytest.raises(UnreadableCertificate):
        Certificate.read(parsed.dump(force=True))


def test_a_subject_holds_no_nul() -> None:
    der = certificate(PERSON).der.replace(AGENCY.encode(), AGENCY.replace(" ", "\0").encode())
    assert AGENCY.replace(" ", "") in Certificate.read(der).subject


def test_a_key_opens_with_its_passphrase_alone() -> None:
    assert open_pkcs12(issued(PERSON).pkcs12, PASSPHRASE).certificate == key(PERSON).certificate
    with pytest.raises(KeyNotOpened, match="mật khẩu"):
        open_pkcs12(issued(PERSON).pkcs12, "khác")
    with pytest.raises(KeyNotOpened, match="mật khẩu"):
        open_pkcs12(b"khong phai tep khoa", PASSPHRASE)


def test_an_image_tells_its_real_size() -> None:
    image = PngImage.read(png(metre=(2000, 1000)))
    assert (image.width_mm, image.height_mm) == (1.0, 1.0)
    assert PngImage.read(png()).width_mm is None


def test_an_image_fits_into_the_room_and_is_never_made_larger_than_it_is() -> None:
    assert PngImage.read(png(metre=(100, 100))).fitted_mm(40, 20) == (20.0, 10.0)
    assert PngImage.read(png(metre=(100, 100))).fitted_mm(10, 20) == (10.0, 5.0)
    assert PngImage.read(png()).fitted_mm(40, 20) == (40.0, 20.0)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"GIF89a", "tệp PNG"),
        (png()[:20], "bị hỏng"),
        (png(colour=2), "nền trong suốt"),
        (png(size=(9000, 9000)), "quá lớn"),
    ],
)
def test_an_image_that_cannot_be_used_says_why(content: bytes, told: str) -> None:
    with pytest.raises(UnusableImage, match=told):
        PngImage.read(content)


def test_a_demonstration_s_images_are_as_large_as_real_ones() -> None:
    assert seal_image(AGENCY).width_mm == pytest.approx(SEAL_DIAMETER_MM, abs=0.1)
    assert signature_image().width_mm == pytest.approx(44, abs=0.1)
