"""Real files in legacy encodings against their transcripts."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.vanban.read.diacritics import accuracy

from vanban.read.formats import format_of

GOLDEN = Path(__file__).parents[2] / "golden"
FILES = {
    "tcvn3-quyet-dinh-144-2002-btc.doc": "tcvn3",
    "tcvn3-quyet-dinh-115-2004-ttg.pdf": "tcvn3",
    "tcvn3-thong-tu-117-2000-btc.rtf": "tcvn3",
    "tcvn3-xuat-khau-thang-2-2005.xls": "tcvn3",
    "vni-mau-21-cong-khai-ngan-sach.xls": "vni",
    "vni-mau-bao-cao-dong-nai.doc": "vni",
    "vni-quyet-dinh-991-2008-ubnd-binh-phuoc.doc": "vni",
}


@pytest.mark.parametrize(("name", "encoding"), FILES.items())
def test_marked_letters_are_right(name: str, encoding: str) -> None:
    transcripts = (GOLDEN / folder / f"{name}.txt" for folder in ("transcripts", "samples"))
    transcript = next(path for path in transcripts if path.exists()).read_text(encoding="utf-8")
    data = (GOLDEN / "samples" / name).read_bytes()
    reading = format_of(data).read(data)
    assert reading.encoding == encoding
    assert accuracy(transcript, reading.text) >= 0.99


def test_all_capital_fonts_show_capitals() -> None:
    data = (GOLDEN / "samples" / "tcvn3-thong-tu-117-2000-btc.rtf").read_bytes()
    assert "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" in format_of(data).read(data).text
