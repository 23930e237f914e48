"""The closing of a document: where it begins and ends, who receives the document, who signs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from vanban.document.model import Closing, Signature, Span
from vanban.structure.label import Style, label_at
from vanban.structure.lines import Gap, Lines
from vanban.structure.material import Material
from vanban.structure.number_and_date import OwnDate, own_date
from vanban.structure.recipients import Recipients, is_dashed
from vanban.structure.segments import MOTTO, Segment, segments_of
from vanban.structure.signature import Signatures, is_capacity, is_name, is_position, is_signed_mark
from vanban.structure.vocabulary import fold, is_capitals, is_national_name, vocabulary
from vanban.text.pattern import lazily

# What a closing can open with in the right column of a line; columns stand apart by a tab or some spaces.
_BETWEEN_COLUMNS = ("\t", "   ")
_CANDIDATE = lazily(
    r"(?:\t|[ ]{3})[^\S\n]*(?:[Nn][Ơơ][Ii]\s+[Nn][Hh][Ậậ][Nn]\b|[TtKk][./]?\s?(?:[MmTtLl]|[Uu]\.?[Qq])\s?[./ ]|[Qq]\.)"
)
_FIRST_WORD = re.compile(r"[^\W\d_]*")
_RECIPIENTS = re.compile(r"n[ơo]i\s+nhận\s*[:.]?\s*", re.IGNORECASE)
# The mark of who drafted a document, and how many were issued: `PL.(300)`.
# What the President's office begins with.
_PRESIDENT = "chủ tịch"
_DRAFTER = lazily(r"[A-ZĐ]{1,8}\.?\s?\(\d{1,5}\)")
_CONTACT = lazily(r"(?:ĐT|Điện thoại|Fax|E-?mail|Website)\s*:", re.IGNORECASE)
_MOST_CONTACTS = 4
_CONFIRMATION = "xác nhận của"
_LONGEST_CLOSING = 120
_LONGEST_LINE = 130
_NAME_WITHIN = 12
_NOTE_WITHIN = 3
_SHORT_LINE = 40
_COLUMN = 40


class ClosingFound(NamedTuple):
    """The closing and its lines `first` to `last` (exclusive); `date` is one that stands above the signature."""

    closing: Closing
    first: int
    last: int
    date: OwnDate | None


def find_closing(material: Material, lines: Lines, body_line: int) -> ClosingFound | None:
    """The document's own closing: the first that no further article follows."""
    last_article = 0
    text = lines.text
    below = lines.starts[body_line] if body_line < len(lines) else len(text)
    columns = any(text.find(between, below) >= 0 for between in _BETWEEN_COLUMNS)
    for line in range(body_line, len(lines)):
        start, end = lines.starts[line], lines.ends[line]
        if text[start] == "Đ" or text[start] == "đ":
            last_article = _article(text, start, end) or last_article
        if not _may_open(text, start, end, columns):
            continue
        segments = list(segments_of(lines, line, line + 1))
        opened = any(map(opens_closing, segments))
        if not opened and not (any(map(is_position, segments)) and _is_signed_below(lines, line)):
            continue
        if _article_follows(lines, line + 1, last_article):
            continue
        return _read(material, lines, _first_line(lines, body_line, line))
    return _name_alone(material, lines, body_line)


def _name_alone(material: Material, lines: Lines, body_line: int) -> ClosingFound | None:
    """A signer without any title, at the end of the text: `Lê Quang Đạo / (Đã ký)`."""
    for line in range(max(body_line, len(lines) - _NAME_WITHIN), len(lines)):
        if not any(map(is_signed_mark, segments_of(lines, line, line + 1))):
            continue
        for beside in (line - 1, line + 1):
            if not body_line <= beside < len(lines):
                continue
            name = next(filter(is_name, segments_of(lines, beside, beside + 1)), None)
            if name is not None:
                span = material.place(name.start, name.end)
                signature = Signature(None, None, None, " ".join(name.text.split()))
                closing = Closing(signature=signature, spans=MappingProxyType({"signature": span}))
                return ClosingFound(closing, min(line, beside), max(line, beside) + 1, None)
    return None


