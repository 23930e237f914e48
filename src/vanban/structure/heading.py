"""The name of a document's type, and its subject, as they stand in the heading above the body."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache
from typing import NamedTuple

from vanban.document.model import Span
from vanban.regulation.document_types import document_types
from vanban.structure.label import ITEMS, label_at
from vanban.structure.number_and_date import OwnDate, OwnNumber, date_in, own_date, own_number
from vanban.structure.segments import Segment
from vanban.structure.vocabulary import fold, is_capitals, vocabulary
from vanban.text.pattern import lazily

_SUBJECT_LEAD = lazily(r"(?:v\s?/\s?v\s*[:.]?|v[ềe]\s+việc\s*:?|về\s*:?(?=\s)|trích yếu\s*:)\s*", re.IGNORECASE)
_ISSUER = lazily(
    r"\s*của\s+(?P<issuer>[^\n]+?)(?=\s+(?:số|ngày|về|quy định|ban hành|hướng dẫn)\s|\s*\n|\s*$)", re.IGNORECASE
)
_ATTACHED = lazily(r"\(?\s*(?:ban hành\s+)?(?:kèm|đính kèm)\s+theo|\(ban hành|\(kèm|\(dự thảo", re.IGNORECASE)
# `NGHỊ QUYẾT / HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH … / về …`: who decides, in words of the Party.
_MEETING = lazily(r"(?i:hội nghị|đại hội)\s[^\n]+(?:\n[^\n]+)??\n\s*(?=(?:về|Về)\s)")
_ENACTING = lazily(r"(?:quyết định|quyết nghị|nghị định|chỉ thị|nghị quyết|ra lệnh|lệnh|yêu cầu|thông tư)\s*:?")
# What may stand behind a subject without belonging to it: rules and marks of notes.
_AFTER_SUBJECT = " \t\n*_|-–—"
# `Thời gian: 8 giờ …`, `Chủ trì: Ông …`: the entries of minutes.
_ENTRY = lazily(r"[A-ZÀ-ỸĐ][^\n:]{2,40}:\s+\S")
# `… tại Thông tư / số 11/2013/TT-BTC`: the number of another document stands in the next line.
_NAMES_TYPE = lazily(
    r"\s(?:của|tại|theo|bổ sung|bãi bỏ|thay thế|kèm theo|thi hành|thực hiện|ban hành)\s(?:các\s)?"
    r"(?:thông tư|nghị định|quyết định|nghị quyết|chỉ thị|pháp lệnh|công văn)(?: liên tịch)?\Z"
)
# `KẾ HOẠCH NĂM HỌC / 2025-2026`
_YEARS = lazily(r"(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)\d{2})?")
# Words that hang in the middle of a sentence, yet also end one: `cuối năm`.
_ENDS_OF_TIMES = frozenset(("năm", "tháng", "ngày", "số"))
_ADDRESSING = lazily(r"trân trọng (?:kính )?(?:mời|giới thiệu)|^(?:thân ái |thân |kính )gửi|^các .{2,60} thân mến")
# With what the texts of authorisations and leave slips begin.
_FORM_OPENINGS = ("tôi là", "tôi tên", "chúng tôi", "xét đơn", "hôm nay")
# What begins like the name of a body and is what the document does.
_NO_BODIES = ("ban hành", "bộ quy", "bộ luật", "bộ tiêu chí")
_SHORT_LINE, _LONG_LINE = 120, 250


class TypeName(NamedTuple):
    """A type's name as the table writes it, and where it stands; `alone` if nothing follows it in its line."""

    name: str
    span: Span
    alone: bool


class Heading(NamedTuple):
    """What stands under the type's name: issuer, number and date where the heading tells them, and the subject."""

    issuer: str | None
    issuer_span: Span | None
    number: OwnNumber | None
    date: OwnDate | None
    subject: str | None
    subject_span: Span | None


@cache
def _type_names() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {fold(kind.name): kind.name for kind in document_types()}
    longest_first = sorted(names, key=len, reverse=True)
    # A footnote's mark may be glued to the name.
    return re.compile("(" + "|".join(map(re.escape, longest_first)) + r")(?=\d{0,2}(?!\w))"), names


def type_name(segment: Segment) -> TypeName | None:
    """The type's name with which a line begins, or None."""
    pattern, names = _type_names()
    match = pattern.match(segment.folded)
    if match is None:
        return None
    words = len(match[1].split())
    end = segment.start
    for piece in re.finditer(r"\S+", segment.text):
        words -= 1
        if not words:
            end = segment.start + piece.end()
            break
    rest = segment.text[end - segment.start :].strip(" *.-–_")
    while segment.text[end - 1 - segment.start].isdigit():
        end -= 1
    return TypeName(names[match[1]], (segment.start, end), not rest or rest.isdigit())


