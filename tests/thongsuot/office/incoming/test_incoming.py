"""Registering what arrives: read from its file, looked over by the clerk, entered once."""

from __future__ import annotations

from dataclasses import replace
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from tests.factories.correspondence import NOON, District, make_district
from tests.factories.office import client_of, text_of
from tests.factories.organisation import AT, BY
from tests.factories.programme import make_document

from thongsuot.correspondence.actions.open_register import open_register
from thongsuot.correspondence.models import Direction, Register, RegisterEntry
from thongsuot.files.models import StoredFile
from vanban.document.model import Closing, Document, Header, Node, NodeKind, Signature
from vanban.document.partial_date import PartialDate
from vanban.write.docx.write import write_docx

pytestmark = pytest.mark.django_db

LETTER = Document(
    header=Header(
        parent_agency="UBND tỉnh Khánh Hòa",
        agency="Sở Thông tin và Truyền thông",
        national_name=True,
        motto=True,
        number="2400",
        symbol="STTTT-TTBCXB",
        identifier="2400/STTTT-TTBCXB",
        place="Khánh Hòa",
        date=PartialDate(2019, 12, 12),
        document_type="Công văn",
        subject="rà soát cơ sở truyền thanh",
        addressees=("Ủy ban nhân dân các huyện, thị xã, thành phố",),
    ),
    body=(
        Node(
            NodeKind.PARAGRAPH,
            text="Căn cứ Quyết định số 1486/QĐ-TTg ngày 06 tháng 11 năm 2018 của Thủ tướng Chính phủ, Sở đề nghị các"
            " đơn vị gửi báo cáo về Sở trước ngày 25 tháng 12 năm 2019.",
        ),
    ),
    closing=Closing(
        ("Như trên", "Lưu: VT, TTBCXB"), Signature(None, "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "Vũ Thị Quỳnh Chi")
    ),
)


def _upload(name: str = "cv2400.docx", document: Document = LETTER) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, write_docx(document, day=NOON.date()))


@pytest.fixture
def district() -> District:
    found = make_district()
    open_register(unit=found.committee, direction=Direction.INCOMING, year=2019, by=BY, at=AT)
    return found


def _dropped(client, upload: SimpleUploadedFile | None = None):
    answer = client.post("/incoming/", {"file": upload or _upload()})
    assert answer.status_code == HTTPStatus.SEE_OTHER, text_of(answer)
    return answer["Location"]


def _filled(client, url: str) -> dict[str, object]:
    """What a browser would send of the form as it stands."""
    form = client.get(url).context["form"]
    told = {name: form[name].value() for name in form.fields}
    return {name: value for name, value in told.items() if value not in (None, "", False)}


def test_the_form_holds_what_the_file_says(district: District) -> None:
    known = make_document()
    client = client_of(district.clerk)
    page = client.get(_dropped(client))
    told = page.context["form"].initial
    assert (told["identifier"], str(told["date"])) == ("2400/STTTT-TTBCXB", "2019-12-12")
    assert told["subject"] == "rà soát cơ sở truyền thanh"
    assert str(told["due_on"]) == "2019-12-25"
    assert told["signer_name"] == "Vũ Thị Quỳnh Chi"
    assert [one.known for one in page.context["proposal"].cited] == [known]


def test_what_the_clerk_confirms_is_entered_with_its_file_and_citations(district: District) -> None:
    known = make_document()
    client = client_of(district.clerk)
    url = _dropped(client)
    answer = client.post(url, {**_filled(client, url), "subject": "rà soát hệ thống truyền thanh"})
    entry = RegisterEntry.objects.get()
    assert answer["Location"] == f"/documents/{entry.document_id}/"
    assert (entry.number, str(entry.due_on)) == (1, "2019-12-25")
    assert entry.document.subject == "rà soát hệ thống truyền thanh"
    assert [one.name for one in entry.document.files.all()] == ["cv2400.docx"]
    assert [one.target for one in entry.document.relations.all()] == [known]


def test_the_same_document_is_warned_of_before_and_entered_only_when_confirmed(district: District) -> None:
    client = client_of(district.clerk)
    url = _dropped(client)
    told = _filled(client, url)
    client.post(url, told)
    again = client.get(url)
    assert [one.identifier for one in again.context["proposal"].duplicates] == ["2400/STTTT-TTBCXB"]
    refused = client.post(url, told)
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "có thể đã được đăng ký" in text_of(refused)
    client.post(url, {**told, "despite_duplicates": "on"})
    assert RegisterEntry.objects.count() == 2


@pytest.mark.parametrize(
    "sent",
    [
        {"file": SimpleUploadedFile("mat.docx", b"x"), "declared_secret": "on"},
        {"file": _upload("CV MAT.docx", replace(LETTER, header=replace(LETTER.header, urgency="MẬT")))},
        {"file": SimpleUploadedFile("a.exe", b"MZ" + b"\0" * 200)},
    ],
    ids=["declared secret", "marked secret", "program"],
)
def test_what_may_not_come_in_leaves_nothing(district: District, sent: dict[str, object]) -> None:
    answer = client_of(district.clerk).post("/incoming/", sent)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert not StoredFile.objects.exists()


def test_paper_is_entered_without_a_file(district: District) -> None:
    client = client_of(district.clerk)
    told = {
        "register": str(Register.objects.get(direction="incoming").pk),
        "document_type": "Công văn",
        "identifier": "12/CV",
        "date": "2019-12-02",
        "issuer_name": "Huyện đoàn",
        "subject": "mời dự hội nghị",
        "urgency": "normal",
    }
    client.post("/incoming/new/", told)
    assert RegisterEntry.objects.get().document.issuer_name == "Huyện đoàn"


def test_an_old_or_forged_address_asks_for_the_file_again(district: District) -> None:
    answer = client_of(district.clerk).get("/incoming/new/?file=abc:def", follow=True)
    assert "hãy tải lại tệp" in text_of(answer)


def test_without_a_register_it_says_to_open_one() -> None:
    client = client_of(make_district().clerk)
    assert "Chưa mở sổ văn bản đến năm 2019" in text_of(client.get("/incoming/new/"))


def test_others_than_the_registry_register_nothing(district: District) -> None:
    assert client_of(district.officer).get("/incoming/").status_code == HTTPStatus.FORBIDDEN