def _may_open(text: str, start: int, end: int, columns: bool) -> bool:
    """A quick look, so that a long text is passed over at little cost; `columns`: any two may stand in one line."""
    if end - start > _LONGEST_LINE * 2:
        return False
    if _FIRST_WORD.match(text, start, end)[0].lower() in _opening_words():  # type: ignore[index]
        return True
    return columns and _CANDIDATE.search(text, start, end) is not None


@cache
def _opening_words() -> frozenset[str]:
    """The first words of what can open a closing, and of the titles of offices, in both placements of the tone."""
    words = {"nơi", "noi", "tm", "kt", "tl", "tuq", "tun", "t", "k", "q", "quyền", "thừa", "thay", "ký", "đại"}
    for opening in vocabulary().opening_words_of_positions:
        words |= {opening, opening.replace("uỷ", "ủy"), opening.replace("oà", "òa")}
    return frozenset(words)


def opens_closing(segment: Segment) -> bool:
    """Whether a line opens the closing by its own words: `Nơi nhận`, or for whom it is signed."""
    return _RECIPIENTS.match(segment.text) is not None or is_capacity(segment)


def _article(text: str, start: int, end: int) -> int | None:
    label = label_at(text, start, end)
    if label is None or label.style is not Style.ARTICLE or label.weak:
        return None
    return label.ordinal


def _article_follows(lines: Lines, first: int, last_article: int) -> bool:
    """Whether the next article below goes on counting: then this closing stands inside a quotation or a form."""
    if not last_article:
        return False
    for line in range(first, min(first + 4 * _LONGEST_CLOSING, len(lines))):
        start = lines.starts[line]
        if lines.text[start] == "Đ":
            article = _article(lines.text, start, lines.ends[line])
            if article is not None:
                return article == last_article + 1
    return False


def _is_signed_below(lines: Lines, line: int) -> bool:
    """Whether a name stands under the title of an office, with nothing but titles and the hand between."""
    for segment in segments_of(lines, line + 1, min(line + _NAME_WITHIN, len(lines))):
        if is_name(segment) or is_signed_mark(segment):
            return True
        if not is_position(segment) and not (is_capitals(segment.text) and not segment.follows_blank):
            return False
    return False


