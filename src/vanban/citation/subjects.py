"""What a mention says the document is about, as it stands: `về quản lý …`, `quy định chi tiết …`, `“…”`.

The end is decided by punctuation and grammar; a nested mention belongs to the subject that it stands in.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from vanban.citation.vocabulary import BEHIND_SUBJECT, HARD_BREAK, NEW_CLAUSE, SUBJECT_VERBS, TYPE_WORDS, UPPER, one_of


class FoundSubject(NamedTuple):
    """Where a subject stands, without `về`; `quoted_end` is behind the quotation mark, where it is quoted."""

    start: int
    end: int
    quoted_end: int | None = None


_LEAD = re.compile(
    rf"""\s*+(?:[,:–-]\s*+)?(?:
        (?:về|v/v:?)\s+(?:việc\s+)?
      | (?P<quote>[“"])(?!\s)(?:về\s+(?:việc\s+)?)?
      | (?={one_of(*SUBJECT_VERBS)}(?!\w)))""",
    re.VERBOSE | re.IGNORECASE,
)
_STOP = re.compile(
    rf"""(?P<open>[(\[“]) | (?P<close>[)\]”"]) | [;|\t]
      | \./\. | (?<!TP)(?<!Tp)(?<!ThS)(?<!TS)(?<!GS)\.(?=\s|\Z|[”"]) | :(?=\s)
      | (?P<district>,\s+(?=(?:huyện|tỉnh)\s+[{UPPER}]))
      | ,\s+(?=(?:{one_of(*NEW_CLAUSE)}|{TYPE_WORDS})(?!\w))
      | (?P<join>,?\s(?:và|hoặc|cùng\s+với)\s)(?={TYPE_WORDS}(?!\w))
      | ,?\s(?:và|cùng|cùng\s+với)\s(?=(?:các\s+văn\s+bản|các\s+quy\s+định|những)(?!\w))
      | \s(?={one_of(*BEHIND_SUBJECT)}(?!\w))
      | \s[-–_=*]{{5,}} | {HARD_BREAK}""",
    re.VERBOSE,
)
# The smaller place of an address, which goes on with the larger one: `xã Nghĩa Tân, huyện Nghĩa Đàn, tỉnh Nghệ An`.
_SMALLER_PLACE = re.compile(
    rf"(?<!\w){one_of('xã', 'phường', 'thị trấn', 'thôn', 'bản', 'ấp', 'huyện')}\s+[{UPPER}][^,;]*\Z"
)
_CLOSING = {"(": ")", "[": "]", "“": "”"}
_NESTED = re.compile(r"(?:Bộ\s+l|L)uật\s|Pháp\s+lệnh\s|[0-9]/(?:[0-9]|[A-ZĐ])")
# What lets a subject go on behind a possible end: by the name of the group that found the end, what stands before it.
_GOES_ON = (("district", _SMALLER_PLACE), ("join", _NESTED))
_DEFINING = ("sau đây", "gọi", "dưới đây", "được sửa đổi", "đã được sửa đổi")
_LONGEST = 700


def subject_after(text: str, place: int, limit: int) -> FoundSubject | None:
    """The subject that begins at `place`; None where the sentence goes on otherwise."""
    lead = _LEAD.match(text, place, limit)
    if lead is None:
        return None
    start = lead.end()
    limit = min(limit, start + _LONGEST)
    if lead["quote"] is not None:
        end = text.find("”" if lead["quote"] == "“" else '"', start, limit)
        return None if end < 0 else FoundSubject(start, end, end + 1)
    end = _subject_end(text, start, limit)
    while end > start and text[end - 1] in " \n,:–-":
        end -= 1
    return None if end <= start else FoundSubject(start, end)


def _subject_end(text: str, start: int, limit: int) -> int:
    place = start
    while stop := _STOP.search(text, place, limit):
        if stop["open"] is not None:
            close = text.find(_CLOSING[stop["open"]], stop.end(), limit)
            if stop["open"] == "(" and (close < 0 or text.startswith(_DEFINING, stop.end())):
                return stop.start()
            # A quotation that never closes hides nothing: its end is looked for as if it were not there.
            place = stop.end() if close < 0 else close + 1
        elif any(stop[name] is not None and before.search(text, start, stop.start()) for name, before in _GOES_ON):
            place = stop.end()
        else:
            return stop.start()
    return limit
