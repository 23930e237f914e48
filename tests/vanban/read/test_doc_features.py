"""What one small document holds in four formats: the same text comes out of all of them.

`features.rtf` was written by hand; LibreOffice saved the others from it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from vanban.document.model import CellSpan, InlineKind
from vanban.read.formats import format_of
from vanban.read.reading import Reading

FORMATS = Path(__file__).parents[2] / "golden" / "formats"
TEXT = (FORMATS / "features.txt").read_text(encoding="utf-8")
ROWS = (
    ("TT", "Nội dung", "Số lượng"),
    ("1", "Lớp tập huấn", "3"),
    ("", "Buổi phát thanh", "24"),
    ("Tổng cộng", "", "27"),
)


@pytest.fixture(params=["rtf", "doc", "odt", "docx"], scope="module")
def reading(request: pytest.FixtureRequest) -> Reading:
    data = (FORMATS / f"features.{request.param}").read_bytes()
    return format_of(data).read(data)


def test_the_text_is_what_the_page_shows(reading: Reading) -> None:
    # OpenDocument has a character for the hyphen that does not break, the other formats a mark.
    assert reading.text.replace("\u2011", "-").strip() == TEXT.strip()


def test_the_encoding_of_most_legacy_text_is_named(reading: Reading) -> None:
    assert reading.encoding == "tcvn3"


def test_tables_keep_cells_and_merges(reading: Reading) -> None:
    assert reading.layout is not None
    (table,) = [block.table for block in reading.layout.blocks if block.table is not None]
    assert table.rows == ROWS
    assert table.spans == (CellSpan(1, 0, 2, 1), CellSpan(3, 0, 1, 2))
    assert table.widths == pytest.approx((0.11, 0.445, 0.445), abs=0.01)


def test_bold_and_italic_are_kept(reading: Reading) -> None:
    assert reading.layout is not None
    formed = [
        (i.kind, i.text) for block in reading.layout.blocks for i in block.inlines if i.kind is not InlineKind.TEXT
    ]
    assert formed == [
        (InlineKind.STRONG, "BÁO CÁO"),
        (InlineKind.STRONG, "Kết quả "),
        (InlineKind.EM, "thử nghiệm"),
    ]


def test_blocks_are_slices_of_the_text(reading: Reading) -> None:
    assert reading.layout is not None
    for block in reading.layout.blocks:
        assert "".join(inline.text for inline in block.inlines) in ("", reading.text[block.start : block.end])
