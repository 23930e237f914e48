"""VD10: a cited document was no longer in force on the day of the citing one."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule


def find(case: Case) -> Iterator[Hit]:
    """First citations of documents of which the legal index knows the day they ceased; without one nothing is said."""
    day = case.day
    if day is None:
        return
    for one in case.first_citations:
        ceased = one.registered.ceased if one.registered is not None else None
        end = ceased.latest() if ceased is not None else None
        if end is not None and end <= day:
            message = f"{one.document_type or 'Văn bản'} {one.identifier or ''} hết hiệu lực từ ngày {end:%d/%m/%Y}."
            yield Hit(one.start, one.identifier_end or one.end, " ".join(message.split()))


RULE = Rule(
    code="VD10",
    name="no-longer-in-force",
    severity=Severity.WARNING,
    title="Viện dẫn văn bản đã hết hiệu lực",
    finds="Văn bản được viện dẫn đã hết hiệu lực vào ngày của văn bản viện dẫn, theo danh mục có ghi ngày hết hiệu lực "
    "(danh mục đi kèm không ghi; dùng --index với bảng của đơn vị).",
    why="Căn cứ vào văn bản đã hết hiệu lực thì quyết định có thể không đúng pháp luật.",
    law="Căn cứ ban hành văn bản là văn bản đang có hiệu lực.",
    bad="Căn cứ Nghị định số 110/2004/NĐ-CP (văn bản viện dẫn ngày 12/5/2021)",
    good="Căn cứ Nghị định số 30/2020/NĐ-CP (văn bản viện dẫn ngày 12/5/2021)",
    find=find,
    clause="citation",
)
