"""A report goes out to Word and comes back: every change listed, figures still linked, hostile files refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from tests.factories.office import client_of, text_of
from tests.factories.reporting import DRAFTED, Asking, make_report, record_budget

from thongsuot.files.models import StoredFile
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import facts_of
from thongsuot.reporting.queries.reports import text_of as report_text
from vanban.document.model import Document, Inline, InlineKind, Node
from vanban.read.file import read_bytes
from vanban.write.docx.write import write_docx


@pytest.fixture
def report(asking: Asking) -> Report:
    record_budget(asking, asking.first, 54_000_000)
    return make_report(asking)


@pytest.fixture
def client(asking: Asking, report: Report) -> Client:
    return client_of(asking.first.officer, at=DRAFTED + timedelta(hours=1))


def _upload(client: Client, report: Report, content: bytes, name: str = "bao-cao.docx", **more: str):
    told = {"file": SimpleUploadedFile(name, content), **more}
    return client.post(f"/reports/{report.pk}/word/", told)


def _docx(document: Document) -> bytes:
    return write_docx(document, day=date(2019, 12, 12))


def _with_figure(document: Document, figure: str) -> Document:
    """The document with another figure in its first field."""

    def inline(one: Inline) -> Inline:
        return replace(one, text=figure) if one.kind is InlineKind.FIELD and "đồng" in one.text else one

    def node(one: Node) -> Node:
        inlines = tuple(inline(part) for part in one.inlines)
        return replace(
            one,
            inlines=inlines,
            text="".join(part.text for part in inlines) if inlines and one.text else one.text,
            children=tuple(node(child) for child in one.children),
        )

    return replace(document, body=tuple(node(one) for one in document.body))


def test_what_is_downloaded_and_sent_back_unchanged_changes_nothing(client: Client, report: Report) -> None:
    answer = client.get(f"/documents/{report.outgoing.document_id}/print/?as=docx")
    content = b"".join(answer.streaming_content)
    assert {one.id for node in read_bytes(content)[1].walk() for one in node.inlines if one.id}
    shown = client.get(_upload(client, report, content)["Location"])
    assert shown.context["compared"].is_empty
    assert "Tệp không khác báo cáo" in text_of(shown)


def test_new_words_are_listed_and_taken_over(client: Client, report: Report) -> None:
    text = report_text(report)
    edited = replace(text, body=(*text.body[:-1], replace(text.body[-1], text="Trên đây là báo cáo, kính trình./.")))
    url = _upload(client, report, _docx(edited))["Location"]
    shown = client.get(url)
    (change,) = shown.context["compared"].texts
    assert "kính trình./." in "".join(piece.text for piece in change.pieces if piece.kind != "removed")
    told = {"version": shown.context["form"]["version"].value()}
    assert "ít nhất một thay đổi" in text_of(client.post(url, told))
    answer = client.post(url, {**told, "change": "0"}, follow=True)
    assert "kính trình./." in text_of(answer)
    assert facts_of(report)["kinh phí"].value == 54_000_000


def test_a_change_that_is_not_ticked_is_left_out(client: Client, report: Report) -> None:
    text = _with_figure(report_text(report), "60.000.000 đồng")
    edited = replace(text, body=(*text.body[:-1], replace(text.body[-1], text="Trên đây là báo cáo, kính trình./.")))
    url = _upload(client, report, _docx(edited))["Location"]
    shown = client.get(url)
    wanted = next(one.place for one in shown.context["compared"].texts if "kính" in (one.change.after or ""))
    told = {"version": shown.context["form"]["version"].value(), "change": str(wanted)}
    answer = text_of(client.post(url, told, follow=True))
    assert "kính trình./." in answer
    assert "54.000.000 đồng" in answer
    assert facts_of(report)["kinh phí"].stated is None


def test_an_overwritten_figure_asks_for_a_reason(client: Client, report: Report) -> None:
    url = _upload(client, report, _docx(_with_figure(report_text(report), "60.000.000 đồng")))["Location"]
    shown = client.get(url)
    (name,) = [name for name in shown.context["form"].fields if name != "version"]
    told = {"version": shown.context["form"]["version"].value(), "change": "0"}
    assert client.post(url, told).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    client.post(url, {**told, name: "Theo quyết định bổ sung"})
    stated = facts_of(report)["kinh phí"].stated
    assert stated is not None
    assert (stated.value, stated.reason) == (60_000_000, "Theo quyết định bổ sung")


def test_an_edit_of_an_older_text_is_refused(client: Client, report: Report) -> None:
    text = report_text(report)
    edited = replace(text, body=(*text.body[:-1], replace(text.body[-1], text="Kính trình./.")))
    url = _upload(client, report, _docx(edited))["Location"]
    told = {"version": client.get(url).context["form"]["version"].value(), "change": "0"}
    client.post(f"/reports/{report.pk}/nil/", {"section": "tap_huan"})
    assert "vừa được sửa ở nơi khác" in text_of(client.post(url, told))


@pytest.mark.parametrize(
    ("content", "name", "more", "said"),
    [
        (b"MZ" + bytes(64), "bao-cao.docx", {}, "không được nhận"),
        (b"", "bao-cao.docx", {}, "rỗng"),
        (b"<html><script>alert(1)</script>", "bao-cao.docx", {}, "không được nhận"),
        (_docx(Document()), "bao-cao.docx", {"declared_secret": "on"}, "dấu chỉ độ mật"),
    ],
)
def test_a_hostile_or_secret_file_is_refused_and_not_kept(
    client: Client, report: Report, content: bytes, name: str, more: dict[str, str], said: str
) -> None:
    before = StoredFile.objects.count()
    answer = _upload(client, report, content, name, **more)
    assert answer.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in text_of(answer)
    assert StoredFile.objects.count() == before


def test_a_file_that_nobody_took_in_is_asked_for_again(client: Client, report: Report) -> None:
    answer = client.get(f"/reports/{report.pk}/edit/?file=khong-co", follow=True)
    assert "hãy tải lại tệp" in text_of(answer)
