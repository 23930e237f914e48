"""VD01: the year in a cited number is not the year of its date."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.folding import subject_likeness
from vanban.citation.index_table import LegalDocument
from vanban.citation.model import Citation, MatchedBy
from vanban.citation.resolve import SUBJECT_AGREES


def find(case: Case) -> Iterator[Hit]:
    """Citations whose number and date name different years; one that the legal index dates so is right all the same."""
    for one in case.citations.citations:
        if one.year is None or one.date is None or one.short or int(one.year) == one.date.year:
            continue
        if one.registered is not None and one.registered.matched_by is MatchedBy.DATE:
            continue
        if one.identifier_start is None or one.date_start is None or one.date_end is None:
            continue
        written = " ".join(case.text[one.date_start : one.date_end].split())
        yield Hit(
            one.identifier_start,
            one.date_end,
            f"Số {one.identifier} mang năm {one.year} nhưng ngày ban hành ghi {written}.",
            _fixes(case, one),
        )


def _fixes(case: Case, one: Citation) -> tuple[Fix, ...]:
    """The number with the date's year, where the legal index has that document of that date or that subject."""
    if one.date is None or one.identifier_start is None or one.identifier_end is None:
        return ()
    other = f"{one.number or ''}/{one.date.year}/{one.symbol}"
    if not any(_is_meant(row, one) for row in case.index.documents(other)):
        return ()
    edit = Edit(one.identifier_start, one.identifier_end, other)
    return (Fix(f"Sửa thành {other}", Applicability.UNSAFE, (edit,)),)


def _is_meant(row: LegalDocument, one: Citation) -> bool:
    return row.date == one.date or subject_likeness(row.subject or "", one.subject or "") >= SUBJECT_AGREES


RULE = Rule(
    code="VD01",
    name="year-against-date",
    severity=Severity.ERROR,
    title="Năm trong số văn bản khác năm ban hành",
    finds="Văn bản được viện dẫn mang năm trong số khác với năm của ngày ban hành ghi kèm theo.",
    why="Số văn bản được đánh lại từ 01 mỗi năm, nên năm ghi trong số là năm ban hành; hai năm khác nhau thì một "
    "trong hai đã sai.",
    law="Số của văn bản là số thứ tự văn bản do cơ quan, tổ chức ban hành trong một năm, bắt đầu từ số 01 vào ngày "
    "01 tháng 01 và kết thúc vào ngày 31 tháng 12 hằng năm.",
    bad="Nghị định số 12/2014/NĐ-CP ngày 25/02/2015 của Chính phủ",
    good="Nghị định số 12/2015/NĐ-CP ngày 12/02/2015 của Chính phủ",
    find=find,
    clause="citation",
    fix="Đổi năm trong số theo ngày ban hành, khi danh mục văn bản pháp luật có đúng văn bản mang số ấy và ngày "
    "hoặc trích yếu ấy.",
    fix_applicability=Applicability.UNSAFE,
)
