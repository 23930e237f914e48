"""Scans and photos: rows from the words that were recognised, and clear messages where that cannot be."""

from __future__ import annotations

import struct
from io import BytesIO

import pypdfium2 as pdfium
import pytest

from vanban.document.model import Document, Header, Node, NodeKind
from vanban.read import ocr
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.file import read_bytes
from vanban.read.image import image_size
from vanban.write import write_pdf

HEADER = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def png(width: int, height: int) -> bytes:
    return (
        b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII5s", 13, b"IHDR", width, height, b"\x08\x00\x00\x00\x00") + bytes(20)
    )


def test_an_image_without_tesseract_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_program", lambda: None)
    with pytest.raises(ReadFailure, match="tesseract-ocr-vie") as caught:
        read_bytes(png(100, 100))
    assert caught.value.code is Unreadable.TOOL_MISSING


def test_a_scan_as_pdf_without_tesseract_names_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "_program", lambda: None)
    document = pdfium.PdfDocument.new()
    document.new_page(595, 842)
    out = BytesIO()
    document.save(out)
    with pytest.raises(ReadFailure, match="tesseract-ocr-vie") as caught:
        read_bytes(out.getvalue())
    assert caught.value.code is Unreadable.TOOL_MISSING


def test_an_image_of_too_many_pixels_is_refused() -> None:
    with pytest.raises(ReadFailure) as caught:
        read_bytes(png(100_000, 100_000))
    assert caught.value.code is Unreadable.HOSTILE


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(3, 4), (3, 4)),
        (b"GIF89a" + struct.pack("<HH", 3, 4), (3, 4)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 4, 3), (3, 4)),
        (b"II*\0" + struct.pack("<IHHHIHHHIHH", 8, 2, 256, 3, 1, 3, 0, 257, 3, 1, 4) + b"\0\0", (3, 4)),
        (b"\xff\xd8\xff", None),
        (b"\x89PNG", None),
        (b"", None),
    ],
)
def test_sizes_stand_in_the_heads_of_images(data: bytes, size: tuple[int, int] | None) -> None:
    assert image_size(data) == size


def tsv(*words: tuple[int, int, int, int, str]) -> list[dict[str, str]]:
    """Entries as tesseract gives them: a page of 2000 × 3000, and words as (block, left, top, width, text)."""
    names = HEADER.strip().split("\t")
    rows: list[tuple[object, ...]] = [(1, 1, 0, 0, 0, 0, 0, 0, 2000, 3000, -1, "")]
    rows += [(5, 1, block, 1, 1, 1, left, top, width, 40, 90, text) for block, left, top, width, text in words]
    return [dict(zip(names, map(str, row), strict=True)) for row in rows]


def test_columns_that_were_recognised_apart_stand_in_one_row() -> None:
    page = ocr._page(tsv((1, 200, 100, 500, "ỦY BAN"), (2, 1200, 105, 600, "CỘNG HÒA"), (1, 200, 160, 300, "Số: 1")))
    assert [row.text for row in page.rows] == ["ỦY BAN\tCỘNG HÒA", "Số: 1"]
    assert page.height == pytest.approx(842)


def test_words_far_apart_are_pieces_of_a_row() -> None:
    page = ocr._page(tsv((1, 100, 100, 200, "Số:"), (1, 320, 100, 80, "5"), (1, 1500, 100, 200, "ngày")))
    assert [piece.text for piece in page.rows[0].pieces] == ["Số: 5", "ngày"]


@pytest.mark.skipif(not ocr.is_available(), reason="tesseract with Vietnamese data is not installed")
def test_a_scanned_page_is_read() -> None:
    text = "Ủy ban nhân dân huyện báo cáo kết quả thực hiện Quyết định số 368/QĐ-TTg như sau"
    document = Document(header=Header(document_type="Báo cáo"), body=(Node(NodeKind.PARAGRAPH, text=text),))
    page = pdfium.PdfDocument(write_pdf(document))[0]
    bitmap = page.render(scale=3, grayscale=True)
    image = b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(
        bytes(bitmap.buffer)[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(bitmap.height)
    )
    words = " ".join(row.text for row in ocr.recognized_pages(image)[0].rows)
    assert "kết quả thực hiện Quyết định số 368/QĐ-TTg" in words
