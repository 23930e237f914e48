"""What a gazette prints is set in the gazette's form: its paper, letters and margins are not the office's doing."""

from __future__ import annotations

import pytest
import typst

from vanban.check.engine import check
from vanban.check.finding import Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.read.file import read_bytes
from vanban.write.typeface import FOLDER

DECISION = """
#set page(width: 190mm, height: 270mm, margin: 15mm, header: align(center)[HEAD])
#set text(font: "Tinos", size: 11pt)
#grid(columns: (1fr, 1.4fr), align: center,
  [ỦY BAN NHÂN DÂN \\ TỈNH KHÁNH HÒA \\ Số: 5/QĐ-UBND],
  [*CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\ Khánh Hòa, ngày 10 tháng 12 năm 2024])
#align(center)[*QUYẾT ĐỊNH* \\ *Về việc phê duyệt kế hoạch*]

Điều 1. Phê duyệt kế hoạch tuyên truyền năm 2025 của tỉnh.

Điều 2. Quyết định này có hiệu lực kể từ ngày ký.

#align(right)[CHỦ TỊCH \\ Nguyễn Văn Minh]
"""


def layout_findings(head: str) -> list[str]:
    made = typst.compile(DECISION.replace("HEAD", head).encode(), font_paths=[str(FOLDER)], ignore_system_fonts=True)
    assert isinstance(made, bytes)
    source, document = read_bytes(made)
    index = packaged_index()
    found = check(source, document, find_citations(source.text, document, index), stage=Stage.ISSUED, index=index)
    return [one.code for one in found if one.code.startswith("TB")]


@pytest.mark.parametrize("head", ["CÔNG BÁO/Số 155 + 156/Ngày 20-12-2024", "CÔNG BÁO KHÁNH HÒA/Số 12/Ngày 20-12-2024"])
def test_layout_is_not_looked_at(head: str) -> None:
    assert layout_findings(head) == []


def test_the_same_page_of_an_office_is_looked_at() -> None:
    assert "TB01" in layout_findings("")
