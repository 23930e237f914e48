"""VH09: a clause or a point is cited with another first letter than the law of the day wants."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.capitals import (
    SINCE,
    SINCE_CIRCULAR,
    SOURCE,
    SOURCE_OF_CIRCULAR,
    first_capital,
    first_small,
    miswritten,
)
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import LOWER
from vanban.text.pattern import lazily

_PATTERN = lazily(
    rf"(?<=[{LOWER},;\d] )(?P<word>Khoản|Điểm)(?=\s+(?:\d{{1,2}}|[a-zđ])(?:,|\s)\s*(?:và\s+)?(?:[Kk]hoản|[Đđ]iều)\s+\d)"
)


_SMALL = lazily(
    r"(?P<word>khoản|điểm)(?=\s+(?:\d{1,2}|[a-zđ])(?:,|\s)\s*(?:[Kk]hoản\s+\d{1,2},?\s+)?[Đđ]iều\s+\d+\s+(?:của\s+)?"
    r"(?:Luật|Bộ luật|Nghị định|Thông tư|Quyết định|Pháp lệnh)\s)"
)


_OF_CAPITAL = FirstWords(("khoản", "điểm"), capital=True)
_OF_SMALL = FirstWords(("khoản", "điểm"), capital=False)


def find(case: Case) -> Iterator[Hit]:
    """`theo Khoản 2 Điều 5`: clauses and points bear no capitals; by the circular before 2020 they did."""
    if case.day is not None and case.day < SINCE:
        return miswritten(
            case,
            _OF_SMALL,
            _SMALL,
            lambda match: first_capital(match["word"]),
            severity=Severity.ADVICE,
            circular="mục V.6",
        )
    return miswritten(case, _OF_CAPITAL, _PATTERN, lambda match: first_small(match["word"]))


RULE = Rule(
    code="VH09",
    name="cited-clause",
    severity=Severity.ADVICE,
    title="Viện dẫn khoản, điểm viết hoa không đúng quy định",
    finds="“Khoản”, “Điểm” viết hoa ở giữa câu khi viện dẫn cùng với điều; với văn bản từ ngày 05/3/2011 đến trước "
    "ngày 05/3/2020 thì ngược lại: “khoản”, “điểm” của một văn bản cụ thể viết chữ thường.",
    why="Từ ngày 05/3/2020 chỉ phần, chương, mục, tiểu mục, điều được viết hoa khi viện dẫn; trước đó điều, khoản, "
    "điểm được viết hoa.",
    law="Trường hợp viện dẫn phần, chương, mục, tiểu mục, điều, khoản, điểm của một văn bản cụ thể thì viết hoa chữ "
    "cái đầu của phần, chương, mục, tiểu mục, điều. Ví dụ: … Theo quy định tại điểm a khoản 1 Điều 24 …",
    bad="theo quy định tại Khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    good="theo quy định tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục V.7; {SOURCE_OF_CIRCULAR}, mục V.6",
    fix="Viết thường (trước ngày 05/3/2020: viết hoa) chữ cái đầu.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE_CIRCULAR,
)
