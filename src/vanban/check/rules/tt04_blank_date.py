"""TT04: the day or the month of a document that is issued was left blank."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity, Stage
from vanban.check.places import span_of_fields
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family


def find(case: Case) -> Iterator[Hit]:
    """One hit where the document's own date lacks a part."""
    date = case.document.header.date
    if date is None or date.is_complete:
        return
    missing = "ngày" if date.month is not None else "ngày, tháng"
    start, end = span_of_fields(case.document.header.spans, "date")
    yield Hit(
        start,
        end,
        f"Chưa ghi {missing} ban hành văn bản.",
        component="date",
        severity=Severity.ADVICE if case.is_draft else None,
    )


RULE = Rule(
    code="TT04",
    name="blank-date",
    severity=Severity.ERROR,
    title="Bỏ trống ngày ban hành",
    finds="Văn bản phát hành mà ngày hoặc tháng ban hành còn để trống. Bản thảo và bản trình ký được để trống.",
    why="Thời hạn và hiệu lực của văn bản tính từ ngày ban hành.",
    law="Thời gian ban hành văn bản phải được viết đầy đủ; các số thể hiện ngày, tháng, năm dùng chữ số Ả Rập.",
    bad="Nha Trang, ngày     tháng 3 năm 2021",
    good="Nha Trang, ngày 12 tháng 3 năm 2021",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE, Family.LEGAL}),
    clause="date",
    stages=frozenset({Stage.ISSUED}),
)
