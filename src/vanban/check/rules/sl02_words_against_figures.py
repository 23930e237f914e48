"""SL02: a number or an amount written in words is not the one written in figures before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from vanban.check.amounts import written
from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.text.number_words import from_words
from vanban.text.pattern import lazily

_LEAD = r"\s*\(?\s*(?:[Vv]iết\s+)?(?:[Bb]ằng|[Gg]hi\s+bằng)\s+chữ\s*:?\s*"
_AMOUNT_IN_WORDS = lazily(
    rf"[,;.]?(?:{_LEAD}|\s*\(\s*)(?P<words>[^\W\d_][^()\d]{{3,150}}?)\s+đồng(?!\w)", re.IGNORECASE
)
_COUNT = lazily(
    r"(?P<figures>\d(?<![\w.,/-].)(?:\d{0,2}(?:\.\d{3})*|\d*))\s*\(\s*(?P<words>[^\W\d_][^()\d.,;:]{1,60}?)\s*\)"
)
# What every count with its words holds.
_WORDS_IN_BRACKETS = lazily(r"\((?<=[\d\s].)(?=\s*[^\W\d_])")


def find(case: Case) -> Iterator[Hit]:
    """Hits in the blocks of the body; words that say no number are left alone."""
    for block in case.blocks_with_amounts:
        for amount in case.amounts_of(block):
            if amount.unit != "đồng":
                continue
            match = _AMOUNT_IN_WORDS.match(case.text, amount.end, block.end)
            said = from_words(match["words"]) if match else None
            if match is not None and said is not None and Decimal(said) != amount.value:
                message = (
                    f"Số tiền bằng chữ là {written(Decimal(said), 'đồng')}, bằng số là {written(amount.value, 'đồng')}."
                )
                yield Hit(amount.start, match.end("words"), message)
    for block in case.blocks_where(_WORDS_IN_BRACKETS):
        for match in _COUNT.finditer(case.text, block.start, block.end):
            said = from_words(match["words"])
            figures = int(match["figures"].replace(".", ""))
            if said is not None and said != figures:
                yield Hit(*match.span(), f"Bằng chữ là {said}, bằng số là {figures}.")


RULE = Rule(
    code="SL02",
    name="words-against-figures",
    severity=Severity.ERROR,
    title="Số viết bằng chữ khác số viết bằng chữ số",
    finds="Số tiền có phần “Bằng chữ”, hoặc số đếm có chữ trong ngoặc như “05 (năm)”, mà chữ và số không bằng nhau.",
    why="Hai cách viết khác nhau thì không biết số nào đúng; tranh chấp về tiền thường bắt đầu từ đây.",
    law="Nội dung văn bản phải chính xác.",
    bad="kinh phí 54.000.000 đồng (Bằng chữ: Bốn mươi lăm triệu đồng)",
    good="kinh phí 54.000.000 đồng (Bằng chữ: Năm mươi tư triệu đồng)",
    find=find,
    clause="layout_of_content",
)
