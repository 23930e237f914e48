"""The top of the first page, as the law of the day has it."""

from __future__ import annotations

from datetime import date

import pytest

from vanban.document.model import Header
from vanban.document.partial_date import PartialDate
from vanban.regulation.layout import Alignment, Part, layout_on
from vanban.write.compose.letterhead import addressees, letterhead, title
from vanban.write.composition import Paragraph

DECREE = layout_on(date(2021, 1, 1))
SPACE = "\u00a0"


def cells(header: Header) -> dict[Part, Paragraph]:
    columns = letterhead(header, DECREE)
    return {one.part: one for row in columns.rows for cell in row for one in cell if isinstance(one.part, Part)}


def text(paragraph: Paragraph) -> str:
    return "".join(run.text for run in paragraph.runs)


@pytest.mark.parametrize(
    ("header", "line"),
    [
        (Header(number="5", symbol="BC-UBND"), "Số: 05/BC-UBND"),
        (Header(number="120", symbol="BC-UBND"), "Số: 120/BC-UBND"),
        (Header(identifier="03/2021/TT-BNV"), "Số: 03/2021/TT-BNV"),
        (Header(number="04", symbol="CT/TW", identifier="04-CT/TW"), "Số: 04-CT/TW"),
        (Header(number="12a", symbol="TB-UBND"), "Số: 12a/TB-UBND"),
    ],
)
def test_number_is_padded_below_ten(header: Header, line: str) -> None:
    assert text(cells(header)[Part.NUMBER]) == line


def test_blank_number_leaves_room_to_write() -> None:
    line = text(cells(Header(symbol="BC-UBND"))[Part.NUMBER])
    assert line.replace(SPACE, "") == "Số:/BC-UBND"
    assert line.count(SPACE) >= 8


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (PartialDate(2019, 12, 10), "Khánh Sơn, ngày 10 tháng 12 năm 2019"),
        (PartialDate(2021, 2, 8), "Khánh Sơn, ngày 08 tháng 02 năm 2021"),
        (PartialDate(2021, 3, 8), "Khánh Sơn, ngày 08 tháng 3 năm 2021"),
    ],
)
def test_days_below_ten_and_the_first_two_months_are_padded(day: PartialDate, line: str) -> None:
    assert text(cells(Header(place="Khánh Sơn", date=day))[Part.PLACE_DATE]) == line


def test_blank_day_leaves_room_to_write() -> None:
    line = text(cells(Header(place="Khánh Sơn", date=PartialDate(2019, 12)))[Part.PLACE_DATE])
    assert line.replace(SPACE * 2, "").replace(SPACE, "") == "Khánh Sơn, ngàytháng 12 năm 2019"
    assert line.count(SPACE) >= 6


@pytest.mark.parametrize(
    ("agency", "lines"),
    [
        ("Sở Nội vụ", ["SỞ NỘI VỤ"]),
        ("Ủy ban nhân dân huyện Khánh Sơn", ["ỦY BAN NHÂN DÂN", "HUYỆN KHÁNH SƠN"]),
        ("Ủy ban nhân dân Thành phố Hồ Chí Minh", ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]),
        ("Sở Thông tin và Truyền thông", ["SỞ THÔNG TIN", "VÀ TRUYỀN THÔNG"]),
        ("Sở Lao động - Thương binh và Xã hội", ["SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"]),
    ],
)
def test_long_names_of_agencies_are_broken_where_the_sense_allows(agency: str, lines: list[str]) -> None:
    assert text(cells(Header(agency=agency))[Part.AGENCY]).split("\n") == lines


def test_line_beneath_the_motto_is_as_long_as_the_motto() -> None:
    assert cells(Header())[Part.MOTTO].rule_mm == pytest.approx(56.14, abs=0.01)


def test_named_type_stands_in_capitals_above_its_subject() -> None:
    kind, subject = title(Header(document_type="Báo cáo", subject="Kết quả năm 2019"), DECREE)
    assert (kind.part, text(kind)) == (Part.DOCUMENT_TYPE, "BÁO CÁO")
    assert (subject.part, text(subject)) == (Part.SUBJECT, "Kết quả năm 2019")
    assert subject.rule_mm is not None


def test_subject_of_a_letter_stands_under_its_number() -> None:
    header = Header(document_type="Công văn", subject="báo cáo năm 2020")
    assert list(title(header, DECREE)) == []
    assert text(cells(header)[Part.LETTER_SUBJECT]) == "V/v báo cáo năm 2020"


def test_long_subject_falls_into_lines_of_nearly_the_same_length() -> None:
    subject = "Kết quả thực hiện công tác thông tin đối ngoại năm 2019 và nhiệm vụ trọng tâm năm 2020"
    *_, paragraph = title(Header(document_type="Báo cáo", subject=subject), DECREE)
    assert paragraph.placement is not None
    assert paragraph.placement.left_mm == paragraph.placement.right_mm > 20


def test_one_addressee_stands_on_the_line_of_kinh_gui() -> None:
    (line,) = addressees(Header(addressees=("Bộ Nội vụ",)), DECREE)
    assert text(line) == "Kính gửi: Bộ Nội vụ"
    assert line.placement is None


def test_several_addressees_stand_below_each_with_its_dash() -> None:
    lead, *names = addressees(Header(addressees=("Bộ Nội vụ", "Bộ Tài chính;", "Bộ Y tế.")), DECREE)
    assert text(lead) == "Kính gửi:"
    assert [text(name) for name in names] == ["- Bộ Nội vụ;", "- Bộ Tài chính;", "- Bộ Y tế."]
    places = {name.placement for name in names}
    assert len(places) == 1
    (place,) = places
    assert place is not None
    assert place.alignment is Alignment.LEFT
    assert place.first_line_mm < 0


@pytest.mark.parametrize(
    ("urgency", "stamp"), [("urgent", "KHẨN"), ("flash", "HỎA TỐC"), ("Hỏa tốc 8 giờ", "HỎA TỐC 8 GIỜ")]
)
def test_urgency_stands_framed_in_capitals(urgency: str, stamp: str) -> None:
    assert text(cells(Header(urgency=urgency))[Part.URGENCY]) == stamp
    assert DECREE.looks[Part.URGENCY].framed
