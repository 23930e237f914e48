"""VH09: a clause or a point is cited with a capital in mid-sentence."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.capitals import SINCE, SOURCE, first_small, miswritten
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import LOWER
from vanban.text.pattern import lazily

_PATTERN = lazily(
    rf"(?<=[{LOWER},;\d] )(?P<word>Khoản|Điểm)(?=\s+(?:\d{{1,2}}|[a-zđ])(?:,|\s)\s*(?:và\s+)?(?:[Kk]hoản|[Đđ]iều)\s+\d)"
)


def find(case: Case) -> Iterator[Hit]:
    """`theo Khoản 2 Điều 5`: articles and what stands above them bear capitals, clauses and points do not."""
    return miswritten(case, ("khoản", "điểm"), _PATTERN, lambda match: first_small(match["word"]))


RULE = Rule(
    code="VH09",
    name="cited-clause",
    severity=Severity.ADVICE,
    title="Viện dẫn khoản, điểm viết hoa giữa câu",
    finds="“Khoản”, “Điểm” viết hoa ở giữa câu khi viện dẫn cùng với điều.",
    why="Từ ngày 05/3/2020 chỉ phần, chương, mục, tiểu mục, điều được viết hoa khi viện dẫn.",
    law="Trường hợp viện dẫn phần, chương, mục, tiểu mục, điều, khoản, điểm của một văn bản cụ thể thì viết hoa chữ "
    "cái đầu của phần, chương, mục, tiểu mục, điều. Ví dụ: … Theo quy định tại điểm a khoản 1 Điều 24 …",
    bad="theo quy định tại Khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    good="theo quy định tại khoản 2 Điều 5 Nghị định số 30/2020/NĐ-CP",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục V.7",
    fix="Viết thường chữ cái đầu.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE,
)
