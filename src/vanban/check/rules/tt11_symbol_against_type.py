"""TT11: the symbol of the document does not begin with the abbreviation of its type."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family, document_type_named, types_of_abbreviation


def find(case: Case) -> Iterator[Hit]:
    """One hit: an abbreviation of another type or day, in other letters, or a stroke in place of the hyphen."""
    header = case.document.header
    span = header.spans.get("symbol")
    if span is None or header.symbol is None or header.document_type is None or case.is_attached:
        return
    if case.family is not Family.ADMINISTRATIVE:
        return
    head, _, rest = header.symbol.replace("/", "-").partition("-")
    kind = document_type_named(header.document_type)
    allowed = () if kind is None else kind.abbreviations(Family.ADMINISTRATIVE, case.day)
    if not allowed or not rest:
        return
    if head not in allowed:
        yield from _wrong(case, head, allowed[0], rest, header.document_type)
    elif "/" in header.symbol and "-" not in header.symbol:
        right = header.symbol.replace("/", "-")
        fix = Fix(f"Sửa thành {right}", Applicability.UNSAFE, (Edit(*span, right),))
        yield Hit(*span, f"Các nhóm chữ viết tắt trong ký hiệu nối bằng gạch nối: {right}.", (fix,))


def _wrong(case: Case, head: str, right: str, rest: str, document_type: str) -> Iterator[Hit]:
    span = case.document.header.spans["symbol"]
    others = [kind.name for kind in types_of_abbreviation(head) if kind.name != document_type]
    same_letters = head.casefold() == right.casefold()
    if not others and not same_letters and types_of_abbreviation(head) == ():
        return
    of_other = f", {head} là của {others[0]}" if others and not same_letters else ""
    applicability = Applicability.SAFE if same_letters else Applicability.UNSAFE
    fix = Fix(f"Sửa thành {right}-{rest}", applicability, (Edit(*span, f"{right}-{rest}"),))
    yield Hit(*span, f"Chữ viết tắt của {document_type} trong ký hiệu là {right}{of_other}.", (fix,))


RULE = Rule(
    code="TT11",
    name="symbol-against-type",
    severity=Severity.WARNING,
    title="Ký hiệu không đúng chữ viết tắt tên loại",
    finds="Chữ viết tắt đầu ký hiệu là của loại văn bản khác, của thời kỳ khác (GT nay là GGT), viết sai chữ hoa "
    "(CTR, TTR); các nhóm chữ nối bằng gạch chéo.",
    why="Ký hiệu cho biết loại văn bản khi đăng ký và viện dẫn.",
    law="Ký hiệu của văn bản bao gồm chữ viết tắt tên loại văn bản và chữ viết tắt tên cơ quan, tổ chức hoặc chức "
    "danh nhà nước có thẩm quyền ban hành văn bản; … giữa các nhóm chữ viết tắt trong ký hiệu văn bản có dấu gạch "
    "nối (-), không cách chữ.",
    bad="Số: 12/KH-SNV … BÁO CÁO",
    good="Số: 12/BC-SNV … BÁO CÁO",
    find=find,
    clause="number",
    regulated=True,
    fix="Thay bằng chữ viết tắt đúng của tên loại.",
    fix_applicability=Applicability.UNSAFE,
)
