"""What a mention says the document is about, as it stands: `về quản lý …`, `quy định chi tiết …`, `“…”`.

The end is decided by punctuation and grammar; a nested mention belongs to the subject that it stands in.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from vanban.citation.vocabulary import (
    BEHIND_SUBJECT,
    HARD_BREAK,
    LOWER,
    NEW_CLAUSE,
    SUBJECT_VERBS,
    TYPE_WORDS,
    UPPER,
    one_of,
    where_it_may_begin,
)
from vanban.text.pattern import lazily


class FoundSubject(NamedTuple):
    """Where a subject stands, without `về`; `quoted_end` is behind the quotation mark, where it is quoted."""

    start: int
    end: int
    quoted_end: int | None = None


_LEAD = lazily(
    rf"""\s*+(?:[,:–-]\s*+)?+(?:
        (?:về|v/v:?)\s+(?:việc\s+)?+(?P<told>[“"](?!\s))?
      | (?P<quote>[“"])(?!\s)(?:về\s+(?:việc\s+)?)?
      | (?={one_of(*SUBJECT_VERBS)}(?!\w)))""",
    re.VERBOSE | re.IGNORECASE,
)
# Most characters that it is tried at are spaces: what begins with a mark is tried at marks only.
_STOP = lazily(
    where_it_may_begin(
        r"()\[\]“”\";|.:,\s",
        rf"""(?=\S)(?:
            [()\[\]“”"] | (?P<part>;\s+(?=[{LOWER}]{{3}})) | [;|]
          | \./\. | (?<!TP)(?<!Tp)(?<!ThS)(?<!TS)(?<!GS)\.(?=\s|\Z|[”"]) | :(?=\s)
          | (?P<district>,\s+(?=(?:huyện|tỉnh)\s+[{UPPER}]))
          | (?P<law>,\s+)(?=(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s)
          | ,\s+(?=(?:{one_of(*NEW_CLAUSE)}|{TYPE_WORDS})(?!\w))
          | ,\s+(?=(?:Quy\s+(?:chế|định)|Điều\s+lệ)\s[^,;.]{{3,160}}\s(?:ban\s+hành\s+)?kèm\s+theo\s))
      | \t
      | (?=,?\s[vhcV])(?:
            (?P<join>,?\s(?:và|hoặc|cùng\s+với|VÀ)\s+)(?={TYPE_WORDS}(?!\w))
          | ,?\s(?:và|cùng|cùng\s+với)\s+(?=(?:các\s+văn\s+bản|các\s+quy\s+định|những)(?!\w)))
      | \s(?={one_of(*BEHIND_SUBJECT)}(?!\w))
      | \s[-–_=*]{{5,}} | {HARD_BREAK}""",
    ),
    re.VERBOSE,
)
# The smaller place of an address, which goes on with the larger one: `xã Nghĩa Tân, huyện Nghĩa Đàn, tỉnh Nghệ An`.
_SMALLER_PLACE = lazily(
    rf"(?<!\w){one_of('xã', 'phường', 'thị trấn', 'thôn', 'bản', 'ấp', 'huyện')}\s+[{UPPER}][^,;]*\Z"
)
_CLOSING = {"(": ")", "[": "]", "“": "”"}
_NESTED = lazily(r"(?:Bộ\s+l|L)uật\s|Pháp\s+lệnh\s|[0-9]/(?:[0-9]{4}/|[A-ZĐ])")
# What a bracket says of the document, and not with its title: how it is called, what became of it, where in it or
# with what it is to be found.
_DEFINING = lazily(
    r"\s*(?:sau\s+đây|gọi|viết\s+(?:tắt|gọn)|dưới\s+đây|(?:đã\s+)?được\s+sửa\s+đổi|(?:văn\s+bản\s+|bản\s+\w+\s+)?(?:gửi\s+)?(?:đính\s+)?kèm"
    r"|(?:Điều|khoản|điểm|Mục|Chương|Phụ\s+lục)\s+[0-9IVX]+(?!\w)|có\s+\w+\s+(?:gửi\s+)?kèm)",
    re.IGNORECASE,
)
# `… một số điều của Luật Thuế giá trị gia tăng quy định: “Điều 11 …”`: what the document does in the sentence.
_SAYS = lazily(r"\s+(?:có\s+|đã\s+)?(?:quy\s+định|nêu|hướng\s+dẫn|ghi)(?:\s+rõ)?\s*\Z")
# Behind these marks nothing is told.
_LAST_MARKS = frozenset(".;,")
_AND_SO = lazily(r"\s*(?::|(?:cụ\s+thể\s+)?như\s+sau)")
_SAYS_ALONE = lazily(r"(?:quy\s+định|hướng\s+dẫn)(?:\s+rõ)?\s*")
# `… quy định “Cơ quan đang quản lý …”`: the words of the document itself; or the head of the next page.
_SAYS_SO = lazily(r"(?:quy\s+định|hướng\s+dẫn)(?:\s+rõ)?\s*[“\"]|CÔNG\s+BÁO\s*/")
_BEGINNINGS_OF_SAYING = "qhC"
# `(Nghị định 15)`, `(Đề án 06)` behind it: how it is called from here on.
_CALLED = lazily(
    rf"(?:{TYPE_WORDS}|Đề\s+án|Chương\s+trình|Dự\s+án|Chiến\s+lược)\s+(?:số\s+)?"
    r"[0-9]{1,4}(?:[/-][\w/&-]+(?:\s?-\s?\w+)?)?(?:\s+(?:gửi\s+|đính\s+)?kèm(?:\s+theo)?)?\s*\)"
)
_LONGEST = 1100


def subject_after(text: str, place: int, limit: int, *, listed: str | None = None) -> FoundSubject | None:
    """The subject that begins at `place`; None where the sentence goes on otherwise.

    `listed` is the type of the mention where it may be the first of a list inside another's subject: `sửa đổi một số
    điều của Nghị định số 1/2016/NĐ-CP … quy định chi tiết Luật A và Nghị định số 2/2022/NĐ-CP …`.
    """
    lead = _LEAD.match(text, place, limit)
    if lead is None:
        return None
    start = lead.end()
    may_say = text[start : start + 1] in _BEGINNINGS_OF_SAYING
    if may_say and _SAYS_SO.match(text, start, limit):
        return None
    limit = min(limit, start + _LONGEST)
    told, quote = lead.group("told", "quote")
    if told is not None or quote is not None:
        end = text.find("”" if (quote or told) == "“" else '"', start, limit)
        if end >= 0:
            return FoundSubject(start, end, end + 1)
        if told is None:
            return None
    end = _subject_end(text, start, limit, listed)
    if text[end : end + 1] not in _LAST_MARKS and _AND_SO.match(text, end):
        says = _SAYS.search(text, start, end)
        end = end if says is None else says.start()
    if may_say and _SAYS_ALONE.fullmatch(text, start, end):
        return None
    while end > start and text[end - 1] in " \n,:–-":
        end -= 1
    return None if end <= start else FoundSubject(start, end)


# Where whole titles stand: a basis, the heading of an amendment.
_TITLED = lazily(
    r"(?:\A|\n)[ \t]*(?:[-–+][ ]?)?(?:Điều\s+\d+\.\s+)?"
    r"(?:Căn\s+cứ|Xét|Sửa\s+đổi|Bãi\s+bỏ|Thay\s+thế)(?!\w)(?:(?!\n\s*\n)[^;])*\Z"
)
# Behind a semicolon, what goes on with the sentence and not with a title.
_NEW_PART = lazily(one_of("số", "khoản", "điểm", "điều", "các", "theo", "căn cứ", "được", "đã", "đồng thời", "ý kiến"))
# `2. Quyết định số … quy định danh mục tài sản; thời gian tính hao mòn hết hiệu lực kể từ ngày …`
_EXPIRES = lazily(r"[^;.:]*?\s(?:hết\s+hiệu\s+lực|bị\s+bãi\s+bỏ|được\s+thay\s+thế)(?!\w)")
_PART = lazily(rf"[^;]*?(?={HARD_BREAK}|;|\Z)")
_FURTHEST_BACK = 420


def _is_titled(text: str, start: int, place: int, limit: int) -> bool:
    """Whether a title goes on behind a semicolon: `… quy định về quy chế đánh giá; quy trình, chu kỳ kiểm định`."""
    if _NEW_PART.match(text, place):
        return False
    is_titled = _TITLED.search(text[max(0, start - _FURTHEST_BACK) : start]) is not None
    if not is_titled and _EXPIRES.match(text, place, limit) is None:
        return False
    part = _PART.match(text, place, limit)
    return part is not None and _NESTED.search(part.group()) is None


def _defines(text: str, place: int, limit: int) -> bool:
    """Whether a bracket says how the document is called, or what became of it."""
    return _DEFINING.match(text, place, limit) is not None or _CALLED.match(text, place, limit) is not None


def _behind_stop(text: str, start: int, stop: re.Match[str], limit: int) -> int | None:
    """Where the subject is looked at further behind a possible end; None where it ends there."""
    place, behind = stop.span("whole")
    mark = text[place]
    if mark in _CLOSING:
        close = text.find(_CLOSING[mark], behind, limit)
        if mark == "(" and (close < 0 or _defines(text, behind, limit)):
            return None
        # A quotation that never closes hides nothing: its end is looked for as if it were not there.
        return behind if close < 0 else close + 1
    if mark == '"' and text[place - 1].isspace():
        close = text.find('"', behind, limit)
        return None if close < 0 else close + 1
    if stop["part"] is not None:
        goes_on = _is_titled(text, start, behind, limit)
    elif stop["join"] is not None:
        goes_on = _NESTED.search(text, start, place) is not None
    elif stop["district"] is not None:
        goes_on = _SMALLER_PLACE.search(text, start, place) is not None
    else:
        goes_on = stop["law"] is not None and _is_amended_list(text, start, stop, limit)
    return behind if goes_on else None


# `sửa đổi … của Luật A, Luật B và Luật C`: behind a comma, one more of the laws that one document amends.
_OF_LAWS = lazily(r"(?<!\w)của\s+(?:các\s+)?(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s")
_LAST_LAW = lazily(r"[^;.()]*?\svà\s+(?:Bộ\s+luật|Luật|Pháp\s+lệnh)\s")


def _is_amended_list(text: str, start: int, stop: re.Match[str], limit: int) -> bool:
    return (
        _OF_LAWS.search(text, start, stop.start()) is not None
        and _LAST_LAW.match(text, stop.end("whole"), limit) is not None
    )


def _subject_end(text: str, start: int, limit: int, listed: str | None) -> int:
    place = start
    while stop := _STOP.search(text, place, limit):
        if listed is not None and stop["join"] is not None and text.startswith(listed, stop.end("whole")):
            return stop.start()
        further = _behind_stop(text, start, stop, limit)
        if further is None:
            return stop.start()
        place = further
    return limit
