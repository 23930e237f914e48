"""TT20: the document has an appendix of which its text says nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_MENTION = lazily(r"phụ\s+lục|biểu|danh\s+(?:sách|mục)|kèm\s+theo|mẫu|bảng|đính\s+kèm", re.IGNORECASE)


def find(case: Case) -> Iterator[Hit]:
    """One hit at the first appendix."""
    appendices = [one for one in case.document.appendices if one.start is not None]
    if case.family is not Family.ADMINISTRATIVE or not appendices or not case.document.body:
        return
    first = appendices[0]
    if first.start is None or not first.label.casefold().startswith("phụ lục"):
        return
    if _MENTION.search(case.text, 0, first.start) is None:
        message = "Văn bản có phụ lục nhưng nội dung không chỉ dẫn về phụ lục."
        yield Hit(first.start, first.start + len(first.label), message, component="appendix")


RULE = Rule(
    code="TT20",
    name="appendix-unmentioned",
    severity=Severity.WARNING,
    title="Nội dung không chỉ dẫn về phụ lục",
    finds="Văn bản có phụ lục mà trong nội dung không có chỗ nào nhắc đến phụ lục, biểu, danh sách, mẫu kèm theo.",
    why="Không có chỉ dẫn thì không biết phụ lục thuộc về nội dung nào.",
    law="Trường hợp văn bản có Phụ lục kèm theo thì trong văn bản phải có chỉ dẫn về Phụ lục đó.",
    bad="… / Trên đây là kế hoạch năm 2024. / Phụ lục / BẢNG PHÂN CÔNG",
    good="… (chi tiết tại Phụ lục kèm theo) / Phụ lục / BẢNG PHÂN CÔNG",
    find=find,
    clause="layout_of_content",
    regulated=True,
    fragile=True,
)
