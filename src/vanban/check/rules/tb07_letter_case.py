"""TB07: a component is written in small letters that has to be in capitals, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.check.typesetting import SINCE, basis_of
from vanban.document.model import Span
from vanban.regulation.document_types import Family
from vanban.regulation.layout import Part

_FIELDS = (
    ("national_name", Part.NATIONAL_NAME), ("motto", Part.MOTTO), ("parent_agency", Part.PARENT_AGENCY),
    ("agency", Part.AGENCY), ("document_type", Part.DOCUMENT_TYPE), ("subject", Part.SUBJECT),
)  # fmt: skip
# Capitals here are so common that no office would be held to it.
_LENIENT = frozenset({Part.SUBJECT})


def find(case: Case) -> Iterator[Hit]:
    """One hit a component; letters tell this in any format."""
    if case.family is not Family.ADMINISTRATIVE or not case.has_header:
        return
    for part, (start, end) in _places(case):
        look = case.layout.looks[part]
        letters = [letter for letter in case.text[start:end] if letter.isalpha()]
        capitals = sum(letter.isupper() for letter in letters)
        # A name in small letters begins with capitals, one in capitals may hold a stray small letter.
        if not letters or (capitals * 2 > len(letters) if look.capitals else capitals < len(letters)):
            continue
        yield Hit(
            start,
            end,
            f"{look.name} viết chữ {'thường' if look.capitals else 'hoa'}, quy định chữ in "
            f"{'hoa' if look.capitals else 'thường'}.",
            severity=Severity.ADVICE if case.is_set_anew or part in _LENIENT else None,
            basis=basis_of(case.layout, look.clause),
            component=part.value,
            page=1 if part is not Part.SIGNER else None,
        )


def _places(case: Case) -> Iterator[tuple[Part, Span]]:
    spans = case.document.header.spans
    for field, part in _FIELDS:
        if field in spans and not (part is Part.SUBJECT and not case.document.header.spans.get("document_type")):
            yield part, spans[field]
    signed, signature = case.document.closing.spans.get("signature"), case.document.closing.signature
    if signed is not None and signature is not None and signature.name is not None:
        place = case.text.rfind(signature.name, *signed)
        if place >= 0:
            yield Part.SIGNER, (place, place + len(signature.name))


RULE = Rule(
    code="TB07",
    name="letter-case",
    severity=Severity.WARNING,
    title="Chữ in hoa, chữ in thường không đúng quy định",
    finds="Quốc hiệu, tên cơ quan, tên loại viết chữ thường; Tiêu ngữ, trích yếu, họ tên người ký viết toàn chữ hoa "
    "(trích yếu chỉ là lời khuyên).",
    why="Chữ in hoa phân biệt các thành phần thể thức với nhau.",
    law="Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”: Được trình bày bằng chữ in thường …; Họ và tên của người ký văn bản "
    "được trình bày …, bằng chữ in thường.",
    bad="ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
    good="Độc lập - Tự do - Hạnh phúc",
    find=find,
    basis="Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I; Thông tư 01/2011/TT-BNV, Chương I và Chương II",
    regulated=True,
    fragile=True,
    active_from=SINCE,
)
