"""VD11: the text refers to an article or an appendix of its own that the document does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

_ARTICLE = lazily(r"Điều\s+(\d+)", re.IGNORECASE)
_FEWEST = 2


def find(case: Case) -> Iterator[Hit]:
    """References that say “này” to an article beyond the last, where the document's articles were read in full."""
    if not case.citations.internal_references:
        return
    numbers = _articles(case)
    if len(numbers) < _FEWEST or numbers != set(range(1, max(numbers) + 1)):
        return
    for one in case.citations.internal_references:
        if one.target is not None or not one.text.rstrip().endswith("này"):
            continue
        if case.text.rfind("“", 0, one.start) > case.text.rfind("”", 0, one.start):
            continue  # the words of another document, which these amend
        missing = [
            provision.article
            for provision in one.provisions
            if provision.article is not None and provision.article.isdigit() and int(provision.article) not in numbers
        ]
        if missing:
            message = f"Văn bản không có Điều {missing[0]} (điều cuối cùng là Điều {max(numbers)})."
            yield Hit(one.start, one.end, message)


def _articles(case: Case) -> set[int]:
    """The numbers of the articles of the body and what is attached to it, of all together."""
    found = set()
    for node in case.sections:
        match = _ARTICLE.match(node.label or "")
        if match is not None:
            found.add(int(match[1]))
    return found


RULE = Rule(
    code="VD11",
    name="missing-place",
    severity=Severity.WARNING,
    title="Dẫn đến điều không có trong văn bản",
    finds="Văn bản dẫn đến một điều của chính nó (“Điều 15 Quy chế này”) mà không có điều ấy.",
    why="Thường còn lại sau khi bỏ hoặc đánh số lại các điều; người thi hành không biết phải theo quy định nào.",
    law="Nội dung văn bản phải chính xác; các điều được đánh số thứ tự liên tục.",
    bad="theo quy định tại Điều 15 Quy chế này (Quy chế có 12 điều)",
    good="theo quy định tại Điều 5 Quy chế này",
    find=find,
    clause="layout_of_content",
    fragile=True,
)
