"""Writing a letter: what is typed becomes a structured document with letterhead, symbol, signature; and back again."""

from __future__ import annotations

from http import HTTPStatus

import pytest
from tests.factories.correspondence import District, make_district, make_outgoing
from tests.factories.office import client_of, text_of
from tests.factories.programme import make_document

from thongsuot.correspondence.models import OutgoingDocument
from vanban.document.model import NodeKind

pytestmark = pytest.mark.django_db

TEXT = "Thực hiện Quyết định số 1486/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ:\n1. Gửi số liệu.\na) Có biểu."


def _written(district: District, **more: str) -> dict[str, str]:
    return {
        "issuing_unit": str(district.committee.pk),
        "document_type": "Công văn",
        "subject": "cung cấp số liệu",
        "addressees": "- Ủy ban nhân dân các xã;\nCác phòng.",
        "text": TEXT,
        "recipients": "Như trên;",
        "signer": str(district.deputy.pk),
        "urgency": "normal",
        **more,
    }


def _draft(district: District) -> OutgoingDocument:
    answer = client_of(district.officer).post("/documents/new/", _written(district))
    assert answer.status_code == HTTPStatus.SEE_OTHER, text_of(answer)
    return OutgoingDocument.objects.get()


def test_a_letter_is_framed_by_who_writes_and_who_signs() -> None:
    content = _draft(make_district()).current_version.structured()
    assert content.header.identifier == "/UBND-VHTT"
    assert content.header.addressees == ("Ủy ban nhân dân các xã", "Các phòng")
    assert content.closing.recipients == ("Như trên", "Lưu: VT, VHTT")
    assert content.closing.signature.capacity == "KT. CHỦ TỊCH"
    assert [(node.kind, node.label) for node in content.walk()] == [
        (NodeKind.PARAGRAPH, None),
        (NodeKind.SECTION, "1"),
        (NodeKind.SECTION, "a"),
    ]


def test_its_page_leads_to_what_it_cites_and_says_what_the_checker_finds() -> None:
    district = make_district()
    known = make_document()
    page = client_of(district.officer).get(f"/documents/{_draft(district).document_id}/")
    assert f'<a class="cited" href="/documents/{known.pk}/"' in text_of(page)
    assert "VD05" in [one.finding.code for one in page.context["reading"].findings]


def test_editing_shows_what_was_typed_and_makes_a_version() -> None:
    district = make_district()
    outgoing = _draft(district)
    client = client_of(district.officer)
    form = client.get(f"/documents/{outgoing.document_id}/edit/").context["form"]
    assert form.initial["text"] == TEXT
    assert form.initial["recipients"] == "Như trên"
    changed = _written(district, document_type="Thông báo", text="Nội dung mới.", version="1")
    client.post(f"/documents/{outgoing.document_id}/edit/", changed)
    outgoing.refresh_from_db()
    assert outgoing.current_version.number == 2
    assert (outgoing.document.document_type, outgoing.document.identifier) == ("Thông báo", "/TB-UBND")
    assert "thong bao" in outgoing.document.search_text


def test_what_a_colleague_wrote_meanwhile_is_not_written_over() -> None:
    district = make_district()
    outgoing = _draft(district)
    client = client_of(district.officer)
    url = f"/documents/{outgoing.document_id}/edit/"
    client.post(url, _written(district, text="Nội dung của người thứ nhất.", version="1"))
    answer = client.post(url, _written(district, text="Nội dung của người thứ hai.", version="1"))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "vừa được sửa ở nơi khác" in text_of(answer)
    assert "Nội dung của người thứ hai." in text_of(answer)
    outgoing.refresh_from_db()
    assert outgoing.current_version.structured().body[0].text == "Nội dung của người thứ nhất."


def test_what_invented_people_write_says_so_on_every_page() -> None:
    district = make_district()
    outgoing = _draft(district)
    marked = "Dữ liệu minh họa, không có giá trị pháp lý"
    assert outgoing.current_version.structured().notice == marked
    url = f"/documents/{outgoing.document_id}/edit/"
    client_of(district.officer).post(url, _written(district, text="Nội dung mới.", version="1"))
    outgoing.refresh_from_db()
    assert (outgoing.current_version.number, outgoing.current_version.structured().notice) == (2, marked)


def test_a_letter_that_is_sent_twice_is_begun_once() -> None:
    district = make_district()
    client = client_of(district.officer)
    sent = _written(district, id=str(client.get("/documents/new/").context["form"].initial["id"]))
    pages = {client.post("/documents/new/", sent)["Location"] for _ in range(2)}
    assert len(pages) == OutgoingDocument.objects.count() == 1


def test_an_incomplete_letter_is_shown_again() -> None:
    district = make_district()
    answer = client_of(district.officer).post("/documents/new/", _written(district, text=""))
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not OutgoingDocument.objects.exists()


def test_a_text_with_a_header_of_its_own_loses_nothing() -> None:
    district = make_district()
    typed = "Kính gửi: Các xã.\nNội dung.\nNơi nhận:\n- Lưu: VT."
    client_of(district.officer).post("/documents/new/", _written(district, text=typed))
    content = OutgoingDocument.objects.get().current_version.structured()
    assert "\n".join(node.text for node in content.body) == typed


def test_the_registry_writes_no_letters() -> None:
    assert client_of(make_district().clerk).get("/documents/new/").status_code == HTTPStatus.FORBIDDEN


def test_what_is_signed_is_not_edited() -> None:
    district = make_district()
    outgoing = make_outgoing(district, "signed")
    answer = client_of(district.officer).post(
        f"/documents/{outgoing.document_id}/edit/", _written(district, version="1")
    )
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "không sửa được nội dung" in text_of(answer)
