"""TB03: text stands in another font than Times New Roman."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.conformity import is_right_font
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, basis_of, severity_of
from vanban.text.formatting import Stretch

# A few letters in another font are a symbol, a mark of a list.
_FEWEST = 4
_MOST_NAMED = 3


def find(case: Case) -> Iterator[Hit]:
    """One hit for all other fonts of the document; it has a place where most of the text is right."""
    letters = 0
    others: Counter[str] = Counter()
    first: Stretch | None = None
    for component in case.components:
        letters += component.letters
        for stretch in component.stretches:
            font = stretch.lettering.font
            if font is None or stretch.end - stretch.start < _FEWEST or is_right_font(case.layout, font):
                continue
            others[font] += stretch.end - stretch.start
            first = first or stretch
    if first is None:
        return
    share = others.total() / letters
    named = ", ".join(font for font, _ in others.most_common(_MOST_NAMED))
    known = share < 0.5
    yield Hit(
        first.start if known else None,
        first.end if known else None,
        f"Phông chữ {named} ở {_percent(share)} văn bản, quy định là {case.layout.font.name}.",
        severity=severity_of(case),
        basis=basis_of(case.layout, case.layout.font.clause),
        component="font",
    )


def _percent(share: float) -> str:
    return f"{share:.0%}" if share >= 0.01 else "dưới 1%"


RULE = Rule(
    code="TB03",
    name="font",
    severity=Severity.WARNING,
    title="Phông chữ không phải Times New Roman",
    finds="Chữ trong các thành phần của văn bản dùng phông khác, kể cả phông đời cũ như .VnTime. Phông có cùng hình "
    "dáng và độ rộng với Times New Roman trong tệp PDF được coi là đúng.",
    why="Một phông chữ chung thì văn bản mở ở máy nào cũng giữ nguyên trang, dòng.",
    law="Phông chữ: Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN "
    "6909:2001, màu đen.",
    bad="Nội dung bằng phông Arial",
    good="Nội dung bằng phông Times New Roman",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II",
    regulated=True,
    fragile=True,
    active_from=SINCE,
)
