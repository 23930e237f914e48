"""VD06: the type that a citation names is not the one that its symbol abbreviates."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.document.identifier import Identifier
from vanban.regulation.document_types import types_of_abbreviation

# The symbol of a letter begins with the sender's letters, which may look like a type's (`CT`: Cục Thuế).
_WITHOUT_ABBREVIATION = frozenset({"Công văn", "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Thư công"})
_SURE_ABBREVIATIONS = frozenset({"NĐ", "QĐ", "TT", "TTLT", "NQ", "CT", "KH", "BC", "TB", "TTr", "CTr", "HD", "KL"})


def find(case: Case) -> Iterator[Hit]:
    """Citations with a stated type and a symbol whose first letters are those of other types only."""
    for one in case.citations.citations:
        if one.document_type is None or one.identifier is None or one.short:
            continue
        if one.document_type in _WITHOUT_ABBREVIATION or not case.text[one.start].isupper():
            continue
        abbreviation = Identifier.parse(one.identifier).type_abbreviation
        # Alone it may stand for who issued it, as in the old symbols: `87-CT` of the Chairman.
        if abbreviation not in _SURE_ABBREVIATIONS or one.symbol == abbreviation:
            continue
        meant = types_of_abbreviation(abbreviation)
        if meant and all(kind.name != one.document_type for kind in meant):
            yield Hit(
                one.start,
                one.identifier_end,
                f"Ghi là {one.document_type} nhưng ký hiệu {one.symbol} là của {meant[0].name}.",
            )


RULE = Rule(
    code="VD06",
    name="type-against-symbol",
    severity=Severity.WARNING,
    title="Tên loại khác với ký hiệu",
    finds="Tên loại của văn bản được viện dẫn không phải tên loại mà ký hiệu viết tắt.",
    why="Ký hiệu của văn bản có tên loại bắt đầu bằng chữ viết tắt tên loại; hai bên khác nhau thì một bên đã sai.",
    law="Ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên cơ quan, tổ chức hoặc chức "
    "danh nhà nước có thẩm quyền ban hành văn bản.",
    bad="Nghị định số 15/2017/TT-BTC ngày 15/02/2017 của Bộ Tài chính",
    good="Thông tư số 15/2017/TT-BTC ngày 15/02/2017 của Bộ Tài chính",
    find=find,
    clause="number",
)