def tells_of_other(text: str, segment: Segment, number: OwnNumber) -> bool:
    """Whether a line under the title begins with another document: `Nghị định số 131/2021/NĐ-CP ngày … quy định …`."""
    if type_name(segment) is None:
        return False
    begin, end = number.span[1], text.find("\n", number.span[1])
    end = len(text) if end < 0 else end
    return bool(text[begin:end].strip()) and own_date(text, begin, end) is None


def is_enacting(segment: Segment) -> bool:
    """Whether a line is the one after which the decision stands: `QUYẾT ĐỊNH:`."""
    text = segment.folded.rstrip(": ")
    return _ENACTING.fullmatch(text) is not None and segment.text.rstrip().endswith(":")


def begins_body(segment: Segment) -> bool:
    """Whether a line is the first of the body: a basis, a label, a long paragraph, the enacting line."""
    if vocabulary().prose_openings.match(segment.folded) and segment.text[0].isupper() and not segment.text.isupper():
        return True
    label = label_at(segment.text, 0, len(segment.text))
    if label is not None and not label.weak and (label.style not in ITEMS or segment.folded.startswith("căn cứ")):
        return True
    return is_enacting(segment)


def issuer_of_heading(text: str, start: int, end: int) -> str | None:
    """Who the heading says decides (`QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ …`), folded."""
    match = _ISSUER.match(text, start, end)
    return fold(match["issuer"]) if match is not None else None


def tells_only_issuer(text: str, start: int, end: int) -> bool:
    """Whether what stands behind the type's name is who decides and no more (`NGHỊ ĐỊNH CỦA CHÍNH PHỦ`)."""
    match = _ISSUER.match(text, start, end)
    return match is not None and match.end() == end


def subject_lines(
    following: Sequence[Segment],
    wrapped: bool,
    authorities: Collection[str],
    has_line_above: bool = False,
    is_law: bool = False,
) -> int:
    """How many of the lines after the type's name make its subject, from the first on.

    `authorities` are the bodies that the header names, folded: a line that is one of them, or its head, stands above
    the bases and is not the subject's.
    """
    count = 0
    for place, line in enumerate(following):
        before = following[place - 1] if place else None
        if _ATTACHED.match(line.folded) and not line.text[0].islower():
            break
        if count and _names_authority(line, following[place + 1 : place + 2], authorities):
            break
        if before is not None and count:
            # Only the first line below the type's says who decides: elsewhere `của` is in the midst of a subject.
            told_issuer = place == 1 + has_line_above and before.folded.startswith("của ")
            if not _goes_on(before, line, following[place + 1 : place + 2], wrapped, told_issuer):
                break
        elif _is_no_subject(line) or (not is_law and _is_issuer(line, following[place + 1 : place + 2])):
            break
        count = place + 1
        if line.folded.startswith("của ") and not has_line_above and _ISSUER.fullmatch(line.text):
            # `QUYẾT ĐỊNH / CỦA BỘ TRƯỞNG …` is not the subject yet: let the next line stand after a blank one.
            continue
    return count


def _names_authority(line: Segment, following: Sequence[Segment], authorities: Collection[str]) -> bool:
    if line.folded in authorities:
        return True
    if following and is_capitals(line.text) and is_capitals(following[0].text):
        # `CHỦ TỊCH / NƯỚC CỘNG HÒA …`, `ỦY BAN NHÂN DÂN / TỈNH …`: over two lines.
        both = f"{line.folded} {following[0].folded} "
        if any(name.startswith(f"{line.folded} ") and both.startswith(f"{name} ") for name in authorities):
            return True
    head = vocabulary().positions.match(line.folded)
    return head is not None and line.folded[head.end() :].strip() in authorities


def _is_no_subject(line: Segment) -> bool:
    label = label_at(line.text, 0, len(line.text))
    # `V/V …` in capitals only looks like the label of a part.
    labelled = label is not None and not label.weak and not _SUBJECT_LEAD.match(line.text)
    if line.folded.startswith(("kính gửi", "căn cứ")) or labelled or is_enacting(line):
        return True
    if _is_number(line) or _says_who_acts(line):
        return True
    return len(line.text) > _LONG_LINE * 2


def _is_number(line: Segment) -> bool:
    """Whether a line is the document's number and no more: a contract bears it under its title."""
    number = own_number(line.text, 0, len(line.text))
    return number is not None and number.span[1] == len(line.text.rstrip())


