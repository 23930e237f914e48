"""Whole citations: spans, lists, later mentions, the document itself, places in it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.citation.model import Citation, Citations, MatchedBy, Provision
from vanban.document.model import Document, Header, Node, NodeKind

DECREE = "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại"


def test_a_span_runs_from_the_type_to_the_issuer(only: Callable[[str], Citation]) -> None:
    one = only(f"Căn cứ {DECREE};")
    assert one.text == "Nghị định số 72/2015/NĐ-CP ngày 07/9/2015 của Chính phủ"
    assert (one.number, one.year, one.symbol) == ("72", "2015", "NĐ-CP")
    assert str(one.date) == "2015-09-07"
    assert one.subject == "quản lý hoạt động thông tin đối ngoại"


def test_offsets_are_those_of_the_text_that_was_read(cite: Callable[[str], Citations]) -> None:
    text = unicodedata.normalize("NFD", f"Căn cứ {DECREE.replace('Đ', 'Ð')};")
    (one,) = cite(text).citations
    assert one.text == text[one.start : one.end]
    assert one.identifier == "72/2015/NĐ-CP"
    assert unicodedata.normalize("NFC", text[one.identifier_start : one.identifier_end]) == "72/2015/NÐ-CP"


def test_without_a_type_the_span_begins_at_the_number(only: Callable[[str], Citation]) -> None:
    one = only("ý kiến của Bộ Tài chính tại văn bản số 19/BTC-NSNN ngày 02 tháng 01 năm 2014")
    assert one.text == "19/BTC-NSNN ngày 02 tháng 01 năm 2014"
    assert one.document_type is None


def test_the_issuer_may_stand_before_the_number(only: Callable[[str], Citation]) -> None:
    one = only("theo Quyết định của Thủ tướng Chính phủ số 115/2004/QĐ-TTg ngày 25 tháng 6 năm 2004")
    assert (one.document_type, one.issuer) == ("Quyết định", "Thủ tướng Chính phủ")


def test_the_date_may_stand_behind_the_subject(only: Callable[[str], Citation]) -> None:
    one = only(
        "(Điều 1 Thông tư số 52/2012/TT-BGTVT Ban hành 03 Quy chuẩn ngày 21/12/2012 của Bộ Giao thông vận tải, có)"
    )
    assert (str(one.date), one.issuer, one.subject) == ("2012-12-21", "Bộ Giao thông vận tải", "Ban hành 03 Quy chuẩn")


@pytest.mark.parametrize(
    ("text", "document_type", "issuer"),
    [
        ("Kế hoạch phối hợp số 129/KH-XNDV ngày 04/7/2025 của Xí nghiệp", "Kế hoạch", "Xí nghiệp"),
        ("Thông báo kết luận số 424/TB-VPCP ngày 14/8/2026 của Bộ Nội vụ", "Thông báo", "Bộ Nội vụ"),
        ("Công điện khẩn số 1063/CĐ-TTg ngày 31/7/2021 của Thủ tướng Chính phủ", "Công điện", "Thủ tướng Chính phủ"),
        ("Chỉ thị số 05-CT/TW ngày 15-5-2016 của Bộ Chính trị khóa XII về học tập", "Chỉ thị", "Bộ Chính trị"),
        ("Nghị quyết số 18-NQ/TW Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII", "Nghị quyết",
         "Ban Chấp hành Trung ương"),
        ("Quyết định số 84/HĐBT ngày 9-3-1990 của Hội đồng Bộ trưởng", "Quyết định", "Hội đồng Bộ trưởng"),
    ],
)  # fmt: skip
def test_a_type_may_say_what_kind_it_is_and_a_body_of_which_term(
    only: Callable[[str], Citation], text: str, document_type: str, issuer: str
) -> None:
    one = only(text)
    assert (one.document_type, one.issuer) == (document_type, issuer)


def test_a_list_shares_its_type_and_its_issuer_but_no_date(cite: Callable[[str], Citations]) -> None:
    text = "các Quyết định số 11/QĐ-TTg ngày 01/3/2013, số 1186/QĐ-TTg ngày 06/11/2018 của Thủ tướng Chính phủ"
    first, second = cite(text).citations
    assert [one.document_type for one in (first, second)] == ["Quyết định", "Quyết định"]
    assert [one.issuer for one in (first, second)] == ["Thủ tướng Chính phủ"] * 2
    assert [str(one.date) for one in (first, second)] == ["2013-03-01", "2018-11-06"]


def test_a_list_that_names_the_type_anew_shares_the_issuer_of_its_last(cite: Callable[[str], Citations]) -> None:
    text = "Quyết định số 11/QĐ-TTg ngày 01/3/2013 và Quyết định số 12/QĐ-TTg ngày 06/5/2014 của Thủ tướng Chính phủ;"
    assert [one.issuer for one in cite(text).citations] == ["Thủ tướng Chính phủ"] * 2
    amended = (
        "sửa đổi, bổ sung bởi Nghị định số 1/2025/NĐ-CP ngày 01/7/2025 và Nghị định số 2/2025/NĐ-CP của Chính phủ;"
    )
    assert [one.issuer for one in cite(amended).citations] == [None, "Chính phủ"]


def test_an_issuer_that_is_told_twice_hides_no_subject(only: Callable[[str], Citation]) -> None:
    one = only("Thông tư số 5/2007/TT-BTC của Bộ Tài chính ngày 26/3/2007 của Bộ Tài chính hướng dẫn kê khai thuế.")
    assert (one.issuer, one.subject) == ("Bộ Tài chính", "hướng dẫn kê khai thuế")


def test_a_short_later_mention_has_the_identifier_of_the_first(cite: Callable[[str], Citations]) -> None:
    found = cite(f"Căn cứ {DECREE}; theo Nghị định 72 và Nghị định số 72/2015, khoản 1 Điều 5 Nghị định 72.").citations
    assert [one.identifier for one in found] == ["72/2015/NĐ-CP"] * 4
    assert [one.short for one in found] == [False, True, True, True]
    assert [one.refers_to for one in found] == [0, 0, 0, 0]
    assert found[3].provisions == (Provision(article="5", clause="1"),)


def test_a_bare_number_that_nothing_explains_is_no_citation(cite: Callable[[str], Citations]) -> None:
    assert cite("ban hành Quyết định 15 ngày trước khi họp").citations == ()


def test_one_number_of_two_years_is_two_documents(cite: Callable[[str], Citations]) -> None:
    text = (
        "Quyết định số 45/QĐ-UBND ngày 05/3/2019 của UBND tỉnh; Quyết định số 45/QĐ-UBND ngày 06/3/2020 của UBND tỉnh"
    )
    assert [one.refers_to for one in cite(text).citations] == [0, 1]


def test_the_document_s_own_number_in_its_head_is_no_citation_and_in_its_body_is_itself(
    cite: Callable[..., Citations],
) -> None:
    text = "Số: 28/2021/QĐ-TTg\n(Ban hành kèm theo Quyết định số 28/2021/QĐ-TTg ngày 01 tháng 10 năm 2021)"
    header = Header(identifier="28/2021/QĐ-TTg", document_type="Quyết định", spans={"number": (4, 18)})
    (one,) = cite(text, Document(header=header)).citations
    assert one.is_self


def test_provisions_stand_before_and_outside_the_span(only: Callable[[str], Citation]) -> None:
    text = f"quy định tại điểm a khoản 2 Điều 26, {DECREE}"
    one = only(text)
    assert one.provisions == (Provision(article="26", clause="2", point="a"),)
    assert text[one.provisions_start : one.provisions_end] == "điểm a khoản 2 Điều 26"
    assert one.start == text.index("Nghị định")


def test_a_number_without_a_year_is_believed_only_with_date_or_subject(cite: Callable[[str], Citations]) -> None:
    bare, dated, other_day = cite(
        "Chỉ thị số 21/CT-TTg; Chỉ thị số 21/CT-TTg ngày 06/8/2012 của Thủ tướng Chính phủ; "
        "Chỉ thị số 21/CT-TTg ngày 20/5/2026 của Thủ tướng Chính phủ về sắp xếp thôn, tổ dân phố"
    ).citations
    assert bare.registered is None
    assert dated.registered is not None
    assert dated.registered.matched_by is MatchedBy.DATE
    assert other_day.registered is None


def test_a_number_with_its_year_is_believed_by_itself(only: Callable[[str], Citation]) -> None:
    one = only("theo Nghị định số 72/2015/NĐ-CP")
    assert one.registered is not None
    assert one.registered.matched_by is MatchedBy.IDENTIFIER
    assert str(one.registered.date) == "2015-09-07"


def test_a_place_in_the_document_itself_points_to_its_node(cite: Callable[..., Citations]) -> None:
    text = "Điều 4. Hồ sơ\n1. Giấy tờ.\nĐiều 5. Nộp\nTheo khoản 1 Điều 4 Thông tư này và Điều 9 Thông tư này."
    at = text.index
    clause = Node(NodeKind.SECTION, 2, "1", "Giấy tờ.", start=at("1. Giấy"), end=at("\nĐiều 5"))
    fourth = Node(NodeKind.SECTION, 1, "Điều 4", "Hồ sơ", start=0, end=at("\nĐiều 5"), children=(clause,))
    paragraph = Node(NodeKind.PARAGRAPH, text=text[at("Theo") :], start=at("Theo"), end=len(text))
    fifth = Node(NodeKind.SECTION, 1, "Điều 5", "Nộp", start=at("Điều 5"), end=len(text), children=(paragraph,))
    found = cite(text, Document(body=(fourth, fifth))).internal_references
    assert [(one.text, one.target) for one in found] == [
        ("khoản 1 Điều 4 Thông tư này", 1),
        ("Điều 9 Thông tư này", None),
    ]


@given(st.text(alphabet="Nghị địnhQuyếtLuật số0123456789/-–.,;:()“”ĐTCPngày tháng năm của\n\u0301\u00ad", max_size=200))
def test_no_text_is_refused_and_every_span_is_exact(text: str) -> None:
    found = find_citations(text, Document(), packaged_index())
    for one in found.citations:
        assert one.text == text[one.start : one.end]
        assert 0 <= one.start < one.end <= len(text)
    assert [one.start for one in found.citations] == sorted(one.start for one in found.citations)


def placed(text: str, *starts: int) -> Document:
    """A document whose paragraphs begin at these places."""
    ends = [*starts[1:], len(text)]
    return Document(
        body=tuple(
            Node(NodeKind.PARAGRAPH, text=text[start:end], start=start, end=end)
            for start, end in zip(starts, ends, strict=True)
        )
    )


def test_a_bracket_that_closes_in_the_next_paragraph_joins_the_two(cite: Callable[..., Citations]) -> None:
    text = "(Ban hành kèm theo Quyết định số 12/QĐ-BNV, ngày 14 tháng 01\nnăm 2014 của Bộ trưởng Bộ Nội vụ)\n"
    (found,) = cite(text, placed(text, 0, text.index("năm"))).citations
    assert (str(found.date), found.issuer) == ("2014-01-14", "Bộ trưởng Bộ Nội vụ")


def test_a_paragraph_outside_brackets_ends_what_belongs_to_a_mention(cite: Callable[..., Citations]) -> None:
    text = "Theo Quyết định số 12/QĐ-BNV\nngày 14 tháng 01 năm 2014 tổ chức hội nghị (lần đầu)\n"
    (found,) = cite(text, placed(text, 0, text.index("ngày"))).citations
    assert found.date is None


def test_a_place_may_be_joined_to_its_document_by_a_hyphen(cite: Callable[..., Citations]) -> None:
    (found,) = cite("theo chương IV-Pháp lệnh xử lý vi phạm hành chính năm 2002").citations
    assert [one.chapter for one in found.provisions] == ["IV"]


def test_a_list_that_one_document_amends_ends_the_subject_of_its_first(cite: Callable[[str], Citations]) -> None:
    text = (
        "Nghị định số 62/2024/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 94/2016/NĐ-CP quy định chi tiết Luật"
        " thống kê và Nghị định số 94/2022/NĐ-CP quy định nội dung chỉ tiêu thống kê;"
    )
    outer, first = (one for one in cite(text).citations if one.identifier in ("62/2024/NĐ-CP", "94/2016/NĐ-CP"))
    assert (outer.subject or "").endswith("nội dung chỉ tiêu thống kê")
    assert first.subject == "quy định chi tiết Luật thống kê"


def test_a_circular_on_a_law_and_a_decree_is_about_both(cite: Callable[[str], Citations]) -> None:
    text = "Thông tư số 30/2014/TT-BTNMT quy định chi tiết Luật Đất đai và Nghị định số 43/2014/NĐ-CP;"
    assert cite(text).citations[0].subject == "quy định chi tiết Luật Đất đai và Nghị định số 43/2014/NĐ-CP"


@pytest.mark.parametrize(
    "aside", ["(nay là Thuế thành phố Huế)", "(cũ)", "(được sửa đổi, bổ sung năm 2025)", "gửi Cục Thuế"]
)
def test_what_became_of_the_issuer_stands_before_the_subject(only: Callable[[str], Citation], aside: str) -> None:
    one = only(f"Công văn số 838/CT-HUE ngày 15/5/2025 của Chi cục Thuế khu vực XII {aside} về tiền sử dụng đất.")
    assert (one.issuer, one.subject) == ("Chi cục Thuế khu vực XII", "tiền sử dụng đất")


def test_the_date_may_stand_behind_what_became_of_the_issuer(only: Callable[[str], Citation]) -> None:
    one = only(
        "Thông tư số 21/1998/TT-BTM của Bộ Thương mại (nay là Bộ Công Thương) ngày 24/12/1998 hướng dẫn mua bán."
    )
    assert (one.issuer, str(one.date), one.subject) == ("Bộ Thương mại", "1998-12-24", "hướng dẫn mua bán")


def test_the_title_of_a_proposal_goes_on_behind_a_semicolon(only: Callable[[str], Citation]) -> None:
    one = only(
        "Xét Tờ trình số 12/TTr-UBND ngày 01/02/2026 của UBND tỉnh về mức thu; chế độ thu, nộp; ý kiến đại biểu."
    )
    assert one.subject == "mức thu; chế độ thu, nộp"


def test_words_that_say_what_kind_of_report_it_is_may_be_several(only: Callable[[str], Citation]) -> None:
    one = only("Báo cáo giải trình, tiếp thu số 491/BC-UBND ngày 25/11/2025 của Ủy ban nhân dân Thành phố;")
    assert one.document_type == "Báo cáo"


def test_the_number_behind_a_list_of_many_laws_is_that_of_the_law_that_amends_them(
    cite: Callable[[str], Citations],
) -> None:
    name = "sửa đổi, bổ sung một số điều của Luật Chứng khoán, Luật Kế toán, Luật Quản lý thuế"
    one, other = cite(f"Căn cứ Luật {name} số 56/2024/QH15;\nCăn cứ Luật Kế toán số 88/2015/QH13;").citations
    assert (one.identifier, one.subject) == ("56/2024/QH15", name)
    assert other.identifier == "88/2015/QH13"


def test_behind_a_bare_number_the_sentence_is_carried_out_and_no_subject(only: Callable[[str], Citation]) -> None:
    assert only("theo Nghị định số 30/2016/NĐ-CP tiếp tục thực hiện cho đến hết năm.").subject is None


def test_a_law_is_dated_by_the_day_on_which_it_was_adopted(only: Callable[[str], Citation]) -> None:
    one = only("Luật Doanh nghiệp đã được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam thông qua ngày 12/6/1999;")
    assert str(one.date) == "1999-06-12"


def test_laws_of_a_kind_are_no_law(cite: Callable[[str], Citations]) -> None:
    assert cite("Căn cứ các Luật, Pháp lệnh thuế hiện hành;").citations == ()


def test_the_name_of_an_unknown_law_ends_before_what_joins_it_to_something_else(
    only: Callable[[str], Citation],
) -> None:
    assert only("theo Pháp lệnh bưu kiện và theo chế độ kế toán này").subject == "bưu kiện"


def test_one_capital_makes_no_symbol(cite: Callable[[str], Citations]) -> None:
    assert cite("Đường nối dài từ Khu số 4-Khu đô thị mới").citations == ()


def test_documents_without_a_type_share_the_issuer_of_their_list(cite: Callable[[str], Citations]) -> None:
    text = "tại các văn bản số 1-CV/VPTW ngày 08/6/2025 và số 2-CV/VPTW ngày 18/12/2025 của Văn phòng Trung ương Đảng."
    assert [one.issuer for one in cite(text).citations] == ["Văn phòng Trung ương Đảng"] * 2


def test_a_sentence_runs_on_over_the_page_of_the_gazette(cite: Callable[[str], Citations]) -> None:
    text = (
        "theo Nghị định số 188/2025/NĐ-CP ngày 01/7/2025 của Chính phủ quy định chi tiết và \n \n33 \n"
        "CÔNG BÁO/Số 1417 + 1418/Ngày 01-10-2025 \n \nhướng dẫn thi hành một số điều.\n"
    )
    (one,) = cite(text).citations
    assert one.subject == "quy định chi tiết và hướng dẫn thi hành một số điều"
    assert text[one.start : one.end].endswith("Chính phủ")


def test_the_page_of_the_gazette_ends_what_a_full_stop_has_ended(cite: Callable[[str], Citations]) -> None:
    text = "theo Nghị định số 188/2025/NĐ-CP.\n33\nCÔNG BÁO/Số 1417/Ngày 01-10-2025\n\nngày 01/7/2025 của Chính phủ\n"
    (one,) = cite(text).citations
    assert one.date is None


def test_the_issuer_may_stand_in_a_line_of_its_own(cite: Callable[..., Citations]) -> None:
    text = "Ban hành kèm theo Thông tư số 03/2010/TT-BLĐTBXH ngày 19/01/2010\ncủa Bộ Nội vụ\n"
    (found,) = cite(text, placed(text, 0, text.index("của"))).citations
    assert found.issuer == "Bộ Nội vụ"


def test_a_law_s_number_may_stand_right_behind_its_name(only: Callable[[str], Citation]) -> None:
    one = only("khoản 6 Điều 16 Luật Thuế xuất khẩu, thuế nhập khẩu 107/2016/QH13, khoản 1")
    assert (one.document_type, one.identifier) == ("Luật", "107/2016/QH13")
    assert [place.article for place in one.provisions] == ["16"]


def test_the_next_cell_of_a_table_is_no_issuer(only: Callable[[str], Citation]) -> None:
    one = only("Rà soát mạng lưới theo Quyết định số 121/2007/QĐ-TTg\tBộ Giáo dục và Đào tạo\t15/4/2014\n")
    assert (one.issuer, one.date) == (None, None)


def test_a_note_at_the_foot_of_a_page_does_not_run_on_into_the_next_page(cite: Callable[[str], Citations]) -> None:
    text = (
        "1. Công ty có trách nhiệm\n5 Điểm này được sửa theo Thông tư số 1/2020/TT-BTC ngày 31/12/2020 của Bộ trưởng\n"
        "\nCÔNG BÁO/Số 288/Ngày 29-05-2026\n64\n\nsau khi lệnh được khớp.\n"
    )
    assert [one.issuer for one in cite(text).citations] == ["Bộ trưởng"]


def test_a_basis_between_a_type_and_a_number_parts_them(cite: Callable[[str], Citations]) -> None:
    text = "Quy chế làm việc của Chính phủ\n\nCăn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;"
    assert [(one.document_type, one.issuer) for one in cite(text).citations] == [("Luật", None)]


def test_the_name_of_a_body_may_break_off_in_a_narrow_column(cite: Callable[..., Citations]) -> None:
    text = "Quyết định số 855/QĐ-TTg\nngày 06/6/2011 của Thủ tướng\nChính phủ về phí\n"
    (found,) = cite(text, placed(text, 0, text.index("Chính"))).citations
    assert (found.issuer, found.subject) == ("Thủ tướng Chính phủ", "phí")
