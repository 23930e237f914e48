"""VD08: a cited date is no day of the calendar."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule


def find(case: Case) -> Iterator[Hit]:
    """Citations with day, month and year, that are no date together."""
    for one in case.citations.citations:
        if one.date is not None and one.date.is_complete and one.date.as_date() is None:
            written = " ".join(case.text[one.date_start : one.date_end].split())
            yield Hit(one.date_start, one.date_end, f"Không có ngày {written}.")


RULE = Rule(
    code="VD08",
    name="impossible-date",
    severity=Severity.ERROR,
    title="Ngày không có trên lịch",
    finds="Ngày ban hành của văn bản được viện dẫn không có trên lịch (ngày 31 tháng 4, tháng 13).",
    why="Ngày như vậy chắc chắn đã ghi sai.",
    law="Thời gian ban hành văn bản phải được viết đầy đủ; các số thể hiện ngày, tháng, năm dùng chữ số Ả Rập.",
    bad="Quyết định số 45/QĐ-UBND ngày 31/4/2021 của Ủy ban nhân dân tỉnh",
    good="Quyết định số 45/QĐ-UBND ngày 30/4/2021 của Ủy ban nhân dân tỉnh",
    find=find,
    clause="citation",
)
