"""TT03: the number of a document that is issued was left blank."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity, Stage
from vanban.check.places import span_of_fields
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family


def find(case: Case) -> Iterator[Hit]:
    """One hit where a symbol stands without its number."""
    header = case.document.header
    if header.symbol is None or header.number is not None:
        return
    start, end = span_of_fields(header.spans, "identifier", "symbol")
    yield Hit(
        start,
        end,
        f"Chưa ghi số trước ký hiệu {header.symbol}.",
        component="number",
        severity=Severity.ADVICE if case.is_draft else None,
    )


RULE = Rule(
    code="TT03",
    name="blank-number",
    severity=Severity.ERROR,
    title="Bỏ trống số văn bản",
    finds="Văn bản phát hành mà chưa ghi số. Bản thảo và bản trình ký được bỏ trống, vì số do văn thư cấp sau khi ký.",
    why="Văn bản không có số thì không đăng ký, không viện dẫn được.",
    law="Số của văn bản là số thứ tự văn bản do cơ quan, tổ chức ban hành trong một năm được đăng ký tại Văn thư "
    "cơ quan. Số của văn bản được ghi bằng chữ số Ả Rập.",
    bad="Số:      /KH-UBND",
    good="Số: 27/KH-UBND",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE, Family.LEGAL}),
    clause="number",
    stages=frozenset({Stage.ISSUED}),
)
