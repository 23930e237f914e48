"""VH02: an article of a named document is cited with a small letter."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.capitals import SINCE, SINCE_CIRCULAR, SOURCE, SOURCE_OF_CIRCULAR
from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family
from vanban.text.pattern import lazily

# Each word has a pattern of its own: what begins with one word is looked for ten times as fast as any of three.
_SMALL = tuple(
    lazily(
        rf"(?P<word>{word})(?<!\wđiều)(?<!\wchương)\s+(?:\d+|[IVXLC]+)(?!\w)"
        r"(?=\s+(?:của\s+)?(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Quy chế|Quy định"
        r"|Chỉ thị|Pháp lệnh|Điều lệ))"
    )
    for word in ("điều", "chương", "tiểu mục")
)


def find(case: Case) -> Iterator[Hit]:
    """`điều 5 Nghị định …` in the blocks of the body; the circular before 2020 speaks of articles alone."""
    before = case.day is not None and case.day < SINCE
    if before and case.family is not Family.ADMINISTRATIVE:
        return
    basis = f"{SOURCE_OF_CIRCULAR}, mục V.6" if before else None
    for match in case.matches_in_blocks(*_SMALL):
        if before and match["word"] != "điều":
            continue
        right = match["word"].capitalize()
        fix = Fix(f"Viết hoa “{right}”", Applicability.SAFE, (Edit(*match.span("word"), right),))
        yield Hit(
            *match.span("word"),
            f"Viện dẫn điều, chương của một văn bản cụ thể thì viết hoa: “{right}”.",
            (fix,),
            basis=basis,
        )


RULE = Rule(
    code="VH02",
    name="cited-provision",
    severity=Severity.WARNING,
    title="Viện dẫn điều, chương không viết hoa",
    finds="“điều”, “chương” của một văn bản cụ thể viết chữ thường.",
    why="Viết hoa để thấy ngay đó là một phần của văn bản được viện dẫn.",
    law="Khi viện dẫn phần, chương, mục, tiểu mục, điều của một văn bản cụ thể thì phải viết hoa chữ cái đầu.",
    bad="theo điều 5 Nghị định số 30/2020/NĐ-CP",
    good="theo Điều 5 Nghị định số 30/2020/NĐ-CP",
    find=find,
    basis=f"{SOURCE}, mục V.7; {SOURCE_OF_CIRCULAR}, mục V.6",
    fix="Viết hoa chữ cái đầu.",
    fix_applicability=Applicability.SAFE,
    active_from=SINCE_CIRCULAR,
)
