"""The PDF: an archival file with its data inside, the same bytes for the same input, nothing taken for markup."""

from __future__ import annotations

import ctypes
import re
from datetime import UTC, date, datetime

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from tests.vanban.write.conftest import NAMES, example
from tests.vanban.write.positions import Line, lines

from vanban.document.model import Closing, Document, Header, Node, NodeKind, Signature
from vanban.write import Attachment, Relationship, WritingError, write_pdf

NOTICE = "Dữ liệu minh họa, không có giá trị pháp lý"
SENTENCE = "Cổng thông tin điện tử của huyện đã đăng tin, bài giới thiệu thiên nhiên và con người. " * 4


def long_document(paragraphs: int, day: str = "2021-01-01") -> Document:
    body = tuple(Node(NodeKind.PARAGRAPH, text=SENTENCE) for _ in range(paragraphs))
    closing = Closing(("Lưu: VT",), Signature(position="Chủ tịch", name="Nguyễn Văn Minh Họa"))
    return Document(header=Header(document_type="Báo cáo"), body=body, closing=closing, notice=NOTICE)


def attached(content: bytes) -> dict[str, bytes]:
    """The files inside a PDF."""
    document = pypdfium2.PdfDocument(content)
    found = {}
    for number in range(pdfium.FPDFDoc_GetAttachmentCount(document)):
        attachment = pdfium.FPDFDoc_GetAttachment(document, number)
        size = pdfium.FPDFAttachment_GetName(attachment, None, 0)
        name = ctypes.create_string_buffer(size)
        pdfium.FPDFAttachment_GetName(attachment, ctypes.cast(name, ctypes.POINTER(ctypes.c_ushort)), size)
        length = ctypes.c_ulong()
        pdfium.FPDFAttachment_GetFile(attachment, None, 0, length)
        data = ctypes.create_string_buffer(length.value)
        pdfium.FPDFAttachment_GetFile(attachment, data, length.value, length)
        found[name.raw.decode("utf-16-le").rstrip("\0")] = data.raw
    return found


def pages(found: list[Line], text: str) -> list[int]:
    return [line.page for line in found if line.text == text]


@pytest.mark.parametrize("name", NAMES)
def test_same_document_gives_the_same_bytes(name: str) -> None:
    assert write_pdf(example(name)) == write_pdf(example(name))


def test_file_says_that_it_is_pdf_a_3a_in_vietnamese() -> None:
    content = write_pdf(example("bao-cao"))
    assert b"<pdfaid:part>3</pdfaid:part>" in content
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in content
    assert re.search(rb"/Lang ?\(vi", content)
    assert pypdfium2.PdfDocument(content).get_metadata_dict()["Title"].startswith("Báo cáo Kết quả thực hiện")


def test_all_fonts_are_ours() -> None:
    assert set(re.findall(rb"/BaseFont ?/[A-Z]+\+([A-Za-z]+)", write_pdf(example("ke-hoach")))) <= {b"Tinos"}


