"""Laws, codes, ordinances and the Constitution by their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from vanban.citation.model import Citation, Citations
from vanban.document.model import Document, Header
from vanban.document.partial_date import PartialDate


@pytest.mark.parametrize(
    ("text", "document_type", "name"),
    [
        ("theo quy định của Luật Đất đai và các văn bản hướng dẫn", "Luật", "Đất đai"),
        ("Căn cứ Luật phòng, chống tác hại của rượu, bia;", "Luật", "phòng, chống tác hại của rượu, bia"),
        ("Luật phòng, chống buôn bán người\tBộ Tư pháp\n4\tLuật", "Luật", "phòng, chống buôn bán người"),
        ("do Pháp lệnh Quảng cáo hết hiệu lực\t01/01/2013", "Pháp lệnh", "Quảng cáo"),
        ("trình Quốc hội Luật Phòng, chống rửa tội; đồng thời", "Luật", "Phòng, chống rửa tội"),
        ("Bộ luật Dân sự năm 2015 quy định", "Bộ luật", "Dân sự"),
        ("Pháp lệnh Phòng, chống lụt, bão ngày 20 tháng 3 năm 1993;", "Pháp lệnh", "Phòng, chống lụt, bão"),
        ("Luật Khoa học, Công nghệ và Đổi mới sáng tạo ngày 27 tháng 6 năm 2025;", "Luật",
         "Khoa học, Công nghệ và Đổi mới sáng tạo"),
        ("Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế ngày 13 tháng 6 năm 2014;", "Luật",
         "sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế"),
        ("Luật ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân ngày 03 tháng 12 năm 2004;",
         "Luật", "ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân và Ủy ban nhân dân"),
        ("theo Luật Báo chí 2016 và", "Luật", "Báo chí"),
        ("quy định tại Pháp lệnh xử lý vi phạm hành chính;", "Pháp lệnh", "xử lý vi phạm hành chính"),
        ("Căn cứ Hiến pháp năm 2013;", "Hiến pháp", None),
        ("Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;", "Hiến pháp", None),
    ],
)  # fmt: skip
def test_a_name_ends_where_the_law_s_name_ends(
    only: Callable[[str], Citation], text: str, document_type: str, name: str | None
) -> None:
    one = only(text)
    assert (one.document_type, one.identifier, one.subject) == (document_type, None, name)


@pytest.mark.parametrize(
    "text",
    ["quy định của Luật này", "Đoàn Luật sư thành phố", "tuân thủ Hiến pháp và pháp luật", "theo pháp luật hiện hành"],
)
def test_a_bare_word_is_no_citation(cite: Callable[[str], Citations], text: str) -> None:
    assert cite(text).citations == ()


@pytest.mark.parametrize(
    ("text", "identifier", "name"),
    [
        ("Luật Đất đai số 31/2024/QH15", "31/2024/QH15", "Đất đai"),
        (
            "Luật Ban hành văn bản quy phạm pháp luật số 80/2015/QH13",
            "80/2015/QH13",
            "Ban hành văn bản quy phạm pháp luật",
        ),
        (
            "Luật khuyến khích đầu tư trong nước (sửa đổi) số 03/1998/QH10",
            "03/1998/QH10",
            "khuyến khích đầu tư trong nước",
        ),
        ("sửa đổi Luật Đất đai của Quốc hội số 45/2013/QH13", "45/2013/QH13", "Đất đai"),
    ],
)
def test_a_name_before_a_number_belongs_to_it(
    only: Callable[[str], Citation], text: str, identifier: str, name: str
) -> None:
    one = only(text)
    assert (one.document_type, one.identifier, one.subject) == ("Luật", identifier, name)


def test_the_number_behind_an_amended_law_is_that_law_s(only: Callable[[str], Citation]) -> None:
    one = only("Điều 1. Luật sửa đổi, bổ sung một số điều của Luật Đất đai số 31/2024/QH15.")
    assert one.text == "Luật Đất đai số 31/2024/QH15"


def test_a_law_by_name_is_resolved_by_its_date(only: Callable[[str], Citation]) -> None:
    one = only("Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    assert one.registered is not None
    assert one.registered.identifier == "77/2015/QH13"


def test_a_law_made_after_the_document_is_not_meant(cite: Callable[..., Citations]) -> None:
    document = Document(header=Header(date=PartialDate(2010, 2, 1)))
    (one,) = cite("thực hiện Luật Khoa học và Công nghệ hiện hành", document).citations
    assert one.registered is None


def test_names_behind_the_type_in_small_letters_are_laws_of_a_list(cite: Callable[[str], Citations]) -> None:
    found = cite("Thực hiện các luật: Đất đai, Nhà ở, Kinh doanh bất động sản.").citations
    assert [one.subject for one in found] == ["Đất đai", "Nhà ở", "Kinh doanh bất động sản"]
    assert {one.document_type for one in found} == {"Luật"}


@pytest.mark.parametrize(
    "text",
    [
        "Tuyên truyền pháp luật: Đất đai, Nhà ở đến người dân.",
        "Góp ý các dự thảo luật: Đất đai, Nhà ở.",
        "Xây dựng các luật: bảo đảm khả thi, dễ hiểu.",
    ],
)
def test_other_words_before_a_colon_make_no_list_of_laws(cite: Callable[[str], Citations], text: str) -> None:
    assert cite(text).citations == ()
