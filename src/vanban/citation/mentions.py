"""Every mention in a view of the text, before it is tied to others: numbers, names of laws, short later mentions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from vanban.citation.dates import FoundDate, date_after
from vanban.citation.heads import HeadKind, type_before
from vanban.citation.identifiers import FoundIdentifier, find_identifiers
from vanban.citation.index_table import LegalDocument
from vanban.citation.law_names import LawNames
from vanban.citation.laws import FoundLaw, find_laws, unknown_law_before
from vanban.citation.paragraphs import Paragraphs
from vanban.citation.tails import Tail, read_tail
from vanban.document.identifier import Identifier
from vanban.document.partial_date import PartialDate
from vanban.text.pattern import lazily

_FURTHEST = 1200
# To look up a member of an enumeration takes as long as a call.
_NO_HEAD, _NUMBER_WORD = HeadKind.NONE, HeadKind.NUMBER_WORD
# A bare number behind a word that may end a type's name; a space is what `re` skips to fastest, and a digit behind it
# what it tells fastest.
_SHORT = re.compile(
    r" [0-9](?<=[htưịnoĐQTố] .)[0-9]{0,4}[a-z]?(?:/(?:19|20)[0-9]{2})?(?![\w%]|[ ]?[/-][ ]?[\w]|[.,][0-9])"
)
_DECREE = "Sắc lệnh"
_ENDS_OF_TYPES = (
    "ịnh", "ết", "ư", "ịch", "ị", "ăn", "ện", "ạch", "ận", "ẫn", "ình", "ệnh", "áo", "QĐ", "NĐ", "NQ", "TTLT",
)  # fmt: skip


# "Luật Đất đai 2013": the year right behind the name.
_YEAR_ALONE = lazily(r"\s+((?:19|20)[0-9]{2})(?![\w/.-]*[0-9])")
# "Luật … đã được Quốc hội nước … khóa IX, kỳ họp thứ 10 thông qua ngày 12/11/1996".
_ADOPTED = lazily(
    r"\s+(?:đã\s+)?được\s+(?:Quốc\s+hội|[UỦ][ỷy]\s+ban\s+[Tt]hường\s+vụ)[^;.()“”]{0,110}?\sthông\s+qua(?=\s+ngày\s)"
)
_LAWMAKER = lazily(r"Quốc hội|[UỦ][ỷy] ban [Tt]hường vụ|UBTVQH|Chủ tịch nước|nước |Hội đồng Nhà nước")


class Mention(NamedTuple):
    """One mention in the view: its span, what it bears, and what follows it. `number_*` is None for a name alone."""

    start: int
    document_type: str | None
    tail: Tail
    identifier: Identifier | None = None
    number_start: int | None = None
    number_end: int | None = None
    name: str | None = None
    name_span: tuple[int, int] | None = None
    known: tuple[LegalDocument, ...] = ()
    head_issuer: tuple[int, int] | None = None
    short_number: str | None = None
    inherits_type: bool = False

    @property
    def end(self) -> int:
        """Where what belongs to the mention ends."""
        return self.tail.end


def find_mentions(
    text: str, names: LawNames, paragraphs: Paragraphs, own_numbers: Sequence[tuple[int, int]]
) -> list[Mention]:
    """All mentions in order. At `own_numbers` the document's own stands."""
    laws = find_laws(text, names)
    law_ends = {_skip(text, law.resume): law for law in laws} | {law.resume: law for law in laws}
    numbered: list[Mention] = []
    outer_of = {id(law.inner): law for law in laws if law.inner is not None}
    used: set[int] = set()
    own_end = max((end for _, end in own_numbers), default=0)
    for found in find_identifiers(text):
        if found.start < own_end and any(start < found.end and found.start < end for start, end in own_numbers):
            continue
        law = _law_before(text, found, law_ends)
        if law is None and found.head.kind is _NUMBER_WORD and _LAW_SYMBOL.match(found.identifier.symbol or ""):
            law = unknown_law_before(text, found.head.start or 0)
        if law is not None:
            used |= {law.start, outer_of.get(id(law), law).start}
        numbered.append(_of_identifier(text, found, law, _limit(found.end, paragraphs)))
    mentions = [_of_law(text, law, _limit(law.end, paragraphs)) for law in laws if law.start not in used]
    # In this order stay those that begin at one place.
    mentions += numbered
    mentions += _short_mentions(text, paragraphs)
    mentions.sort(key=attrgetter("start"))
    return mentions


def _limit(place: int, paragraphs: Paragraphs) -> int:
    """How far a mention may reach: to the end of its paragraph."""
    return paragraphs.end(place, place + _FURTHEST)


def _skip(text: str, place: int) -> int:
    while place < len(text) and text[place] in " \n":
        place += 1
    return place


def _law_before(text: str, found: FoundIdentifier, law_ends: dict[int, FoundLaw]) -> FoundLaw | None:
    """The law whose name stands right before `số …`, or before the number alone of what only a lawmaker issues."""
    word = found.head.number_word_start
    if word is None:
        is_law = found.head.kind is _NO_HEAD and _LAW_SYMBOL.match(found.identifier.symbol or "")
        return law_ends.get(found.start) if is_law else None
    law = law_ends.get(word)
    if law is None and (found.head.document_type is None or found.head.issuer_start is not None):
        law = law_ends.get(_before_year(text, word))
    if (
        law is not None
        and law.inner is not None
        and any(known.identifier == found.identifier.text for known in law.inner.known)
    ):
        # "sửa đổi … của Luật Đất đai số 31/2024/QH15": the number is that of the law that is amended.
        return law.inner
    return law


