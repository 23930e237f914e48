"""VH03: "Nhà nước", "Nhân dân", "Đảng" with a small letter where they name the one State, people and Party."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.capitals import SINCE, SOURCE, first_capital, miswritten
from vanban.check.case import Case
from vanban.check.finding import Applicability, Severity
from vanban.check.first_words import FirstWords
from vanban.check.rule import Hit, Rule
from vanban.text.pattern import lazily

# In names of bodies, forces and offices the words stay small (Ủy ban nhân dân, cơ quan nhà nước, ngân sách nhà nước).
_STATE = lazily(r"(?:Đảng|đảng)(?:\s+và|,)\s+(?P<word>nhà\s+nước)(?!\w)")
_PARTY = lazily(r"(?<!\w)(?P<word>đảng)(?:\s+và|,)\s+[Nn]hà\s+nước(?!\w)")
_FIRST_OF_PEOPLE = FirstWords(
    ("đời", "phục", "ý", "tầng", "quần", "nguyện", "lòng", "cán", "quyền", "chính"), capital=False
)
_PARTY_ITSELF = FirstWords(("đảng",))
_PEOPLE = lazily(
    r"(?<!\w)(?:đời\s+sống|phục\s+vụ|ý\s+kiến|tầng\s+lớp|quần\s+chúng|nguyện\s+vọng(?:\s+của)?|lòng|cán\s+bộ\s+và"
    r"|quyền\s+làm\s+chủ\s+của|chính\s+quyền\s+và)\s+(?P<word>nhân\s+dân)(?!\w)"
)


def find(case: Case) -> Iterator[Hit]:
    """State and Party where they stand together; the people where they are spoken of by themselves (advice)."""
    for pattern in (_STATE, _PARTY):
        yield from miswritten(case, _PARTY_ITSELF, pattern, lambda match: first_capital(match["word"]))
    yield from miswritten(
        case, _FIRST_OF_PEOPLE, _PEOPLE, lambda match: first_capital(match["word"]), severity=Severity.ADVICE
    )


RULE = Rule(
    code="VH03",
    name="state-and-people",
    severity=Severity.WARNING,
    title="“Nhà nước”, “Đảng”, “Nhân dân” không viết hoa",
    finds="“Đảng và nhà nước”, “đảng, Nhà nước” viết chữ thường; “nhân dân” khi nói riêng về Nhân dân (lời khuyên). "
    "Trong tên cơ quan, tổ chức (Ủy ban nhân dân, cơ quan nhà nước) các từ này vẫn viết thường.",
    why="Các danh từ này được viết hoa để thể hiện sự trân trọng.",
    law="Danh từ thuộc trường hợp đặc biệt: Nhân dân, Nhà nước; … Đảng (chỉ Đảng Cộng sản Việt Nam).",
    bad="chủ trương của Đảng và nhà nước",
    good="chủ trương của Đảng và Nhà nước",
    find=find,
    fragile=True,
    basis=f"{SOURCE}, mục V.1 và V.4",
    fix="Viết hoa chữ cái đầu.",
    fix_applicability=Applicability.UNSAFE,
    active_from=SINCE,
)
