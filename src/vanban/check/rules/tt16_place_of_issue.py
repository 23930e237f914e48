"""TT16: the date of the document stands without its place, or without the comma between them."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_LETTER = lazily(r"[^\W\d_]")
# Room for a place that is still to be filled in.
_BLANK = lazily(r"\.{2}|…|_")
# What parts the two columns of a head in running text.
_COLUMN = lazily(r"\t|\s{3,}")


def find(case: Case) -> Iterator[Hit]:
    """One hit."""
    header = case.document.header
    span = header.spans.get("date")
    if case.family is not Family.ADMINISTRATIVE or span is None or not case.has_header or case.is_attached:
        return
    place = header.spans.get("place")
    if place is None:
        line = case.text[case.text.rfind("\n", 0, span[0]) + 1 : span[0]]
        before = _COLUMN.split(line)[-1]
        if _LETTER.search(before) is None and not _BLANK.search(before) and case.text.startswith("ngày", span[0]):
            yield Hit(*span, "Thời gian ban hành thiếu địa danh ở trước.", component="date", page=1)
    elif place[1] <= span[0]:
        between = case.text[place[1] : span[0]]
        if between and between.isspace() and "\n" not in between:
            fix = Fix("Thêm dấu phẩy sau địa danh", Applicability.SAFE, (Edit(place[1], place[1], ","),))
            yield Hit(place[0], span[1], "Sau địa danh phải có dấu phẩy.", (fix,), component="date", page=1)


RULE = Rule(
    code="TT16",
    name="place-of-issue",
    severity=Severity.WARNING,
    title="Thiếu địa danh, hoặc thiếu dấu phẩy sau địa danh",
    finds="Dòng ngày, tháng, năm ban hành không có địa danh, hoặc sau địa danh không có dấu phẩy.",
    why="Địa danh và thời gian là một thành phần thể thức.",
    law="Địa danh và thời gian ban hành văn bản được trình bày trên cùng một dòng với số, ký hiệu văn bản …; các chữ "
    "cái đầu của địa danh phải viết hoa; sau địa danh có dấu phẩy (,).",
    bad="Khánh Hòa ngày 12 tháng 3 năm 2024",
    good="Khánh Hòa, ngày 12 tháng 3 năm 2024",
    find=find,
    clause="date",
    regulated=True,
    fix="Thêm dấu phẩy.",
    fix_applicability=Applicability.SAFE,
)