def _says_who_acts(line: Segment) -> bool:
    """Whether a line is the first of the body: `Cục Thuế … trân trọng giới thiệu:`, `Văn phòng … nhận được đơn.`"""
    if is_capitals(line.text) or _SUBJECT_LEAD.match(line.text):
        return False
    stop = line.text.rstrip()[-1]
    return (
        stop == ":"
        or line.folded.startswith(_FORM_OPENINGS)
        or (stop == "." and vocabulary().body_heads.match(line.folded) is not None)
    )


def _is_issuer(line: Segment, following: Sequence[Segment]) -> bool:
    """Whether a line names who decides: a body or an office in capitals, above the bases."""
    words = vocabulary()
    if not is_capitals(line.text):
        return False
    if not (words.body_heads.match(line.folded) or words.positions.match(line.folded)):
        return False
    if line.folded.startswith(_NO_BODIES):
        return False
    if not following:
        return True
    below = following[0]
    return below.follows_blank or (not is_capitals(below.text) and words.prose_openings.match(below.folded) is not None)


def _goes_on(before: Segment, line: Segment, following: Sequence[Segment], wrapped: bool, told_issuer: bool) -> bool:
    last_word = before.folded.split()[-1] if before.folded else ""
    hangs = last_word in vocabulary().hanging_words or before.text[-1] in ",-–("
    if line.folded.startswith("kính gửi") or begins_body(line) or _ENTRY.match(line.text) or "điện:" in line.text:
        return False
    names_other = hangs or _NAMES_TYPE.search(before.folded) is not None
    if (line.follows_blank and last_word in _ENDS_OF_TIMES) or (_is_number(line) and not names_other):
        return False
    if line.text[0].islower() or hangs:
        return not line.follows_blank or hangs
    if _addresses_people(line):
        return False
    if not line.follows_blank and following and following[0].folded.startswith("kính gửi"):
        return True
    if line.follows_blank and (not told_issuer or vocabulary().positions.match(line.folded) is not None):
        return False
    if before.text[-1] in ".;:" or _is_issuer(line, following):
        return False
    if (is_capitals(before.text) and is_capitals(line.text)) or _YEARS.fullmatch(line.text):
        return True
    if told_issuer:
        return True
    if is_capitals(line.text) != is_capitals(before.text):
        return False
    short = len(before.text) <= _SHORT_LINE and len(line.text) <= _SHORT_LINE
    return short and (wrapped or line.text[-1] not in ".;:")


def _addresses_people(line: Segment) -> bool:
    """Whether a line speaks to its readers, as the first of an invitation or an open letter does."""
    return _ADDRESSING.search(line.folded) is not None and not is_capitals(line.text)


def read_heading(text: str, start: int, end: int) -> Heading:
    """What `text[start:end]`, the heading behind the type's name, tells."""
    place = start
    issuer = issuer_span = None
    match = _ISSUER.match(text, place, end)
    if match is not None:
        issuer, issuer_span = " ".join(match["issuer"].split()), match.span("issuer")
        place = match.end()
    place = _skip(text, place, end)
    number = own_number(text, place, end)
    date = None
    if number is not None:
        place = _skip(text, number.span[1], end)
    if text[place : place + 4].lower() == "ngày":
        found = date_in(text, place, end)
        if found is not None and found[1][0] == place:
            date = OwnDate(found[0], found[1], None, None)
            place = _skip(text, found[1][1], end)
    meeting = _MEETING.match(text, place, end)
    if meeting is not None:
        place = meeting.end()
    lead = _SUBJECT_LEAD.match(text, place, end)
    if lead is not None:
        place = lead.end()
    while end > place and text[end - 1] in _AFTER_SUBJECT:
        end -= 1
    subject = " ".join(text[place:end].split())
    if not subject:
        return Heading(issuer, issuer_span, number, date, None, None)
    return Heading(issuer, issuer_span, number, date, subject, (place, end))


def _skip(text: str, place: int, end: int) -> int:
    while place < end and (text[place].isspace() or text[place] in ",.:-–_"):
        place += 1
    return place


def subject_of_letter(lines: Sequence[Segment]) -> tuple[str, Span] | None:
    """The subject of a letter, without its `V/v`, and where it stands."""
    lead = _SUBJECT_LEAD.match(lines[0].text)
    skipped = lead.end() if lead is not None else 0
    words = " ".join(" ".join([lines[0].text[skipped:], *(line.text for line in lines[1:])]).split()).strip(" *_.")
    return (words, (lines[0].start + skipped, lines[-1].end)) if words else None


def starts_subject_of_letter(segment: Segment) -> bool:
    """Whether a line under the number begins the subject of a letter: `V/v …`."""
    return re.match(r"v\s?/\s?v|về việc\s", segment.folded) is not None
