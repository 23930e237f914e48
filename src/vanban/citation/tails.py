"""What follows a number or a name and belongs to it: date, issuer and subject, in the orders that documents use."""

from __future__ import annotations

import re
from typing import NamedTuple

from vanban.citation.dates import FoundDate, date_after
from vanban.citation.issuers import FoundIssuer, issuer_after
from vanban.citation.subjects import FoundSubject, subject_after
from vanban.text.pattern import lazily

# Or the mark of a footnote.
# What stands behind most dates instead.
_OF = " của "
_CLOSING_BRACKET = re.compile(r"\s*\)|[¹²³⁰⁴-⁹]{1,3}|\[[0-9]{1,3}\]")
# Between the issuer and the subject, what became of either, or to whom it went: `của Tổng cục Thuế (nay là Cục Thuế)
# gửi Thuế tỉnh Lào Cai về …`.
_ASIDE = re.compile(
    r"\s*\((?:nay\s+là|trước\s+đây|cũ|(?:đã\s+)?được\s+sửa\s+đổi|sửa\s+đổi)(?!\w)[^()]{0,300}\)(?=\s)"
    r"|\s+(?:vướng\s+mắc|(?:gửi|trả\s+lời|phúc\s+đáp)\s[^,;.:()“”\n]{3,90}?)(?=\s(?:về|v/v)\s)"
)
# Behind a number alone the sentence goes on: `theo Nghị định số 30/2016/NĐ-CP tiếp tục thực hiện cho đến khi …`.
_CARRIED_OUT = lazily(r"(?:tiếp\s+tục\s+)?thực\s+hiện\s")
_DATE_IN_SUBJECT = lazily(r"\s(?=(?:ban\s+hành\s+)?ngày\s+[0-9]{1,2}\s*(?:[/.-]|tháng))")
_NUMBER_INSIDE = lazily(r"[0-9]\s?[/-]\s?(?:[0-9]{4}\s?/\s?)?[A-ZĐ]")
# Behind these marks nothing follows that belongs to the mention.
_LAST_MARKS = frozenset(";.")


class Tail(NamedTuple):
    """What stands behind a mention's number or name; `end` is where that which belongs to its span ends."""

    end: int
    date: FoundDate | None = None
    issuer: FoundIssuer | None = None
    subject: FoundSubject | None = None


def read_tail(text: str, place: int, limit: int, *, joint: bool, listed: str | None = None) -> Tail:
    """Read what follows `place`, not beyond `limit`; a `joint` document may name several issuers.

    `listed`: see `subject_after`.
    """
    if place >= limit or text[place] in _LAST_MARKS:
        return Tail(place)
    behind = place
    date = date_after(text, place, limit)
    if date is not None:
        behind = _behind_bracket(text, date.end, limit)
    issuer = issuer_after(text, behind, limit, joint=joint)
    if issuer is not None:
        behind = issuer.resume
        if date is None and (date := date_after(text, behind, limit)):
            behind = _behind_bracket(text, date.end, limit)
            # By a slip the issuer is told on both sides of the date.
            again = issuer_after(text, behind, limit, joint=joint)
            behind = behind if again is None else again.resume
    if behind >= limit or text[behind] in _LAST_MARKS:
        return _tail(place, date, issuer, None)
    subject = subject_after(text, behind, limit, listed=listed)
    if subject is None and (aside := _ASIDE.match(text, behind, limit)):
        behind = aside.end()
        if date is None and issuer is not None and (date := date_after(text, behind, limit)):
            behind = _behind_bracket(text, date.end, limit)
        subject = subject_after(text, behind, limit)
    if subject is not None and date is None and issuer is None and subject.quoted_end is None:
        if _CARRIED_OUT.match(text, subject.start):
            return Tail(place)
        return _with_date_behind(text, place, limit, subject, joint=joint)
    return _tail(place, date, issuer, subject)


def _with_date_behind(text: str, place: int, limit: int, subject: FoundSubject, *, joint: bool) -> Tail:
    """The order `Thông tư số … Ban hành … ngày 19/12/2012 của Bộ …`, where the subject names no other number."""
    gap = _DATE_IN_SUBJECT.search(text, subject.start, min(limit, subject.end + 1))
    if gap is None or _NUMBER_INSIDE.search(text, subject.start, gap.start()):
        return _tail(place, None, None, subject)
    date = date_after(text, gap.start(), limit)
    if date is None:
        return _tail(place, None, None, subject)
    issuer = issuer_after(text, date.end, limit, joint=joint)
    return _tail(place, date, issuer, FoundSubject(subject.start, gap.start()))


def _tail(place: int, date: FoundDate | None, issuer: FoundIssuer | None, subject: FoundSubject | None) -> Tail:
    end = place
    if date is not None and date.end > end:
        end = date.end
    if issuer is not None and issuer.end > end:
        end = issuer.end
    if subject is not None and subject.quoted_end is not None and subject.quoted_end > end:
        end = subject.quoted_end
    return Tail(end, date, issuer, subject)


def _behind_bracket(text: str, place: int, limit: int) -> int:
    if text.startswith(_OF, place):
        return place
    closing = _CLOSING_BRACKET.match(text, place, limit)
    return place if closing is None else closing.end()
