"""Deadlines that a letter sets: a day before which something is to be sent, answered or done."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_UNTIL = r"(?:trước|chậm nhất|muộn nhất|không muộn hơn|đến hết|hạn cuối|thời hạn)"
_DAY = re.compile(
    rf"{_UNTIL}\b[^.;:!?\n]{{0,40}}?\bngày\s+(?P<day>\d{{1,2}})"
    r"(?:\s*[/.-]\s*(?P<m1>\d{1,2})(?:\s*[/.-]\s*(?P<y1>\d{4}))?|\s+tháng\s+(?P<m2>\d{1,2})(?:\s+năm\s+(?P<y2>\d{4}))?)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.;!?](?=\s)|\n")
# What a letter asks for, the likeliest to be the addressee's own deadline first.
_ASKED = (
    re.compile(r"\b(?:gửi|báo cáo|trả lời|phản hồi|góp ý|tham gia ý kiến|cung cấp|đăng ký)\b", re.IGNORECASE),
    re.compile(r"\b(?:hoàn thành|thực hiện|xong|nộp)\b", re.IGNORECASE),
)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A day, and the sentence that sets it."""

    day: date
    sentence: str


def deadlines_in(text: str, written_on: date | None) -> tuple[Deadline, ...]:
    """The deadlines of a letter, the likeliest first; a year that is left out is that of the letter, or the next.

    Days before that of the letter set no deadline, and neither do those of which nothing is asked.
    """
    found: list[tuple[int, Deadline]] = []
    for match in _DAY.finditer(text):
        day = _day(match, written_on)
        if day is None or (written_on is not None and day < written_on):
            continue
        sentence = _sentence(text, match.start(), match.end())
        rank = next((rank for rank, asked in enumerate(_ASKED) if asked.search(sentence)), None)
        if rank is not None:
            found.append((rank, Deadline(day, sentence)))
    found.sort(key=lambda one: one[0])
    return tuple(dict.fromkeys(deadline for _, deadline in found))


def _day(match: re.Match[str], written_on: date | None) -> date | None:
    month, year = int(match["m1"] or match["m2"]), match["y1"] or match["y2"]
    if year is None and written_on is None:
        return None
    try:
        told = date(int(year) if year else written_on.year if written_on else 0, month, int(match["day"]))
    except ValueError:
        return None
    if year is None and written_on is not None and told < written_on:
        return told.replace(year=told.year + 1) if (told.month, told.day) != (2, 29) else None
    return told


def _sentence(text: str, start: int, end: int) -> str:
    begins = max((match.end() for match in _SENTENCE_END.finditer(text, 0, start)), default=0)
    after = _SENTENCE_END.search(text, end)
    return " ".join(text[begins : after.start() if after else len(text)].split())
