"""VD04: a citation says another date or type than the legal index knows of the same document."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.date_forms import written_like
from vanban.check.finding import Applicability, Edit, Fix, Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.folding import subject_likeness
from vanban.citation.model import Citation, MatchedBy, Registered
from vanban.citation.resolve import dates_agree

# A subject that has little in common with the known one leaves open that the number, not the date, is wrong.
_SUBJECT_MAY_AGREE = 0.5


def find(case: Case) -> Iterator[Hit]:
    """Citations that the index resolves, with another date or type than there; VD01's cases are left to VD01."""
    for one in case.citations.citations:
        known = one.registered
        if known is None or one.short or (one.year and one.date and int(one.year) != one.date.year):
            continue
        if one.date is not None and known.date is not None and not dates_agree(one.date, known.date):
            yield _wrong_date(case, one, known)
        elif one.document_type is not None and one.year is not None and one.document_type != known.document_type:
            yield Hit(
                one.start,
                one.identifier_end,
                f"{one.identifier} là {known.document_type}, không phải {one.document_type}.",
            )


def _wrong_date(case: Case, one: Citation, known: Registered) -> Hit:
    written = " ".join(case.text[one.date_start : one.date_end].split())
    right = written_like(written, known.date)
    subject = f" ({known.subject})" if known.subject else ""
    is_sure = known.matched_by is MatchedBy.SUBJECT or _may_agree(one, known)
    message = (
        f"{one.identifier} ghi ngày {written}, trong danh mục văn bản pháp luật là ngày {right}{subject}."
        if is_sure
        else f"Trong danh mục văn bản pháp luật, {one.identifier} là văn bản ngày {right}{subject}: kiểm tra lại số."
    )
    fixes: tuple[Fix, ...] = ()
    if is_sure and one.date_start is not None and one.date_end is not None:
        fixes = (Fix(f"Sửa thành {right}", Applicability.UNSAFE, (Edit(one.date_start, one.date_end, right),)),)
    severity = None if is_sure else Severity.ADVICE
    return Hit(one.identifier_start, one.date_end, message, fixes, severity)


def _may_agree(one: Citation, known: Registered) -> bool:
    if one.subject is None or known.subject is None:
        return True
    return subject_likeness(one.subject, known.subject) >= _SUBJECT_MAY_AGREE


RULE = Rule(
    code="VD04",
    name="disagrees-with-index",
    severity=Severity.WARNING,
    title="Viện dẫn khác với danh mục văn bản pháp luật",
    finds="Ngày ban hành hoặc tên loại của văn bản được viện dẫn khác với danh mục văn bản pháp luật. Số không kèm "
    "năm lặp lại hằng năm, nên chỉ đối chiếu khi trích yếu cũng khớp.",
    why="Ngày ban hành hoặc tên loại ghi sai làm người đọc tra nhầm văn bản.",
    law="Khi viện dẫn lần đầu văn bản có liên quan, phải ghi đầy đủ tên loại, số, ký hiệu của văn bản, thời gian "
    "ban hành văn bản, tên cơ quan, tổ chức ban hành văn bản và trích yếu nội dung văn bản.",
    bad="Nghị định số 110/2004/NĐ-CP ngày 18/4/2004 của Chính phủ về công tác văn thư",
    good="Nghị định số 110/2004/NĐ-CP ngày 08/4/2004 của Chính phủ về công tác văn thư",
    find=find,
    clause="citation",
    fix="Đổi ngày theo danh mục, viết theo kiểu của chỗ được sửa.",
    fix_applicability=Applicability.UNSAFE,
)