# Before the first of several documents that one document amends: `sửa đổi, bổ sung một số điều của các …`.
_AMENDED = lazily(
    r"(?:[Ss]ửa\s+đổi|[Bb]ổ\s+sung|[Bb]ãi\s+bỏ|[Tt]hay\s+thế)(?:(?!theo|tại|bởi|[;.])[\s\S]){0,70}?\scủa\s+(?:các\s+)?\Z"
)
_AMENDMENT = 96
# The last letters of what it ends in, or one more space behind it.
_BEFORE_AMENDED = "ac \t\n"
_LONGEST_OF = 10
# The symbols of what several bodies issue together: `TTLT-BTC-BTP`, `NQLT`, `HDLN`, `CTPH`.
_JOINT_SYMBOL = lazily(r"(?:TTL|NQLT|(?:HD|KH|QC|CT|CTr)(?:L[NTS]|PH)|L[NT]-)")
_LAW_SYMBOL = re.compile(r"QH[0-9]|UBTVQH|PL|L-CTN|L/CTN|LCT|HĐNN")
_YEAR_BEFORE = lazily(r"(?:năm\s+[0-9]{4}|của\s+Quốc\s+hội)\s+\Z")


def _before_year(text: str, place: int) -> int:
    """Where `năm 2015` or `của Quốc hội` begins, that stands between the name and the number."""
    match = _YEAR_BEFORE.search(text, max(0, place - 24), place)
    return match.start() if match else place


# The mark of a footnote behind a number, which parts it from its date: `NĐ-CP1 ngày …`, `NĐ-CP[2] ngày …`.
_NOTE = re.compile(r"(?:[0-9]{1,3}|[¹²³⁰⁴-⁹]{1,3}|\[[0-9]{1,3}\]|\([0-9]{1,2}\))(?=,?\s+(?:ngày|của|năm)\s)")
# What stands behind most numbers, and begins none.
_NO_NOTE = " ,;.\n"


def _behind_note(text: str, place: int, limit: int) -> int:
    if text[place : place + 1] in _NO_NOTE:
        return place
    note = _NOTE.match(text, place, limit)
    return place if note is None else note.end()


# A text names the same documents again and again.
@lru_cache(maxsize=4096)
def _is_joint(symbol: str) -> bool:
    """Whether a symbol is that of several bodies."""
    return _JOINT_SYMBOL.match(symbol) is not None


def _of_identifier(text: str, found: FoundIdentifier, law: FoundLaw | None, limit: int) -> Mention:
    head = found.head
    joint = "liên tịch" in (head.document_type or "") or _is_joint(found.identifier.symbol or "")
    issuer = None
    if head.issuer_start is not None and head.issuer_end is not None:
        issuer = (head.issuer_start, head.issuer_end)
    start = found.start
    if law is not None:
        start = law.start
    elif head.document_type is not None and head.start is not None:
        start = head.start
    listed = head.document_type if _is_amended(text, start) else None
    tail = read_tail(text, _behind_note(text, found.end, limit), limit, joint=joint, listed=listed)
    if law is None:
        return Mention(
            start, head.document_type, tail, found.identifier, found.start, found.end, None, None, (), issuer
        )
    name = text[law.name_start : law.end]
    span = (law.name_start, law.end)
    return Mention(
        start, law.document_type, tail, found.identifier, found.start, found.end, name, span, law.known, issuer
    )


def _is_amended(text: str, start: int) -> bool:
    """Whether the mention that begins here is what another document amends."""
    if text[start - 2 : start - 1] not in _BEFORE_AMENDED:
        return False
    before = text[max(0, start - _LONGEST_OF) : start].rstrip()
    return before.endswith(("của", "các")) and _AMENDED.search(text, max(0, start - _AMENDMENT), start) is not None


def _of_law(text: str, law: FoundLaw, limit: int) -> Mention:
    year = _YEAR_ALONE.match(text, law.resume, limit)
    if year is not None:
        date = FoundDate(PartialDate(int(year[1])), year.start(1), year.end())
        tail = Tail(date.end, date)
    elif adopted := _ADOPTED.match(text, law.resume, limit):
        day = date_after(text, adopted.end(), limit)
        tail = Tail(day.end if day else law.resume, day)
    else:
        tail = read_tail(text, law.resume, limit, joint=False)
    end, issuer = law.end, tail.issuer
    if issuer is not None and tail.date is None and not _LAWMAKER.match(text, issuer.start):
        tail, issuer = Tail(law.resume), None
    elif issuer is not None and not _LAWMAKER.match(text, issuer.start):
        # "Luật ban hành văn bản … của Hội đồng nhân dân …": no lawmaker, so it belongs to the name.
        end, issuer = issuer.end, None
    return Mention(
        start=law.start,
        document_type=law.document_type,
        tail=Tail(max(law.resume, tail.end), tail.date, issuer),
        name=text[law.name_start : end] or None,
        name_span=(law.name_start, end),
        known=law.known,
    )


def _short_mentions(text: str, paragraphs: Paragraphs) -> list[Mention]:
    """Types with a bare number (`Nghị định 110`); whether they mean something is seen when they are tied."""
    found = []
    for match in _SHORT.finditer(text):
        end, number_end = match.span()
        number_start = end + 1
        if text.endswith(" số", 0, end):
            end -= 3
        head = type_before(text, end) if text.endswith(_ENDS_OF_TYPES, max(0, end - 4), end) else None
        if head is None:
            continue
        tail = read_tail(text, number_end, _limit(number_end, paragraphs), joint=False)
        number = match.group()[1:]
        # The decrees of 1945 and after bear a number alone.
        whole = head[0] == _DECREE and tail.date is not None
        found.append(
            Mention(
                start=head[1],
                document_type=head[0],
                tail=tail,
                identifier=Identifier(number, None, None, number) if whole else None,
                number_start=number_start,
                number_end=number_end,
                short_number=None if whole else number,
            )
        )
    return found
