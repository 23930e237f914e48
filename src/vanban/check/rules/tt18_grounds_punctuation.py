"""TT18: a ground of the document does not end with the mark that the regulation sets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.document.model import NodeKind
from vanban.regulation.document_types import Family


def find(case: Case) -> Iterator[Hit]:
    """A hit for each ground before another one that does not end with a semicolon."""
    if case.family is not Family.ADMINISTRATIVE:
        return
    basis = NodeKind.BASIS
    for block, following in pairwise(case.blocks):
        if block.node.kind is not basis or following.node.kind is not basis:
            continue
        last = case.text[block.end - 1]
        if last == ";":
            continue
        start = block.end - 1 if last in ".,:" else block.end
        fix = Fix("Sửa thành dấu chấm phẩy", Applicability.SAFE, (Edit(start, block.end, ";"),))
        yield Hit(block.end - 1, block.end, "Cuối mỗi căn cứ ghi dấu chấm phẩy (;).", (fix,), component="basis")


RULE = Rule(
    code="TT18",
    name="grounds-punctuation",
    severity=Severity.ADVICE,
    title="Căn cứ không kết thúc bằng dấu chấm phẩy",
    finds="Một căn cứ đứng trước căn cứ khác mà cuối dòng không có dấu chấm phẩy.",
    why="Các căn cứ là những phần của một câu.",
    law="Sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.).",
    bad="Căn cứ Luật A. / Căn cứ Nghị định B;",
    good="Căn cứ Luật A; / Căn cứ Nghị định B;",
    find=find,
    clause="layout_of_content",
    regulated=True,
    fix="Thay bằng dấu chấm phẩy.",
    fix_applicability=Applicability.SAFE,
)
