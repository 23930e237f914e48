"""CT08: both ways of placing the tone mark in one document (`hòa` and `hoà`)."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.check.wording import span_of_word
from vanban.spelling.syllable import Placement, placed
from vanban.spelling.words import Word


def find(case: Case) -> Iterator[Hit]:
    """One hit a document, at the first word of the way that is used less; names keep theirs and are not counted."""
    words = case.words
    ways = {form: way for form in words.distinct if (way := form.placement) and not form.is_capital}
    if len(set(ways.values())) < 2:
        return
    found: dict[Placement, list[Word]] = {way: [] for way in Placement}
    for index in words.indexes_in(ways):
        found[ways[words.forms[index]]].append(words[index])
    rarer, other = sorted(Placement, key=lambda way: (len(found[way]), way))
    first = found[rarer][0]
    edits = tuple(Edit(*span_of_word(case, word), placed(word.text, other)) for word in found[rarer])
    message = (
        f"Văn bản đặt dấu thanh theo hai kiểu: “{first.text}” ({len(found[rarer])} chỗ) và "
        f"“{found[other][0].text}” ({len(found[other])} chỗ); nên dùng một kiểu."
    )
    yield Hit(*span_of_word(case, first), message, (Fix("Viết theo một kiểu", Applicability.SAFE, edits),))


RULE = Rule(
    code="CT08",
    name="tone-placement",
    severity=Severity.ADVICE,
    title="Đặt dấu thanh theo hai kiểu",
    finds="Cả hai kiểu đặt dấu thanh ở các vần oa, oe, uy trong một văn bản (hòa và hoà); cả hai đều đúng, nên chỉ báo "
    "một lần cho cả văn bản.",
    why="Một văn bản viết hai kiểu thì tìm kiếm sót, và trông như ghép từ nhiều nguồn.",
    law="Văn bản được viết thống nhất về chính tả.",
    bad="thủy lợi ở đầu văn bản, thuỷ sản ở cuối văn bản",
    good="thủy lợi ở đầu văn bản, thủy sản ở cuối văn bản",
    find=find,
    basis="Quy tắc chính tả tiếng Việt",
    fix="Viết lại những chỗ ít hơn theo kiểu được dùng nhiều hơn.",
    fix_applicability=Applicability.SAFE,
)
