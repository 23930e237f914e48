"""TT14: the stamp of urgency holds words that the regulation of the day does not know."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.regulation.document_types import Family, fold_name


def find(case: Case) -> Iterator[Hit]:
    """One hit."""
    span = case.document.header.spans.get("urgency")
    if case.family is not Family.ADMINISTRATIVE or span is None or case.epoch is None:
        return
    written = fold_name(case.text[slice(*span)].strip(" .:"))
    allowed = case.epoch.urgencies
    if allowed and written not in {fold_name(one) for one in allowed}:
        message = f"Mức độ khẩn “{case.text[slice(*span)]}” không có trong quy định; chỉ có: {', '.join(allowed)}."
        yield Hit(*span, message, component="urgency", page=1)


RULE = Rule(
    code="TT14",
    name="urgency-words",
    severity=Severity.WARNING,
    title="Mức độ khẩn không có trong quy định",
    finds="Dấu chỉ mức độ khẩn ghi từ khác các mức của thời kỳ; từ ngày 05/3/2020 không còn mức “hỏa tốc hẹn giờ”.",
    why="Nơi nhận xử lý theo đúng ba mức mà quy định nêu.",
    law="Tuỳ theo mức độ cần được chuyển phát nhanh, văn bản được xác định độ khẩn theo các mức sau: hoả tốc, thượng "
    "khẩn, khẩn.",
    bad="HỎA TỐC HẸN GIỜ (văn bản năm 2024)",
    good="HỎA TỐC",
    find=find,
    clause="number",
    regulated=True,
)
