"""VD03: the same document is cited with two dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.folding import subject_likeness
from vanban.citation.legal_index import loose_key
from vanban.citation.model import Citation
from vanban.citation.resolve import SUBJECT_AGREES, dates_agree


def find(case: Case) -> Iterator[Hit]:
    """Later mentions whose date differs from an earlier one; what VD01 or VD04 says of one is not repeated."""
    groups: dict[str, list[Citation]] = defaultdict(list)
    for one in case.citations.citations:
        if one.identifier is not None and one.number is not None and one.date is not None and not one.short:
            groups[loose_key(one.identifier)].append(one)
    for group in groups.values():
        if len({one.date for one in group}) > 1:
            yield from _of_group(case, group)


def _of_group(case: Case, group: list[Citation]) -> Iterator[Hit]:
    firsts: list[Citation] = []
    for one in group:
        if _is_doubted(one):
            continue
        other = next((first for first in firsts if _same_document(first, one) and _differ(first, one)), None)
        if all(first.date != one.date or first.refers_to != one.refers_to for first in firsts):
            firsts.append(one)
        if other is None:
            continue
        line = case.source.place(other.start)[0]
        yield Hit(
            one.date_start,
            one.date_end,
            f"{one.identifier} ở đây ghi ngày {_written(case, one)}, ở dòng {line} ghi ngày {_written(case, other)}.",
        )


def _is_doubted(one: Citation) -> bool:
    """Whether another rule already says that this mention's date is wrong."""
    if one.date is None or (one.year is not None and int(one.year) != one.date.year):
        return True
    known = one.registered.date if one.registered else None
    return known is not None and not dates_agree(known, one.date)


def _same_document(one: Citation, other: Citation) -> bool:
    """Whether two mentions of one number mean the same document: tied as such, or of the same subject."""
    if one.refers_to == other.refers_to:
        return True
    return subject_likeness(one.subject or "", other.subject or "") >= SUBJECT_AGREES


def _differ(one: Citation, other: Citation) -> bool:
    return one.date is not None and other.date is not None and not dates_agree(one.date, other.date)


def _written(case: Case, one: Citation) -> str:
    return " ".join(case.text[one.date_start : one.date_end].split())


RULE = Rule(
    code="VD03",
    name="two-dates",
    severity=Severity.WARNING,
    title="Một văn bản được viện dẫn với hai ngày ban hành",
    finds="Cùng một số, ký hiệu được viện dẫn ở hai chỗ với hai ngày ban hành khác nhau.",
    why="Một văn bản chỉ có một ngày ban hành, nên ít nhất một chỗ đã ghi sai.",
    law="Khi viện dẫn lần đầu văn bản có liên quan, phải ghi đầy đủ tên loại, số, ký hiệu của văn bản, thời gian "
    "ban hành văn bản, tên cơ quan, tổ chức ban hành văn bản và trích yếu nội dung văn bản.",
    bad="Quyết định số 123/QĐ-UBND ngày 05/3/2021 … Quyết định số 123/QĐ-UBND ngày 15/3/2021",
    good="Quyết định số 123/QĐ-UBND ngày 05/3/2021 … Quyết định số 123/QĐ-UBND",
    find=find,
    clause="citation",
)
