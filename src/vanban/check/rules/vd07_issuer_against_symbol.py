"""VD07: the body that a citation names is not one that uses the letters of its symbol."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import fold_name
from vanban.regulation.issuing_bodies import bodies_of_symbol, body_named

_JOINT = "TTLT"
# The letters of the two organs that every unit of administration has.
_LOCAL = {"UBND": "Ủy ban nhân dân", "HĐND": "Hội đồng nhân dân"}


def find(case: Case) -> Iterator[Hit]:
    """Citations whose stated body and whose symbol are of central bodies, or of local organs, and differ."""
    for one in case.citations.citations:
        if one.issuer is None or one.symbol is None or one.short or _JOINT in one.symbol:
            continue
        body = body_named(one.issuer)
        letters = _letters_of_body(one.symbol)
        if letters in _LOCAL:
            owner = _LOCAL[letters]
            others = [name for name in _LOCAL.values() if name != owner]
            said = fold_name(one.issuer)
            if fold_name(owner) not in said and (body is not None or any(fold_name(name) in said for name in others)):
                message = f"Ghi cơ quan ban hành là {one.issuer} nhưng ký hiệu {one.symbol} là của {owner}."
                yield Hit(one.issuer_start, one.issuer_end, message)
            continue
        if body is None or not body.symbols:
            continue
        owners = bodies_of_symbol(letters) if letters else ()
        if owners and not any(letters.startswith(symbol) for symbol in body.symbols):
            yield Hit(
                one.issuer_start,
                one.issuer_end,
                f"Ghi cơ quan ban hành là {one.issuer} nhưng ký hiệu {one.symbol} là của {owners[0].name}.",
            )


def _letters_of_body(symbol: str) -> str:
    """The part of a symbol that names the body, where it bears a type before: `BTC` of `TT-BTC`."""
    kind, _, body = symbol.partition("-")
    return "" if "/" in kind else body.partition("-")[0].rstrip("0123456789")


RULE = Rule(
    code="VD07",
    name="issuer-against-symbol",
    severity=Severity.WARNING,
    title="Cơ quan ban hành khác với ký hiệu",
    finds="Cơ quan ban hành của văn bản được viện dẫn không phải cơ quan mà ký hiệu viết tắt; chỉ xét các cơ quan "
    "trung ương có trong bảng.",
    why="Ký hiệu kết thúc bằng chữ viết tắt tên cơ quan ban hành; hai bên khác nhau thì một bên đã sai.",
    law="Ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên cơ quan, tổ chức hoặc chức "
    "danh nhà nước có thẩm quyền ban hành văn bản.",
    bad="Thông tư số 15/2017/TT-BTC ngày 15/02/2017 của Bộ Y tế",
    good="Thông tư số 15/2017/TT-BTC ngày 15/02/2017 của Bộ Tài chính",
    find=find,
    clause="number",
)
