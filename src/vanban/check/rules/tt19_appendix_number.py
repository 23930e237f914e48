"""TT19: appendices are not numbered with Roman numerals, or one of several has no number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

_ROMAN = lazily(r"[IVXLC]+\b")
_LABEL = lazily(r"phụ\s+lục(?:\s+số)?\s*", re.IGNORECASE)
_FEWEST = 2


def find(case: Case) -> Iterator[Hit]:
    """One hit at the first appendix that is numbered otherwise."""
    appendices = [one for one in case.document.appendices if _LABEL.match(one.label)]
    if case.family is not Family.ADMINISTRATIVE or len(appendices) < _FEWEST:
        return
    for one in appendices:
        number = one.label[_LABEL.match(one.label).end() :].strip()  # type: ignore[union-attr]
        if _ROMAN.match(number) is None and one.start is not None:
            what = f"đánh số “{number}”" if number else "không đánh số"
            message = f"{one.label.capitalize()} {what}; từ hai phụ lục trở lên phải đánh số bằng chữ số La Mã."
            yield Hit(one.start, one.start + len(one.label), message, component="appendix")
            return


RULE = Rule(
    code="TT19",
    name="appendix-number",
    severity=Severity.ADVICE,
    title="Phụ lục không đánh số bằng chữ số La Mã",
    finds="Văn bản có từ hai phụ lục trở lên mà phụ lục không có số thứ tự hoặc đánh số bằng chữ số Ả Rập, chữ cái.",
    why="Viện dẫn tới phụ lục nào phải rõ.",
    law="Văn bản có từ hai Phụ lục trở lên thì các Phụ lục phải được đánh số thứ tự bằng chữ số La Mã.",
    bad="Phụ lục 1, Phụ lục 2",
    good="Phụ lục I, Phụ lục II",
    find=find,
    clause="layout_of_content",
    regulated=True,
    fragile=True,
)
