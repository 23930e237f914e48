"""SL05: an amount of money whose digits are grouped as no number is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

_MONEY = lazily(
    r"(?P<number>\d(?<![\w.,/].)\d*(?:[.,]\d+)+)\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s+đồng|đồng|vnđ|đ)(?!\w)",
    re.IGNORECASE,
)
# What every such amount holds, whatever stands around it.
_GROUPED_MONEY = tuple(
    lazily(rf"{mark}(?<=\d.)(?=\d+\s*(?:nghìn|ngàn|triệu|tỷ|tỉ|đồng|vnđ|đ))") for mark in (r"\.", ",")
)
_WELL_FORMED = lazily(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.\d{1,2}|\d{1,3}\.\d{3}")


def find(case: Case) -> Iterator[Hit]:
    """Amounts with a group of digits that is too long or too short, or with marks that contradict each other."""
    for block in case.blocks_where(*_GROUPED_MONEY, small=True):
        for match in _MONEY.finditer(case.text, block.start, block.end):
            if _WELL_FORMED.fullmatch(match["number"]) is None:
                yield Hit(
                    match.start("number"),
                    match.end("number"),
                    f"Số {match['number']} phân nhóm sai: sau dấu chấm mỗi nhóm đủ ba chữ số.",
                )


RULE = Rule(
    code="SL05",
    name="malformed-number",
    severity=Severity.WARNING,
    title="Số tiền viết sai dạng",
    finds="Số tiền có nhóm chữ số không đủ hoặc thừa so với ba chữ số giữa hai dấu chấm.",
    why="Thừa hoặc thiếu một chữ số làm số tiền sai mười lần.",
    law="Nội dung văn bản phải chính xác; chữ số hàng nghìn, hàng triệu cách nhau bằng dấu chấm, phần thập phân "
    "sau dấu phẩy.",
    bad="bố trí 54.00.000 đồng",
    good="bố trí 54.000.000 đồng",
    find=find,
    clause="layout_of_content",
)
