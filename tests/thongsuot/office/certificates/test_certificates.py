"""Certificates on record: recorded from a file, found again, ended on a day; a key sent by mistake is refused."""

from __future__ import annotations

from datetime import date
from functools import cache
from http import HTTPStatus

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.factories.administration import administrator_of, make_administrator
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.office import client_of, text_of
from tests.factories.pens import make_certificate
from tests.factories.signing import AGENCY, PASSPHRASE, PERSON, certificate, issued

from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.models import UnitCertificate
from thongsuot.correspondence.pens import key_path, open_pen, require_own
from thongsuot.correspondence.queries.certificates import certificates_of
from thongsuot.files.models import StoredFile
from thongsuot.signing.demonstration.images import seal_image

pytestmark = pytest.mark.django_db

DAY = NOON.date()


@pytest.fixture
def district() -> District:
    return make_district()


@cache
def _key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.SECP256R1())


def _private(encoding: Encoding, form: PrivateFormat, *, locked: bool = False) -> bytes:
    return _key().private_bytes(encoding, form, BestAvailableEncryption(b"bi-mat") if locked else NoEncryption())


SECRETS = {
    "PKCS#12": lambda: issued(PERSON).pkcs12,
    "PKCS#8 DER": lambda: _private(Encoding.DER, PrivateFormat.PKCS8),
    "PKCS#8 DER locked": lambda: _private(Encoding.DER, PrivateFormat.PKCS8, locked=True),
    "EC DER": lambda: _private(Encoding.DER, PrivateFormat.TraditionalOpenSSL),
    "PEM": lambda: _private(Encoding.PEM, PrivateFormat.TraditionalOpenSSL),
    "OpenSSH": lambda: _private(Encoding.PEM, PrivateFormat.OpenSSH),
    "PEM behind a certificate": lambda: (
        certificate(PERSON).as_pem().encode() + _private(Encoding.PEM, PrivateFormat.PKCS8, locked=True)
    ),
}
NONSENSE = {
    "a text": b"xin ch\xc3\xa0o",
    "cut off": certificate(PERSON).der[:-40],
    "armour around nothing": b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
    "nested without end": b"\x30\x80" * 20_000,
    "too large": b"\x30" * 70_000,
    "two": (certificate(PERSON).as_pem() + certificate(AGENCY).as_pem()).encode(),
}


def _told(district: District, data: bytes, **more: object) -> dict[str, object]:
    return {"unit": str(district.committee.pk), "file": SimpleUploadedFile("chung-thu.cer", data), **more}


def _refused(client: Client, told: dict[str, object]) -> str:
    answer = client.post("/certificates/new/", told)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not UnitCertificate.objects.exists()
    return text_of(answer)


def test_a_unit_seals_by_what_was_recorded_and_with_the_key_that_lies_here(district: District) -> None:
    made = issued(AGENCY)
    image = SimpleUploadedFile("dau.png", seal_image(AGENCY).content)
    answer = administrator_of(district).post("/certificates/new/", _told(district, made.certificate.der, image=image))
    assert answer.status_code == HTTPStatus.SEE_OTHER, text_of(answer)
    row = certificates_of(district.committee, None, DAY).get()
    assert (row.active_from, row.active_to) == (date(2019, 1, 1), date(2030, 1, 2))
    path = key_path(row.fingerprint)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(made.pkcs12)
    with open_pen(row, PASSPHRASE) as pen:
        require_own(pen, district.committee, None, DAY)


def test_a_signer_s_is_recorded_from_pem_for_the_days_that_were_given(district: District) -> None:
    told = _told(district, certificate(PERSON).as_pem().encode(), position=str(district.deputy.pk))
    told |= {"active_from": "2019-06-01", "active_to": "2020-06-01", "device_label": "ky-so"}
    administrator_of(district).post("/certificates/new/", told)
    row = UnitCertificate.objects.get(position=district.deputy)
    assert (row.active_from, row.active_to, row.device_label) == (date(2019, 6, 1), date(2020, 6, 1), "ky-so")
    assert row.certificate() == certificate(PERSON)


def test_whose_it_is_must_be_told(district: District) -> None:
    shown = administrator_of(district).get("/certificates/new/").context["form"]
    assert shown["unit"].value() is None
    assert shown.fields["unit"].choices[0][0] == ""
    _refused(administrator_of(district), _told(district, certificate(AGENCY).der, unit=""))


