"""Stored files are handed out from a sandbox, for some minutes, to whoever was given the address."""

from __future__ import annotations

import io
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.core import signing
from django.test import Client
from PIL import Image
from tests.factories.uploads import pdf, photo

from thongsuot.files.actions.accept_upload import accept_upload
from thongsuot.files.actions.store_file import store_file
from thongsuot.files.addresses import LIFETIME, address_of
from thongsuot.files.guards.image import THUMBNAIL

AT = datetime(2019, 12, 10, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def address() -> str:
    return address_of(accept_upload(content=pdf("Bao cao"), name="a.pdf", at=AT).stored, "Báo cáo năm 2019.pdf")


def test_file_comes_sandboxed_typed_and_under_its_name(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.getvalue() == pdf("Bao cao")
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == ("attachment; filename*=utf-8''B%C3%A1o%20c%C3%A1o%20n%C4%83m%202019.pdf")
    assert answer["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "private" in answer["Cache-Control"]
    assert not answer.cookies


def test_picture_may_be_shown_in_a_page_or_saved(client: Client) -> None:
    stored = accept_upload(content=photo(), name="a.jpg", at=AT).stored
    assert client.get(address_of(stored, "a.jpg"))["Content-Disposition"] == 'inline; filename="a.jpg"'
    assert client.get(address_of(stored, "a.jpg", save=True))["Content-Disposition"].startswith("attachment")


def test_thumbnail_comes_as_safely_as_the_file_itself(client: Client) -> None:
    stored = accept_upload(content=photo("PNG", (900, 600)), name="a.png", at=AT).stored
    whole, small = client.get(address_of(stored, "a.png")), client.get(address_of(stored, "a.jpg", small=True))
    assert (small["Content-Type"], small["Content-Disposition"]) == ("image/jpeg", 'inline; filename="a.jpg"')
    assert Image.open(io.BytesIO(small.getvalue())).size == THUMBNAIL
    for header in ("Content-Security-Policy", "X-Content-Type-Options", "Cache-Control", "Referrer-Policy"):
        assert small[header] == whole[header]


def test_what_is_no_picture_has_no_thumbnail(client: Client) -> None:
    stored = store_file(content=b"<!DOCTYPE html><script>alert(1)</script>", at=AT)
    answer = client.get(address_of(stored, "a.jpg", small=True))
    assert (answer.status_code, answer["Content-Type"]) == (404, "text/plain; charset=utf-8")


def test_address_of_an_earlier_release_is_told_to_have_expired(client: Client) -> None:
    token = signing.dumps(["0" * 64, "image/jpeg", "a.jpg", False], salt="thongsuot.files.address")
    answer = client.get(f"/files/{token}/a.jpg")
    assert (answer.status_code, "đã hết hạn" in answer.content.decode()) == (404, True)


def test_page_that_got_into_the_store_is_never_shown_as_one(client: Client) -> None:
    stored = store_file(content=b"<!DOCTYPE html><script>alert(1)</script>", at=AT)
    answer = client.get(address_of(stored, "a.html"))
    assert (answer["Content-Type"], answer["Content-Disposition"][:10]) == ("application/octet-stream", "attachment")


def test_address_is_good_for_some_minutes(client: Client, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    later = time.time() + LIFETIME.total_seconds() + 5
    monkeypatch.setattr("time.time", lambda: later)
    answer = client.get(address)
    assert answer.status_code == 404
    assert "đã hết hạn" in answer.content.decode()


def test_changed_address_leads_nowhere(client: Client, address: str) -> None:
    token, _, name = address.removeprefix("/files/").partition("/")
    for changed in (token[:-1] + ("A" if token[-1] != "A" else "B"), "x", token.replace(":", ".")):
        assert client.get(f"/files/{changed}/{name}").status_code == 404
    assert client.post(address).status_code == 405


def test_lost_content_is_told_and_not_guessed(client: Client, address: str, file_store: Path) -> None:
    for path in file_store.rglob("*"):
        if path.is_file():
            path.unlink()
    answer = client.get(address)
    assert (answer.status_code, "phục hồi" in answer.content.decode()) == (404, True)


def test_files_may_have_a_host_of_their_own(settings) -> None:
    settings.FILES_ORIGIN = "https://tep.example.vn"
    stored = accept_upload(content=pdf(), name="a.pdf", at=AT).stored
    assert address_of(stored, "a.pdf").startswith("https://tep.example.vn/files/")
    assert timedelta(minutes=1) <= LIFETIME <= timedelta(minutes=15)
