"""No text, however made, breaks a rule or takes more than time in proportion to its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.check.engine import INTERNAL_ERROR, check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.document.model import Document, Node, NodeKind
from vanban.structure.document import structure
from vanban.text.source import SourceText

LENGTH = 60_000
SECONDS = 4.0

HOSTILE = {
    "brackets": "(",
    "quotation marks": "“",
    "closing brackets": ")",
    "dots to fill in": "số .................... ",
    "numbers in a chain": "1/A",
    "years in a chain": "2010/",
    "citations without end": "Quyết định số 12/QĐ-UBND ",
    "laws that amend laws": "Luật sửa đổi, bổ sung một số điều của ",
    "places without end": "Điều 1, ",
    "points without end": "điểm a ",
    "numbers between words": "năm 5 trong ",
    "bodies without end": "Quyết định số 1/QĐ-UBND của Bộ Bộ Bộ ",
    "spaces": "Quyết định số 1/QĐ-UBND" + " " * 1000,
    "parts without end": "1.000.000 đồng, trong đó ",
    "short mentions": "Nghị định số 72/2015/NĐ-CP. Nghị định 72 ",
    "labels in quotations": "“a) (1/ ",
    "a word without end": "a",
    "a word without end with marks": "ớ",
    "a capital word without end": "Ế",
}


def findings_in(text: str, document: Document) -> tuple[Finding, ...]:
    index = packaged_index()
    source = SourceText(text)
    return check(source, document, find_citations(text, document, index), stage=Stage.ISSUED, index=index)


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_text_takes_bounded_time(unit: str) -> None:
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    document = Document(body=(Node(NodeKind.PARAGRAPH, text=text, start=0, end=len(text)),))
    started = time.process_time()
    found = findings_in(text, document)
    assert time.process_time() - started < SECONDS
    assert not [one for one in found if one.code == INTERNAL_ERROR]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from([
            "Nghị định số 72/2015/NĐ-CP", " ngày 07/9/2015", " của Chính phủ", " về quản lý", "Luật Đất đai", "\n",
            "\n\n", "“", "”", "(", ")", "Điều 5", "khoản 2 ", "a) ", "1. ", "II. KẾT QUẢ", "54.000.000đ",
            ", trong đó:", "- 3 triệu đồng", "; ", ". ", "Số: 12/BC-UBND", "An Bình, ngày  tháng 3 năm 2021",
            "BÁO CÁO", "Kính gửi: Sở Nội vụ", "Nơi nhận:", "TM. ỦY BAN", "3", "x",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Quyết định này", "Phụ lục I", "\t", "\u0301", "\u00ad",
        ]),
        max_size=40,
    ).map("".join)
)  # fmt: skip
def test_no_document_breaks_a_rule(text: str) -> None:
    found = findings_in(text, structure(SourceText(text)))
    assert not [one.message for one in found if one.code == INTERNAL_ERROR]
    for one in found:
        assert one.start is None or (one.end is not None and 0 <= one.start <= one.end <= len(text))
        assert all(0 <= edit.start <= edit.end <= len(text) for fix in one.fixes for edit in fix.edits)
