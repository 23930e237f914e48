"""A header of two columns tells the same however its lines came apart: one after the other, row by row, set apart."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

import pytest

from vanban.structure.document import structure
from vanban.text.source import SourceText

NATIONAL = ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
LETTER = (
    ["UBND TỈNH NGHỆ AN", "SỞ Y TẾ", "Số: 1452/SYT-NVY", "V/v tăng cường công tác", "phòng, chống dịch bệnh mùa hè"],
    [*NATIONAL, "Nghệ An, ngày 05 tháng 6 năm 2023"],
    "Kính gửi: Ủy ban nhân dân các huyện.\n\nThực hiện Công văn số 3001/BYT-DP, Sở Y tế đề nghị:\n1. Tăng cường.\n",
    ["UBND TỈNH NGHỆ AN", "SỞ Y TẾ", "1452/SYT-NVY", "Nghệ An", "2023-06-05", "Công văn",
     "tăng cường công tác phòng, chống dịch bệnh mùa hè"],
)  # fmt: skip
DECISION = (
    ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ CẦN THƠ", "_______", "Số: 09/2010/QĐ-UBND"],
    [*NATIONAL, "_______________", "Cần Thơ, ngày 22 tháng 01 năm 2010"],
    "QUYẾT ĐỊNH\nBan hành Quy chế quản lý\n\nCăn cứ Luật Tổ chức Hội đồng nhân dân;\nQUYẾT ĐỊNH:\nĐiều 1. Ban hành.\n",
    [None, "ỦY BAN NHÂN DÂN THÀNH PHỐ CẦN THƠ", "09/2010/QĐ-UBND", "Cần Thơ", "2010-01-22", "Quyết định",
     "Ban hành Quy chế quản lý"],
)  # fmt: skip
PLAN = (
    ["BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC CẦN THƠ", "Số:      /KH-ĐHCT"],
    [*NATIONAL, "Cần Thơ, ngày      tháng 3 năm 2024"],
    "KẾ HOẠCH\nTổ chức hội nghị viên chức năm 2024\n\nThực hiện quy chế, Trường ban hành:\nI. MỤC ĐÍCH\n",
    ["BỘ GIÁO DỤC VÀ ĐÀO TẠO", "TRƯỜNG ĐẠI HỌC CẦN THƠ", "/KH-ĐHCT", "Cần Thơ", "2024-03", "Kế hoạch",
     "Tổ chức hội nghị viên chức năm 2024"],
)  # fmt: skip
FIELDS = ("parent_agency", "agency", "identifier", "place", "date", "document_type", "subject")


def arrangements(left: list[str], right: list[str]) -> Iterator[tuple[str, str]]:
    """The ways in which files and programs give two columns."""
    yield "left first", "\n".join(left + right)
    yield "right first", "\n".join(right + left)
    yield "left first, a blank line between", "\n".join([*left, "", *right])
    yield "right first, a blank line between", "\n".join([*right, "", *left])
    for name, glue in (("tab", "\t"), ("spaces", " " * 6), ("one space", " "), ("line by line", "\n")):
        yield name, "\n".join(glue.join(filter(None, row)) for row in zip_longest(left, right))
    yield "a line lower", "\n".join([left[0], *("\t".join(filter(None, row)) for row in zip_longest(left[1:], right))])
    yield "double spaced", "\n\n".join(left + right)
    rows = zip_longest(left, right, fillvalue="")
    yield "drawn with spaces", "\n".join(f"   {one.ljust(34)}{other}" for one, other in rows)
    yield "date last", "\n".join([*left, *right[:-1], "", " " * 40 + right[-1]])
    yield "right around left", "\n".join([*right[:2], *left, *right[2:]])


@pytest.mark.parametrize("number", range(13))
@pytest.mark.parametrize("header", [LETTER, DECISION, PLAN], ids=["letter", "decision", "plan"])
def test_a_header_tells_the_same_in_every_arrangement(
    header: tuple[list[str], list[str], str, list[str | None]], number: int
) -> None:
    left, right, body, expected = header
    name, head = list(arrangements(left, right))[number]
    read = structure(SourceText(f"{head}\n\n{body}")).header
    told = [getattr(read, field) for field in FIELDS]
    assert [None if one is None else str(one) for one in told] == expected, name
    assert read.national_name, name
    assert read.motto, name
