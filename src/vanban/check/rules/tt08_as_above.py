"""TT08: "Như trên" among the recipients, with no "Kính gửi" above that it could mean."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.places import span_of_fields
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family, fold_name

_AS_ABOVE = "như trên"
# Their forms name in the text to whom they go (Phụ lục III).
_NAMED_IN_TEXT = frozenset({"Giấy giới thiệu", "Công điện", "Giấy mời"})


def find(case: Case) -> Iterator[Hit]:
    """One hit where one of the two stands without the other; a letter without "Như trên" is advice."""
    header, closing = case.document.header, case.document.closing
    if not case.has_header or not closing.recipients:
        return
    says = any(fold_name(one).startswith(_AS_ABOVE) for one in closing.recipients)
    start, end = span_of_fields(closing.spans, "recipients")
    if says and not header.addressees and header.document_type not in _NAMED_IN_TEXT:
        message = "Nơi nhận ghi “Như trên” nhưng phía trên không có “Kính gửi”: ghi rõ tên nơi nhận."
        yield Hit(start, end, message, component="recipients")
    elif header.addressees and not says and header.document_type == "Công văn":
        message = "Có “Kính gửi” ở trên thì dòng đầu của Nơi nhận ghi “- Như trên;”."
        yield Hit(start, end, message, severity=Severity.ADVICE, component="recipients")


RULE = Rule(
    code="TT08",
    name="as-above",
    severity=Severity.WARNING,
    title="“Như trên” và “Kính gửi” không khớp nhau",
    finds="Nơi nhận ghi “Như trên” mà văn bản không có “Kính gửi”; công văn có “Kính gửi” mà Nơi nhận không ghi “Như "
    "trên” (lời khuyên).",
    why="“Như trên” chỉ có nghĩa khi phía trên đã kể tên nơi nhận.",
    law="Phần thứ hai bao gồm từ “Nơi nhận”, phía dưới là từ “Như trên”, tiếp theo là tên các cơ quan, tổ chức, đơn vị "
    "và cá nhân có liên quan khác nhận văn bản.",
    bad="BÁO CÁO … (không có Kính gửi) … Nơi nhận: - Như trên;",
    good="BÁO CÁO … Nơi nhận: - Ủy ban nhân dân tỉnh;",
    find=find,
    families=frozenset({Family.ADMINISTRATIVE}),
    clause="recipients",
    regulated=True,
)
