"""No text is refused, and whatever is told of it stands where it is told."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from vanban.structure.document import structure
from vanban.text.source import SourceText

LINES = st.sampled_from(
    [
        "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: /BC-UBND", "Số: 5/QĐ-UBND",
        "Hà Nội, ngày tháng 5 năm 2020", "QUYẾT ĐỊNH", "BÁO CÁO", "V/v họp", "Kính gửi: Bộ A;", "- Sở B;",
        "Căn cứ Luật;",
        "Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Một", "Điều 2", "I. MỘT", "II. HAI", "1. Một", "2. Hai:", "1.1. Ba",
        "a) Một", "b) Hai;", "đ) Ba", "“1. Một", "c) Hai.”", '"Điều 9. Một', 'Hai"', "- Một", "+ Hai", "* Ba", "V. Năm",
        "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A", "Phụ lục I", "Mẫu số 01",
        "QUY CHẾ", "(Ban hành kèm theo Quyết định)", "Trên đây là báo cáo.", "-----", "12", "CÔNG BÁO/Số 5/Ngày 1",
        "một đoạn văn xuôi viết thường và khá dài để trông như một dòng bị ngắt ở lề phải",
        "\t\tHai\tcột", "i) Một", "(1) Một",
    ]
)  # fmt: skip
texts = st.lists(LINES | st.text(max_size=12), max_size=30).map("\n".join)


@settings(max_examples=300, deadline=None)
@given(texts)
def test_any_lines_make_a_document_whose_parts_stand_in_the_text(text: str) -> None:
    document = structure(SourceText(text))
    for node in document.walk():
        assert node.start is not None
        assert node.end is not None
        assert 0 <= node.start <= node.end <= len(text)
        if node.text is not None:
            assert node.text == text[node.start : node.end]
        for child in node.children:
            assert child.start is not None
            assert child.end is not None
            assert node.start <= child.start <= child.end <= node.end
    for start, end in (*document.header.spans.values(), *document.closing.spans.values()):
        assert 0 <= start <= end <= len(text)


@settings(max_examples=100, deadline=None)
@given(texts)
def test_sections_stand_in_the_order_of_the_text(text: str) -> None:
    starts = [node.start for node in structure(SourceText(text)).body if node.label and node.start is not None]
    assert starts == sorted(starts)


def test_time_grows_with_the_text_and_not_faster() -> None:
    piece = "1. Một:\n“a) Hai\nĐiều 5. Ba “bốn” năm\n- Sáu\nNơi nhận: bảy\nKT. CHỦ TỊCH\nPhụ lục I\n" * 50
    short, long = (min(_seconds(piece * times) for _ in range(3)) for times in (4, 32))
    assert long < 3 * 8 * short


def _seconds(text: str) -> float:
    began = time.process_time()
    structure(SourceText(text))
    return time.process_time() - began
