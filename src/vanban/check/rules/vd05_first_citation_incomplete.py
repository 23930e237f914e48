"""VD05: the first citation of a document does not say its date, its issuer or its subject."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.citation.model import Citation
from vanban.citation.vocabulary import BODY_BEGINNINGS, one_of
from vanban.regulation.document_types import Family
from vanban.regulation.issuing_bodies import bodies_of_symbol
from vanban.text.pattern import lazily

# Of these the law wants the type and the name alone.
_NAMED_TYPES = frozenset({"Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"})
_NAMES = {"date": "ngày ban hành", "issuer": "cơ quan ban hành", "subject": "trích yếu"}

_BODY = lazily(rf"(?<!\w){one_of(*BODY_BEGINNINGS)}\s")
_CLAUSE_END = lazily(r"[.;:\n]\s")
# "Bộ Tài chính tại văn bản số …", "Chính phủ đã ban hành Nghị quyết số …": who did it is who issued it.
_DONE_IN = lazily(r"(?:tại|theo|ban\s+hành|có|trong)(?:\s+(?:các\s+)?(?:văn\s+bản|số|văn\s+bản\s+số))*\s*\Z", re.I)
# `Theo đề nghị của Trưởng phòng Kinh tế tại Tờ trình số …`: whose proposal it is has issued it.
_PROPOSED = lazily(r"(?:đề\s+nghị|kiến\s+nghị|đề\s+xuất|ý\s+kiến|kết\s+luận|chỉ\s+đạo)\s+của\s", re.I)
_DONE_BY_BEHIND = lazily(r"\s*+(?:,\s*+)?do\s")
_AMENDED_BY = lazily(r"(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)(?:\s+\w+){0,6}?\s+(?:bởi|tại|theo)\s*\Z")
_BRINGS_ALONG = lazily(r"[Kk]èm\s+theo\s*\Z")
_IN_BRACKETS = lazily(r"\(\s*\Z")
# `phê duyệt Quy hoạch … tại Quyết định số …`: a name in capitals before it is what the document is about.
_TOLD_IN = lazily(
    r"(?:phê\s+duyệt|ban\s+hành|quy\s+định|công\s+bố|thành\s+lập)\s[^;]{12,}?\s(?:tại|theo|bằng|kèm\s+theo)\s*\Z"
    r"|(?:Quy\s+hoạch|Chương\s+trình|Đề\s+án|Kế\s+hoạch|Chiến\s+lược|Quy\s+chế|Quy\s+định|Dự\s+án)\s[^;]{8,}?\s"
    r"(?:tại|kèm\s+theo)\s*\Z"
)
_DATED_BEFORE = lazily(r"[Nn]gày\s+\d{1,2}\s*(?:[/.-]|tháng)\s*\d{1,2}\s*(?:[/.-]|,?\s*năm)\s*\d{4}")
_LIST_GAP = lazily(r"\s*(?:\([^()]{0,200}\)\s*)?(?:,|;|và|,\s*và)?\s*(?:[Ss]ố\s*)?")
# `tại các văn bản: Số 202/TTr-…, số …`
_LIST_OPENS = lazily(r"\s*:\s*(?:[Ss]ố\s*)?\Z")
_FURTHEST = 500
_NEAR = 60


def find(case: Case) -> Iterator[Hit]:
    """First mentions with a number that lack something; without the subject alone it is advice.

    A mention in the document's own title repeats another's; what counts is the first one in the body.
    """
    if case.family is not Family.ADMINISTRATIVE or not case.blocks:
        return
    body = case.blocks[0].start
    # A fragment, or a regulation that a document brings along: the citation may be complete elsewhere.
    unsure = case.is_attached or (case.document.header.identifier is None and case.document.header.date is None)
    mentions = [one for one in case.citations.citations if one.start >= body and not one.is_self]
    own = _groups(case.document.header.symbol)
    met: set[int] = set()
    for place, one in enumerate(mentions):
        if one.refers_to in met:
            continue
        met.add(one.refers_to)
        if one.identifier is None or one.document_type in _NAMED_TYPES or one.short:
            continue
        if case.is_attached and _BRINGS_ALONG.search(case.text, max(0, one.start - _FURTHEST), one.start):
            continue  # the head of what a document brings along names that document
        missing = _missing(case.text, mentions, place)
        if "issuer" in missing and _groups(one.symbol) & own:
            missing.remove("issuer")  # who issued this document issued that one
        if missing:
            named = f"{one.document_type or 'văn bản'} {one.identifier}"
            severity = Severity.ADVICE if unsure or _is_plain_enough(one, missing) else None
            yield Hit(one.start, one.end, f"Lần đầu viện dẫn {named} còn thiếu {_list(missing)}.", severity=severity)


def _missing(text: str, mentions: Sequence[Citation], place: int) -> list[str]:
    one = mentions[place]
    missing = [name for name in _NAMES if getattr(one, name) is None]
    if not missing:
        return missing
    head = _head_of_list(text, mentions, place)
    before = text[max(0, head - _FURTHEST) : head]
    if _AMENDED_BY.search(before):
        # Who amends is who made the document that is amended, whose subject says what it is about.
        return [name for name in missing if name == "date"]
    clause = _clause(before)
    if "subject" in missing and _IN_BRACKETS.search(before):
        # `Chương trình hành động của Chính phủ (Quyết định số …)`: what it is about stands before the bracket.
        missing.remove("subject")
    elif "subject" in missing and _TOLD_IN.search(clause) is not None:
        missing.remove("subject")
    if "date" in missing and _DATED_BEFORE.search(clause) is not None and _DONE_IN.search(clause) is not None:
        missing.remove("date")
    if "issuer" in missing and (_doer_stands_before(before) or _is_shared(text, mentions, place)):
        missing.remove("issuer")
    return missing


def _head_of_list(text: str, mentions: Sequence[Citation], place: int) -> int:
    """Where the list begins in which a mention stands: its own start where it stands alone."""
    while place and mentions[place - 1].document_type == mentions[place].document_type:
        if _LIST_GAP.fullmatch(text, _end(mentions[place - 1]), mentions[place].start) is None:
            break
        place -= 1
    return mentions[place].start


def _end(one: Citation) -> int:
    """Where a mention ends with what it says that the document is about."""
    return max(one.end, one.subject_end or 0)


def _is_shared(text: str, mentions: Sequence[Citation], place: int) -> bool:
    """Whether who issued it stands once behind it: at the end of its list, or in `do … phê duyệt`."""
    if _DONE_BY_BEHIND.match(text, mentions[place].end) and _BODY.search(
        text, mentions[place].end, mentions[place].end + _NEAR
    ):
        return True
    while place + 1 < len(mentions) and mentions[place + 1].document_type == mentions[place].document_type:
        if _LIST_GAP.fullmatch(text, _end(mentions[place]), mentions[place + 1].start) is None:
            return False
        place += 1
        if mentions[place].issuer is not None:
            return True
    return False


def _doer_stands_before(before: str) -> bool:
    """Whether the clause names who issued it, as the one who did something in it."""
    clause = _clause(_LIST_OPENS.sub("", before))
    if _DONE_IN.search(clause) is None:
        return False
    return _BODY.search(clause) is not None or _PROPOSED.search(clause) is not None


def _groups(symbol: str | None) -> set[str]:
    """The letters in a symbol that name a body: `TTg` of `CT-TTg`; not the type's, nor those of a place's committee."""
    parts = (symbol or "").replace("/", "-").split("-")
    return {part for part in parts if any(body.symbols for body in bodies_of_symbol(part))}


def _clause(before: str) -> str:
    """What stands before a mention in its own clause."""
    ends = list(_CLAUSE_END.finditer(before))
    return before[ends[-1].end() :] if ends else before


def _is_plain_enough(one: Citation, missing: Sequence[str]) -> bool:
    """Whether a reader knows the document all the same: without its subject, or a decree without `của Chính phủ`."""
    if missing == ["subject"]:
        return True
    group = (one.symbol or "").replace("/", "-").rpartition("-")[2]
    return "date" not in missing and any(one.document_type in body.sole_types for body in bodies_of_symbol(group))


def _list(names: list[str]) -> str:
    *first, last = (_NAMES[name] for name in names)
    return f"{', '.join(first)} và {last}" if first else last


RULE = Rule(
    code="VD05",
    name="first-citation-incomplete",
    severity=Severity.WARNING,
    title="Viện dẫn lần đầu chưa đầy đủ",
    finds="Lần đầu viện dẫn một văn bản mà chưa ghi ngày ban hành, cơ quan ban hành hoặc trích yếu. Chỉ thiếu trích "
    "yếu thì là lời khuyên. Luật và pháp lệnh chỉ cần tên loại và tên.",
    why="Số văn bản của nhiều cơ quan, nhiều năm trùng nhau: thiếu ngày và cơ quan ban hành thì người đọc không biết "
    "là văn bản nào.",
    law="Khi viện dẫn lần đầu văn bản có liên quan, phải ghi đầy đủ tên loại, số, ký hiệu của văn bản, thời gian ban "
    "hành văn bản, tên cơ quan, tổ chức ban hành văn bản và trích yếu nội dung văn bản (đối với Luật và Pháp lệnh chỉ "
    "ghi tên loại và tên của Luật, Pháp lệnh); trong các lần viện dẫn tiếp theo, chỉ ghi tên loại và số, ký hiệu của "
    "văn bản đó.",
    bad="Thực hiện Quyết định số 749/QĐ-TTg, Ủy ban nhân dân huyện báo cáo như sau:",
    good="Thực hiện Quyết định số 749/QĐ-TTg ngày 03/6/2020 của Thủ tướng Chính phủ phê duyệt Chương trình Chuyển đổi "
    "số quốc gia, Ủy ban nhân dân huyện báo cáo như sau:",
    find=find,
    clause="citation",
    regulated=True,
)