def _is_named_below(lines: Lines, segment: Segment) -> bool:
    """Whether a name stands soon under a short line that has no place in a signature: the trace of a seal, a note."""
    if len(segment.text) > _SHORT_LINE:
        return False
    last = min(segment.line + 1 + _NAME_WITHIN // 2, len(lines))
    return any(map(is_name, segments_of(lines, segment.line + 1, last)))


def _is_signed_for_below(lines: Lines, segment: Segment) -> bool:
    """Whether a signature opens soon under a short line: a note stands between it and the recipients."""
    if len(segment.text) > _SHORT_LINE * 2:
        return False
    last = min(segment.line + 1 + _NOTE_WITHIN, len(lines))
    return any(map(is_capacity, segments_of(lines, segment.line + 1, last)))


def _first_line(lines: Lines, body_line: int, line: int) -> int:
    """A place and date above the signature belong to the closing."""
    for above in range(line - 1, max(line - 3, body_line), -1):
        stands_alone = lines.gaps[above] == Gap.BLANK or lines.text[lines.starts[above]].isupper()
        if stands_alone and own_date(lines.text, lines.starts[above], lines.ends[above]):
            return above
    return line


def _read(material: Material, lines: Lines, first: int) -> ClosingFound:
    signatures, recipients = Signatures(), Recipients()
    date: OwnDate | None = None
    drafter: str | None = None
    confirmation: list[str] = []
    last = first
    before: Segment | None = None
    for segment in segments_of(lines, first, min(first + _LONGEST_CLOSING, len(lines))):
        if signatures.blocks and _is_national(segment) and not _is_of_president(before, segment):
            # The letterhead of what is attached; its body may look like an office: `THỦ TƯỚNG CHÍNH PHỦ`.
            last = min(last, signatures.give_back(last))
            break
        x = _place_in_line(lines.text, segment)
        if recipients.names and drafter is None and _DRAFTER.fullmatch(segment.text):
            drafter = segment.text
        elif _confirms(segment, confirmation) and (recipients.names or signatures.blocks):
            confirmation.append(" ".join(segment.text.split()))
        elif not _take(lines, segment, x, signatures, recipients):
            found = own_date(lines.text, segment.start, segment.end)
            if found is not None and date is None:
                date = found
            elif not (signatures.awaits_name() and _is_named_below(lines, segment)) and not (
                recipients.names and not signatures.blocks and _is_signed_for_below(lines, segment)
            ):
                break
        last, before = segment.line + 1, segment
    blocks = [block for block in signatures.blocks if block.authority or block.capacity or block.position]
    spans: dict[str, Span] = {}
    if recipients.names:
        spans["recipients"] = material.place(recipients.start, recipients.end)
    if blocks:
        spans["signature"] = material.place(*blocks[0].span())
    signed = [block.signature() for block in blocks]
    closing = Closing(
        recipients=recipients.cleaned(),
        signature=signed[0] if signed else None,
        other_signatures=tuple(signed[1:]),
        spans=MappingProxyType(spans),
        drafter=drafter,
        confirmation=" ".join(confirmation) or None,
    )
    return ClosingFound(closing, first, max(last, first + 1), date)


def _is_national(segment: Segment) -> bool:
    """Whether a line is the name of the State or its motto, which stand in no closing."""
    return is_national_name(segment.folded) or MOTTO.fullmatch(segment.text) is not None


def _is_of_president(before: Segment | None, segment: Segment) -> bool:
    """Whether the name of the State ends an office: `CHỦ TỊCH / NƯỚC CỘNG HÒA …`, with nothing between."""
    return before is not None and before.folded == _PRESIDENT and not segment.follows_blank


def _place_in_line(text: str, segment: Segment) -> int:
    """How far right a segment stands: by its characters, or by its column where only tabs part the columns."""
    start = text.rfind("\n", 0, segment.start) + 1
    if segment.column and text.rfind("\t", start, segment.start) > 0 and "   " not in text[start : segment.start]:
        return segment.column * _COLUMN
    return segment.start - start


def is_contact(lines: Sequence[str]) -> bool:
    """Whether the lines behind a closing say where the agency is and how to reach it."""
    return len(lines) <= _MOST_CONTACTS and any(_CONTACT.search(line) for line in lines)


def _confirms(segment: Segment, so_far: Sequence[str]) -> bool:
    """Whether a line says under what another body confirms, or goes on saying it."""
    return segment.text[0].islower() if so_far else segment.folded.startswith(_CONFIRMATION)


def _take(lines: Lines, segment: Segment, x: int, signatures: Signatures, recipients: Recipients) -> bool:
    opening = _RECIPIENTS.match(segment.text)
    if opening is not None and not recipients.names:
        recipients.open = True
        rest = segment.start + opening.end()
        if rest >= segment.end:
            return True
        # Without a second column the signature may stand in the same line.
        behind = segments_of(Lines(lines.text, *_one_line(rest, segment.end)), 0, 1)
        return all(_take(lines, piece, x + opening.end(), signatures, recipients) for piece in behind)
    if recipients.open and is_dashed(segment):
        return _take_recipient(segment, x, signatures, recipients)
    if signatures.take(segment, x):
        return True
    if recipients.open and segment.column == 0 and not recipients.are_over(segment, signatures):
        return _take_recipient(segment, x, signatures, recipients)
    return False


def _take_recipient(segment: Segment, x: int, signatures: Signatures, recipients: Recipients) -> bool:
    head, name = _name_behind(segment, signatures)
    taken = recipients.take(head)
    return taken and (name is None or signatures.take(name, x))


def _name_behind(segment: Segment, signatures: Signatures) -> tuple[Segment, Segment | None]:
    """A recipient, and the signer's name where columns were mixed into one line (`…; Nguyễn Văn A`)."""
    cut = segment.text.rfind("; ")
    if cut < 0 or not any(block.name is None for block in signatures.blocks):
        return segment, None
    start = segment.start + cut + 2
    words = segment.text[cut + 2 :]
    name = segment._replace(start=start, text=words, folded=fold(words), column=1)
    if not is_name(name):
        return segment, None
    head = segment.text[: cut + 1]
    return segment._replace(end=start - 1, text=head, folded=fold(head)), name


def _one_line(start: int, end: int) -> tuple[Sequence[int], Sequence[int], bytearray]:
    return (start,), (end,), bytearray(1)
