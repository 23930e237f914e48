"""VD08: a date, of a cited document or in the text, is no day of the calendar."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

_DATE = lazily(
    r"ngày (?P<date>(?P<day>\d{1,2})(?:/|\s+tháng\s+)(?P<month>\d{1,2})(?:/|\s+năm\s+)(?P<year>(?:19|20)\d\d))(?!\d)"
)
# Days up to this one all months have, so that the calendar need not be asked.
_IN_EVERY_MONTH = 28


def find(case: Case) -> Iterator[Hit]:
    """Citations with day, month and year, and dates behind “ngày” anywhere, that are no date together."""
    cited = set()
    for one in case.citations.citations:
        if one.date is not None and one.date.is_complete and one.date.as_date() is None:
            written = " ".join(case.text[one.date_start : one.date_end].split())
            cited.add(one.date_end)
            yield Hit(one.date_start, one.date_end, f"Không có ngày {written}.")
    for match in _DATE.finditer(case.text):
        if not _is_day(*map(int, match.group("year", "month", "day"))) and match.end() not in cited:
            yield Hit(*match.span("date"), f"Không có ngày {' '.join(match['date'].split())}.")


def _is_day(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and day >= 1 and (day <= _IN_EVERY_MONTH or day <= monthrange(year, month)[1])


RULE = Rule(
    code="VD08",
    name="impossible-date",
    severity=Severity.ERROR,
    title="Ngày không có trên lịch",
    finds="Ngày ban hành của văn bản, của văn bản được viện dẫn, hoặc một ngày khác, không có trên "
    "lịch (ngày 31 tháng 4, tháng 13).",
    why="Ngày như vậy chắc chắn đã ghi sai.",
    law="Thời gian ban hành văn bản phải được viết đầy đủ; các số thể hiện ngày, tháng, năm dùng chữ số Ả Rập.",
    bad="Quyết định số 45/QĐ-UBND ngày 31/4/2021 của Ủy ban nhân dân tỉnh",
    good="Quyết định số 45/QĐ-UBND ngày 30/4/2021 của Ủy ban nhân dân tỉnh",
    find=find,
    clause="citation",
)