def test_making_is_dated_by_what_is_passed_in() -> None:
    content = write_pdf(example("bao-cao"), made_at=datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert pypdfium2.PdfDocument(content).get_metadata_dict()["CreationDate"].startswith("D:20200102030405")


@pytest.mark.parametrize("data", [b'{"gi\xc3\xa1 tr\xe1\xbb\x8b": 1}', bytes(range(256))], ids=["text", "bytes"])
def test_attachment_is_kept_byte_for_byte(data: bytes) -> None:
    attachment = Attachment("report.json", data, "application/json", "Dữ liệu báo cáo", Relationship.DATA)
    content = write_pdf(example("cong-van"), attachments=[attachment])
    assert attached(content) == {"report.json": data}
    assert b"/AFRelationship/Data" in content.replace(b" ", b"")


def test_text_is_never_taken_for_markup() -> None:
    text = '#pagebreak() $x$ *a* _b_ `c` @d <e> \\ "f" // [g] = h'
    found = lines(write_pdf(Document(body=(Node(NodeKind.PARAGRAPH, text=text),), notice="#h(1em)")))
    assert text in [line.text for line in found]
    assert "#h(1em)" in [line.text for line in found]


def test_character_without_a_glyph_is_named() -> None:
    with pytest.raises(WritingError, match=r"中 \(U\+4E2D\)"):
        write_pdf(Document(body=(Node(NodeKind.PARAGRAPH, text="chữ 中"),)))


@pytest.mark.parametrize("name", NAMES)
def test_notice_stands_on_every_page_and_in_the_metadata(name: str) -> None:
    content = write_pdf(example(name))
    found = lines(content)
    assert pages(found, NOTICE) == list(range(1, max(line.page for line in found) + 1))
    metadata = pypdfium2.PdfDocument(content).get_metadata_dict()
    assert (metadata["Subject"], metadata["Keywords"]) == (NOTICE, NOTICE)


@pytest.mark.parametrize(
    ("day", "from_top", "from_left"),
    [(date(2021, 1, 1), (5, 18), (105, 120)), (date(2019, 1, 1), (279, 292), (185, 195))],
    ids=["decree: top centre", "circular: bottom right"],
)
def test_page_number_stands_in_the_margin_but_not_on_the_first_page(
    day: date, from_top: tuple[int, int], from_left: tuple[int, int]
) -> None:
    found = [line for line in lines(write_pdf(long_document(20), day=day)) if line.text.isdecimal()]
    assert [(line.page, line.text) for line in found] == [(2, "2"), (3, "3")]
    for line in found:
        assert from_top[0] < line.base_mm < from_top[1]
        assert from_left[0] < line.left_mm < from_left[1]


def test_pages_of_an_appendix_are_numbered_from_one() -> None:
    found = lines(write_pdf(example("ke-hoach")))
    assert [(line.page, line.text) for line in found if line.text.isdecimal() and line.base_mm < 20] == [(2, "2")]


@pytest.mark.parametrize("paragraphs", range(6, 14))
def test_signature_is_never_torn_apart_nor_left_alone(paragraphs: int) -> None:
    found = lines(write_pdf(long_document(paragraphs)))
    last_text = [line for line in found if "con người." in line.text][-1]
    (capacity,) = pages(found, "Nơi nhận: CHỦ TỊCH") or pages(found, "CHỦ TỊCH")
    (name,) = pages(found, "Nguyễn Văn Minh Họa")
    assert capacity == name == last_text.page


def test_text_is_read_from_left_to_right_row_by_row() -> None:
    text = " ".join(line.text for line in lines(write_pdf(example("cong-van"))))
    order = [
        "SỞ THÔNG TIN",
        "CỘNG HÒA XÃ HỘI",
        "Số: 05/STTTT-TTBCXB",
        "Khánh Hòa, ngày",
        "Kính gửi:",
        "Nơi nhận:",
        "KT.",
    ]
    places = [text.index(part) for part in order]
    assert places == sorted(places)


def test_symbols_are_not_broken_over_lines() -> None:
    paragraph = "Thực hiện " * 6 + "Công văn số 2337/STTTT-TTBCXB của Sở. "
    for extra in range(12):
        document = Document(body=(Node(NodeKind.PARAGRAPH, text="a" * extra + " " + paragraph),))
        assert any("2337/STTTT-TTBCXB" in line.text for line in lines(write_pdf(document)))


def tagged(content: bytes) -> list[str]:
    """The types of the elements that tag the first page, those within others after them."""
    found: list[str] = []

    def visit(element: pdfium.FPDF_STRUCTELEMENT) -> None:
        name = ctypes.create_string_buffer(64)
        pdfium.FPDF_StructElement_GetType(element, name, 64)
        found.append(name.raw.decode("utf-16-le").partition("\0")[0])
        for number in range(pdfium.FPDF_StructElement_CountChildren(element)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, number)
            if child:
                visit(child)

    page = pypdfium2.PdfDocument(content)[0]
    tree = pdfium.FPDF_StructTree_GetForPage(page)
    for number in range(pdfium.FPDF_StructTree_CountChildren(tree)):
        visit(pdfium.FPDF_StructTree_GetChildAtIndex(tree, number))
    pdfium.FPDF_StructTree_Close(tree)
    return found


def test_a_heading_is_tagged_by_its_depth_and_a_paragraph_as_one() -> None:
    words = (Node(NodeKind.PARAGRAPH, text="Huyện đã phát 48 chương trình."),)
    point = Node(NodeKind.SECTION, level=2, label="1", title="Truyền thanh", children=words)
    part = Node(NodeKind.SECTION, level=1, label="I", title="KẾT QUẢ", children=(point,))
    assert tagged(write_pdf(Document(body=(part,)))) == ["Document", "H1", "H2", "P"]


@pytest.mark.parametrize("label", ["Chương I", "Điều 1", "1"])
def test_a_heading_of_several_lines_stands_as_its_component_does(label: str) -> None:
    child = (Node(NodeKind.PARAGRAPH, text="Một câu."),)
    heading = Node(NodeKind.SECTION, level=1, label=label, title=SENTENCE[:-2], children=child)
    lefts = [line.left_mm for line in lines(write_pdf(Document(body=(heading,))))]
    first, *others, _ = lefts
    assert len(others) > 2
    if label == "Chương I":
        assert len(set(map(round, others))) > 1
    else:
        # The first line is set in, those after it begin at the margin.
        assert {round(first - other, 1) for other in others} == {12.7}
