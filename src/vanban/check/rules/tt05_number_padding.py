"""TT05: the document's own number is below 10 and has no zero before it."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family


def find(case: Case) -> Iterator[Hit]:
    """One hit where the number is a single digit."""
    header = case.document.header
    if header.number is None or len(header.number) != 1 or not header.number.isdigit() or header.number == "0":
        return
    span = header.spans.get("number")
    padded = f"0{header.number}"
    fixes: tuple[Fix, ...] = ()
    if span is not None and case.text[span[0] : span[1]] == header.number:
        fixes = (Fix(f"Sửa thành {padded}", Applicability.SAFE, (Edit(span[0], span[1], padded),)),)
    start, end = span or (None, None)
    yield Hit(start, end, f"Số văn bản nhỏ hơn 10: viết {padded}.", fixes, component="number")


RULE = Rule(
    code="TT05",
    name="number-padding",
    severity=Severity.WARNING,
    title="Số văn bản nhỏ hơn 10 thiếu số 0",
    finds="Số của chính văn bản nhỏ hơn 10 mà không có số 0 phía trước. Không áp dụng cho văn bản được viện dẫn.",
    why="Cách ghi thống nhất giúp đăng ký và tra cứu.",
    law="Với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước.",
    bad="Số: 7/TB-SNV",
    good="Số: 07/TB-SNV",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE}),
    clause="number",
    regulated=True,
    fix="Thêm số 0.",
    fix_applicability=Applicability.SAFE,
)