@pytest.mark.parametrize("name", SECRETS)
def test_a_key_sent_by_mistake_is_refused_and_not_kept(district: District, name: str) -> None:
    before = StoredFile.objects.count()
    assert "chứa khóa bí mật" in _refused(administrator_of(district), _told(district, SECRETS[name]()))
    assert StoredFile.objects.count() == before
    assert not AuditEvent.objects.filter(action="register_certificate").exists()


@pytest.mark.parametrize("name", NONSENSE)
def test_what_is_no_certificate_is_refused_with_the_reason(district: District, name: str) -> None:
    words = _refused(administrator_of(district), _told(district, NONSENSE[name]))
    assert {"too large": "quá lớn", "two": "đúng một chứng thư"}.get(name, "Không đọc được chứng thư số") in words


def test_an_image_that_is_none_is_refused(district: District) -> None:
    image = SimpleUploadedFile("dau.png", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0IHDRabcd" + b"\0\0\0\0IENDabcd")
    assert "bị hỏng" in _refused(administrator_of(district), _told(district, certificate(AGENCY).der, image=image))


def test_recording_again_keeps_the_image_and_changes_the_rest(district: District) -> None:
    row = make_certificate(district.committee)
    told = _told(district, row.certificate().der, device_label="con-dau")
    administrator_of(district).post("/certificates/new/", told)
    again = UnitCertificate.objects.get()
    assert (again.pk, again.image, again.device_label) == (row.pk, row.image, "con-dau")


def test_one_that_was_ended_signs_nothing_from_that_day_and_is_not_made_to_count_again(district: District) -> None:
    row = make_certificate(district.committee)
    client = administrator_of(district)
    assert client.post(f"/certificates/{row.pk}/end/", {"day": "2019-12-16"}).status_code == HTTPStatus.SEE_OTHER
    assert certificates_of(district.committee, None, date(2019, 12, 15)).get() == row
    assert not certificates_of(district.committee, None, DAY).exists()
    assert AuditEvent.objects.filter(action="end_certificate", object_id=str(row.pk)).count() == 1
    again = client.post("/certificates/new/", _told(district, row.certificate().der))
    assert "Đã kết thúc từ ngày 16/12/2019" in text_of(again)
    later = client.post(f"/certificates/{row.pk}/end/", {"day": "2020-06-01"})
    assert "Đã kết thúc từ ngày 16/12/2019" in text_of(later)


def test_the_list_says_how_each_stands(district: District) -> None:
    row, administrator = make_certificate(district.committee), make_administrator(district)
    client = client_of(administrator)
    assert "Còn hiệu lực" in text_of(client.get("/certificates/"))
    assert row.fingerprint in text_of(client.get("/certificates/"))
    late = client_of(administrator, at=NOON.replace(year=2031)).get("/certificates/")
    assert "Hết hạn" in text_of(late)
    client.post(f"/certificates/{row.pk}/end/", {"day": "2019-12-16"})
    assert "Chưa ghi chứng thư số nào" in text_of(client.get("/certificates/"))
    assert "Đã kết thúc" in text_of(client.get("/certificates/?ended=on"))


@pytest.mark.parametrize("words", ["khanh son", "Trần Thị", "tran", "Khánh ca"])
def test_one_is_found_by_unit_holder_or_subject(district: District, words: str) -> None:
    row = make_certificate(district.committee, district.deputy)
    client = administrator_of(district)
    assert list(client.get("/certificates/", {"q": words}).context["rows"]) == [row]
    assert "Không tìm thấy chứng thư số nào" in text_of(client.get("/certificates/", {"q": f"{words} khongco"}))


@pytest.mark.parametrize("count", [1, 4])
def test_the_list_takes_as_many_queries_for_one_as_for_many(count: int, django_assert_num_queries) -> None:
    first = make_district()
    client = administrator_of(first)
    make_certificate(first.committee, first.deputy)
    for number in range(count - 1):
        make_certificate(make_district(f"huyen-{number}").committee)
    client.get("/certificates/")
    with django_assert_num_queries(7):
        assert len(client.get("/certificates/").context["shown"]) == count


def test_the_form_says_where_the_key_lies(district: District) -> None:
    assert "keys" in text_of(administrator_of(district).get("/certificates/new/"))
