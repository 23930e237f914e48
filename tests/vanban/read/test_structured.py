"""A document that is structured already is read as it is, with the places of its parts in the text made of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from vanban.document.codec import to_json
from vanban.document.model import Closing, Copy, Document, Header, Inline, InlineKind, Node, NodeKind
from vanban.document.partial_date import PartialDate
from vanban.read.file import read_bytes, read_file

SAMPLES = Path(__file__).parents[2] / "golden" / "samples"
DOCUMENT = Document(
    header=Header(
        agency="ỦY BAN NHÂN DÂN HUYỆN KHÁNH SƠN", national_name=True, motto=True, symbol="BC-UBND",
        identifier="/BC-UBND", place="Khánh Sơn", date=PartialDate(2019, 12), document_type="Báo cáo",
        subject="Kết quả năm 2019", addressees=("Sở A", "Sở B"),
    ),
    body=(
        Node(NodeKind.PARAGRAPH, text="Trong năm 2019."),
        Node(NodeKind.SECTION, level=1, label="I", title="KẾT QUẢ", children=(
            Node(NodeKind.SECTION, level=2, label="1", title="Bố trí 54.000.000đ", inlines=(
                Inline(InlineKind.TEXT, "Bố trí "), Inline(InlineKind.FIELD, "54.000.000", "kinh_phi"),
                Inline(InlineKind.TEXT, "đ"),
            )),
        )),
    ),
)  # fmt: skip


def as_bytes(document: Document) -> bytes:
    return json.dumps(to_json(document), ensure_ascii=False).encode()


def test_its_text_holds_every_part_at_its_place() -> None:
    source, document = read_bytes(as_bytes(DOCUMENT))
    for name in ("agency", "identifier", "symbol", "place", "subject"):
        start, end = document.header.spans[name]
        assert source.text[start:end] == getattr(document.header, name)
    paragraph, section = document.body
    assert source.text[paragraph.start : paragraph.end] == "Trong năm 2019."
    assert source.text[section.start : section.end] == "I. KẾT QUẢ\n1. Bố trí 54.000.000đ"
    field = section.children[0].inlines[1]
    assert (field.id, source.text[field.start : field.end]) == ("kinh_phi", "54.000.000")


@pytest.mark.parametrize("sample", ["khanh-son-2019.txt", "quyet-dinh-604-qd-ttg.docx"])
def test_what_was_read_is_read_again_the_same(sample: str) -> None:
    _, document = read_file(SAMPLES / sample)
    source, again = read_bytes(as_bytes(document))
    _, third = read_bytes(as_bytes(again))
    assert again.closing.recipients == document.closing.recipients
    assert [node.label for node in again.walk()] == [node.label for node in document.walk()]
    assert again == third
    for node in again.walk():
        if node.label:
            assert source.text.startswith(node.label, node.start)


def test_a_copy_stands_under_the_text_and_a_telegram_says_who_sends_it() -> None:
    header = replace(DOCUMENT.header, document_type="Công điện", sender="Chủ tịch huyện")
    copies = (Copy("SY", agency="SỞ NỘI VỤ", identifier="05/SY-SNV", recipients=("Lưu: VT",)),)
    closing = Closing(drafter="PL.(30)", confirmation="Xác nhận của xã")
    source, document = read_bytes(as_bytes(replace(DOCUMENT, header=header, closing=closing, copies=copies)))
    assert "Chủ tịch huyện điện: Sở A; Sở B." in source.text
    assert "PL.(30)\nXác nhận của xã" in source.text
    (copy,) = document.copies
    assert source.text[copy.start : copy.end].startswith("SỞ NỘI VỤ\nSAO Y")
