"""VD09: a cited document is later than the one that cites it."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule


def find(case: Case) -> Iterator[Hit]:
    """Citations with a whole date behind the last day that the document's own date can mean."""
    own = case.document.header.date
    last = own.latest() if own is not None else None
    if last is None:
        return
    for one in case.citations.citations:
        day = one.date.as_date() if one.date is not None else None
        if day is None or day <= last or one.is_self:
            continue
        written = " ".join(case.text[one.date_start : one.date_end].split())
        yield Hit(
            one.date_start,
            one.date_end,
            f"{one.identifier or one.text} ngày {written} ban hành sau ngày của văn bản này.",
        )


RULE = Rule(
    code="VD09",
    name="later-than-document",
    severity=Severity.ERROR,
    title="Viện dẫn văn bản ban hành sau",
    finds="Văn bản được viện dẫn có ngày ban hành sau ngày của văn bản viện dẫn.",
    why="Không thể căn cứ vào văn bản chưa được ban hành: một trong hai ngày đã sai.",
    law="Căn cứ ban hành văn bản bao gồm văn bản quy định thẩm quyền, chức năng, nhiệm vụ của cơ quan, tổ chức ban "
    "hành văn bản và các văn bản quy định nội dung, cơ sở để ban hành văn bản.",
    bad="(báo cáo ngày 10/12/2019) Thực hiện Kế hoạch số 15/KH-UBND ngày 20/12/2019",
    good="(báo cáo ngày 10/12/2019) Thực hiện Kế hoạch số 15/KH-UBND ngày 20/02/2019",
    find=find,
    clause="citation",
)
