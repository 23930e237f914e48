"""Fields of a PDF that carries its data: told where the page says what the data says, and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from vanban.document.codec import to_json
from vanban.document.model import Document, Header, Inline, InlineKind, Node, NodeKind
from vanban.read.file import read_bytes
from vanban.write import Attachment, write_pdf

INLINES = (
    Inline(InlineKind.TEXT, "Đã tổ chức "),
    Inline(InlineKind.FIELD, "02", "so_lop"),
    Inline(InlineKind.TEXT, " lớp tập huấn cho cán bộ thôn, với số học viên là "),
    Inline(InlineKind.FIELD, "70", "so_hoc_vien"),
    Inline(InlineKind.TEXT, " người; các lớp được tổ chức tại hội trường của Ủy ban nhân dân xã."),
)
DOCUMENT = Document(
    header=Header(document_type="Báo cáo", subject="Kết quả"),
    body=(
        Node(NodeKind.PARAGRAPH, text="Ủy ban nhân dân xã báo cáo kết quả."),
        Node(NodeKind.SECTION, label="1", title="".join(one.text for one in INLINES), inlines=INLINES),
    ),
)


def written(document: Document, data: bytes) -> bytes:
    return write_pdf(document, attachments=[Attachment("van-ban.json", data, "application/json", "Dữ liệu")])


def as_data(document: Document) -> bytes:
    return json.dumps(to_json(document)).encode()


def fields(content: bytes) -> list[tuple[str | None, str]]:
    source, found = read_bytes(content)
    kept = [one for node in found.walk() for one in node.inlines if one.kind is InlineKind.FIELD]
    assert all(source.text[one.start : one.end] == one.text for one in kept)
    return [(one.id, one.text) for one in kept]


def test_fields_are_told_by_the_data_inside() -> None:
    assert fields(written(DOCUMENT, as_data(DOCUMENT))) == [("so_lop", "02"), ("so_hoc_vien", "70")]


def test_data_that_says_something_else_than_the_page_tells_nothing() -> None:
    other = (INLINES[0], replace(INLINES[1], text="03"), *INLINES[2:])
    changed = replace(DOCUMENT, body=(replace(DOCUMENT.body[1], inlines=other),))
    assert fields(written(DOCUMENT, as_data(changed))) == []


@pytest.mark.parametrize("data", [b"{}", b"\xff", b"[" * 50_000, b'{"schema": "vanban/1", "body": 5}'])
def test_an_attachment_that_is_no_document_does_no_harm(data: bytes) -> None:
    assert fields(written(DOCUMENT, data)) == []
