"""VH01: a sentence begins with a small letter."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.vocabulary import LOWER
from vanban.spelling.syllable import parse_syllable
from vanban.text.pattern import lazily

# Each mark has a pattern of its own: one character is looked for ten times as fast as any of three.
_STARTS = tuple(
    lazily(rf"{mark}(?<=[{LOWER}]{{2}}.) (?P<word>[{LOWER}]{{2,}})(?=[ ,])") for mark in (r"\.", r"\?", "!")
)
_WORD_BEFORE = lazily(rf"(?<![^\W\d_])[{LOWER}]{{2,}}\Z")
# No syllable is longer.
_LONGEST = 8
# Full stops that end an abbreviation and no sentence.
_ABBREVIATED = frozenset({"tp", "tx", "tt", "vd", "tr", "st", "gs", "ts", "ths", "bs", "ks", "vv", "tel", "đt", "th"})


def find(case: Case) -> Iterator[Hit]:
    """Hits in the blocks of the body, behind a full stop that follows a whole syllable."""
    for match in case.matches_in_blocks(*_STARTS):
        before = _WORD_BEFORE.search(case.text, max(match.pos, match.start() - _LONGEST), match.start())
        word = match["word"]
        if before is None or before.group() in _ABBREVIATED:
            continue
        if parse_syllable(before.group()) is None or parse_syllable(word) is None:
            continue
        right = word[0].upper() + word[1:]
        fix = Fix(f"Viết hoa “{right}”", Applicability.UNSAFE, (Edit(*match.span("word"), right),))
        yield Hit(*match.span("word"), f"Chữ đầu câu phải viết hoa: “{right}”.", (fix,))


RULE = Rule(
    code="VH01",
    name="sentence-start",
    severity=Severity.WARNING,
    title="Đầu câu không viết hoa",
    finds="Sau dấu chấm, dấu hỏi, dấu than kết thúc câu là một chữ thường.",
    why="Hoặc câu mới thiếu chữ hoa, hoặc dấu chấm rơi nhầm vào giữa câu.",
    law="Viết hoa chữ cái đầu âm tiết thứ nhất của một câu hoàn chỉnh: sau dấu chấm câu (.); sau dấu chấm hỏi (?); sau "
    "dấu chấm than (!) và khi xuống dòng.",
    bad="Huyện đã hoàn thành kế hoạch. các xã tiếp tục triển khai.",
    good="Huyện đã hoàn thành kế hoạch. Các xã tiếp tục triển khai.",
    find=find,
    fragile=True,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I",
    fix="Viết hoa chữ đầu câu.",
    fix_applicability=Applicability.UNSAFE,
)
