"""Verification: what an uploaded file shows of itself, and that nothing of it is kept."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.factories.correspondence import NOON, make_district, make_text
from tests.factories.office import BACKEND, client_of, text_of
from tests.factories.organisation import make_person

from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.models import Document, FileRole
from thongsuot.files.models import StoredFile
from thongsuot.reporting.issuing.seal import seal
from vanban.write.pdf import write_pdf

pytestmark = pytest.mark.django_db

PDF = write_pdf(make_text(), day=NOON.date())


def _verify(client: Client, content: bytes, name: str = "bao-cao.pdf"):
    return client.post("/verification/", {"file": SimpleUploadedFile(name, content)})


def test_a_file_without_signature_says_so_and_is_not_kept() -> None:
    answer = _verify(client_of(make_district().officer), PDF)
    assert "Tệp không có chữ ký số." in text_of(answer)
    assert not StoredFile.objects.exists()


def test_a_seal_holds_or_does_not() -> None:
    client, sealed = client_of(make_district().officer), seal(PDF)
    assert _verify(client, sealed).context["examined"].is_sealed is True
    broken = sealed.replace(b"/Type", b"/Tupe", 1)
    assert _verify(client, broken).context["examined"].is_sealed is False


def test_what_is_no_pdf_is_told_not_refused() -> None:
    answer = _verify(client_of(make_district().officer), b"xin chao", "a.txt")
    assert answer.status_code == HTTPStatus.OK
    assert "Không mở được tệp" in text_of(answer)


def test_of_a_file_that_is_too_large_nothing_is_said_but_that(settings) -> None:
    settings.UPLOAD_LARGEST = len(PDF) - 1
    answer = _verify(client_of(make_district().officer), PDF)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "vượt giới hạn" in text_of(answer)
    assert answer.context["examined"] is None


def test_a_secret_file_is_not_looked_into() -> None:
    answer = _verify(client_of(make_district().officer), PDF, "12-BC (MẬT).pdf")
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert answer.context["examined"] is None
    assert "sổ văn bản mật" in text_of(answer)


def test_a_file_of_a_visible_document_is_recognised() -> None:
    district = make_district()
    document = Document.objects.create(
        origin="reference", document_type="Báo cáo", identifier="1/BC", issuer_name="UBND", subject="A", added_at=NOON
    )
    attach_file(document=document, role=FileRole.PDF, name="a.pdf", content=PDF, by=district.officer.actor(), at=NOON)
    assert _verify(client_of(district.officer), PDF).context["known"] == document


def test_whoever_is_signed_in_may_verify_and_nobody_else() -> None:
    client = Client()
    assert client.get("/verification/").status_code == HTTPStatus.FOUND
    client.force_login(make_person(), backend=BACKEND)
    assert _verify(client, PDF).status_code == HTTPStatus.OK


def test_no_file_is_asked_for_again() -> None:
    answer = client_of(make_district().officer).post("/verification/", {})
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
