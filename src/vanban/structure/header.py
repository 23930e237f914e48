"""The header of a document: letterhead, number, place and date, type and subject, addressees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

from vanban.document.model import Header, Span
from vanban.structure.addressees import addressees, opens_addressees, opens_telegram, sender_of
from vanban.structure.heading import (
    TypeName,
    begins_body,
    issuer_of_heading,
    read_heading,
    starts_subject_of_letter,
    subject_lines,
    subject_of_letter,
    tells_of_other,
    tells_only_issuer,
    type_name,
)
from vanban.structure.letterhead import Body, bodies, is_body_line, is_other_title, parent_and_agency
from vanban.structure.lines import Lines
from vanban.structure.marks import mark_of
from vanban.structure.material import Material
from vanban.structure.number_and_date import OwnDate, OwnNumber, number_in_next_line, own_date, own_number
from vanban.structure.segments import MOTTO, Segment, segments_of
from vanban.structure.vocabulary import fold, is_capitals, is_national_name, vocabulary
from vanban.text.pattern import lazily

# Most headers end within so many lines, few have more than the second number, none more than the third.
_SHORT_HEADER, _USUAL_HEADER, _LONGEST_HEADER = 18, 32, 90
# How far ahead of a line its neighbours are looked at.
_FURTHEST_AHEAD = 6
_LETTER, _TELEGRAM = "Công văn", "Công điện"
_LAWS = frozenset(("Luật", "Bộ luật", "Pháp lệnh"))
_NUMBER_WITHIN = 3
_SECOND_LINES = frozenset(("việt nam", "nam", "nghĩa việt nam", "chủ nghĩa việt nam"))
_LONG_LINE = 160
# The gazette's heading over the consolidated documents of one agency.
_PART_OF_GAZETTE = lazily(r"VĂN BẢN HỢP NHẤT\s*[-–]")
# Symbols of what several bodies issue together: TTLT, TTLB, NQLT …
_JOINT = lazily(r"(?:TT|NQ|CT|QĐ|KH)?(?:LT|LB|LN)(?![A-ZĐ])")


@dataclass(slots=True)
class _Found:
    """What has been found so far."""

    national_name: Span | None = None
    motto: Span | None = None
    party: bool = False
    number: OwnNumber | None = None
    date: OwnDate | None = None
    kind: TypeName | None = None
    subject: tuple[str, Span] | None = None
    issuer: Body | None = None
    letterhead: list[Segment] = field(default_factory=list)
    addressees: tuple[str, ...] = ()
    addressees_span: Span | None = None
    marks: dict[str, tuple[str, Span]] = field(default_factory=dict)
    sender: tuple[str, Span] | None = None
    unplaced: list[Segment] = field(default_factory=list)
    has_other_title: bool = False

    def has_anchor(self) -> bool:
        return bool(self.national_name or self.number or self.date or self.kind or self.addressees_span)


class HeaderFound(NamedTuple):
    """The header, the line with which the body begins, and the spans of header lines that have no place in it."""

    header: Header
    body_line: int
    unplaced: tuple[Span, ...]


def read_header(material: Material, lines: Lines, wrapped: bool) -> HeaderFound:
    """Read the header from the first lines; a text that has none gives an empty header and body line 0."""
    for longest, ahead in ((_SHORT_HEADER, _FURTHEST_AHEAD), (_USUAL_HEADER, 1), (_LONGEST_HEADER, 1)):
        segments = list(segments_of(lines, 0, min(len(lines), longest)))
        found = _Found()
        place = _walk(lines.text, segments, wrapped, found)
        if place + ahead <= len(segments) or len(lines) <= longest:
            break
    if not found.has_anchor():
        return HeaderFound(Header(), 0, ())
    body_line = segments[place].line if place < len(segments) else min(len(lines), _LONGEST_HEADER)
    unplaced = tuple((segment.start, segment.end) for segment in found.unplaced)
    return HeaderFound(_header(material, found), body_line, unplaced)


def _walk(text: str, segments: Sequence[Segment], wrapped: bool, found: _Found) -> int:
    """Take the header's lines one after the other; gives the place of the first that is not of the header."""
    place = 0
    while place < len(segments):
        segment = segments[place]
        if opens_addressees(segment) or _opens_telegram(segment, found):
            if not opens_addressees(segment):
                found.sender = (sender_of(segment), (segment.start, segment.end))
            names, span, taken = addressees(segments[place:])
            found.addressees, found.addressees_span = names, span or (segment.start, segment.end)
            return place + taken
        if _take_mark(text, segment, found):
            place += 1
        elif found.number is None and (number := _number_below(text, segments, place)) is not None:
            found.number = number
            place += 1
        elif found.kind is None and starts_subject_of_letter(segment) and found.subject is None:
            place = _take_subject_of_letter(text, segments, place, found)
        elif found.kind is None and _is_type_line(segment, found, place):
            place = _take_heading(text, segments, place, wrapped, found)
        elif found.kind is not None or begins_body(segment) or len(segment.text) > _LONG_LINE:
            return place
        elif found.letterhead and found.motto and is_other_title(segment, found.has_other_title):
            found.has_other_title, place = True, place + 1
            found.unplaced.append(segment)
        elif found.has_other_title:
            return place
        else:
            known_side = found.number is None or found.national_name is None or found.subject is None
            beside = bool(found.letterhead) and found.number is None and _has_right_column(segments, place)
            if known_side and (beside or is_body_line(segment, is_capitals(segment.text))):
                found.letterhead.append(segment)
            elif not vocabulary().not_bodies.match(segment.folded):
                found.unplaced.append(segment)
            place += 1
    return place


def _number_below(text: str, segments: Sequence[Segment], place: int) -> OwnNumber | None:
    below = [(segment.start, segment.end) for segment in segments[place + 1 : place + 1 + _NUMBER_WITHIN]]
    return number_in_next_line(text, (segments[place].start, segments[place].end), below)


def _opens_telegram(segment: Segment, found: _Found) -> bool:
    """Whether a line opens the addressees of a telegram: `THỦ TƯỚNG CHÍNH PHỦ điện:`."""
    return found.kind is not None and found.kind.name == _TELEGRAM and opens_telegram(segment)


def _has_right_column(segments: Sequence[Segment], place: int) -> bool:
    """Whether the name of the State or its motto stands in the same line."""
    if place + 1 >= len(segments) or segments[place + 1].line != segments[place].line:
        return False
    right = segments[place + 1]
    return right.folded in vocabulary().national_names or MOTTO.search(right.text) is not None


def _take_mark(text: str, segment: Segment, found: _Found) -> bool:
    """Take a line that is known by its own words alone."""
    words = vocabulary()
    span = (segment.start, segment.end)
    if found.national_name is None and is_national_name(segment.folded):
        found.national_name = span
        return True
    name = found.national_name
    over_two_lines = segment.folded in _SECOND_LINES and name is not None
    if over_two_lines and name is not None and f"{fold(text[slice(*name)])} {segment.folded}" in words.national_names:
        found.national_name = (name[0], segment.end)
        return True
    if segment.folded in words.party_names:
        found.party = True
        return True
    if MOTTO.fullmatch(segment.text.strip(" -–_*.")):
        found.motto = found.motto or span
        return True
    mark = mark_of(segment)
    if mark is not None:
        found.marks[mark[0]] = (mark[1], span)
        return True
    if found.number is not None and found.number.span == span:
        return True
    if found.number is None:
        number = own_number(text, segment.start, segment.end)
        if number is not None and not (found.kind is not None and tells_of_other(text, segment, number)):
            found.number = number
            return True
    if found.date is None and len(segment.text) <= _LONG_LINE:
        found.date = own_date(text, segment.start, segment.end)
        return found.date is not None
    return False


def _is_type_line(segment: Segment, found: _Found, place: int) -> bool:
    kind = type_name(segment)
    if kind is None or _PART_OF_GAZETTE.match(segment.text):
        return False
    if kind.alone:
        return not segment.text.rstrip().endswith(":")
    if found.subject is not None:
        return False
    rest = segment.text[kind.span[1] - segment.start :].strip()
    if is_capitals(segment.text):
        return True
    opens = rest.lower().startswith(("của", "về", "số", "kết quả", "tình hình"))
    return opens and rest[-1] not in ".;:" and (place <= 2 or found.has_anchor()) and len(segment.text) <= _LONG_LINE


def _take_subject_of_letter(text: str, segments: Sequence[Segment], place: int, found: _Found) -> int:
    """The lines of `V/v …`; what stands beside them in the right column is taken as what it is."""
    first = segments[place]
    lines, last = [first], place + 1
    for segment in segments[place + 1 :]:
        beside = segment.column > first.column and segment.line <= lines[-1].line + 1
        if beside and _take_mark(text, segment, found):
            last += 1
            continue
        if beside or not _goes_on_with_letter(text, lines[-1], segment, first):
            break
        lines.append(segment)
        last += 1
    found.subject = subject_of_letter(lines)
    return last


def _goes_on_with_letter(text: str, before: Segment, segment: Segment, first: Segment) -> bool:
    in_double_space = first.follows_blank and before.line < segment.line and segment.text[0].islower()
    if (segment.follows_blank and not in_double_space) or opens_addressees(segment) or begins_body(segment):
        return False
    if segment.folded in vocabulary().national_names or own_date(text, segment.start, segment.end):
        return False
    if mark_of(segment) is not None:
        return False
    return MOTTO.match(segment.text) is None and len(segment.text) <= _LONG_LINE


def _take_heading(text: str, segments: Sequence[Segment], place: int, wrapped: bool, found: _Found) -> int:
    kind = type_name(segments[place])
    if kind is None:
        return place
    found.kind = kind
    following = segments[place + 1 :]
    first_line_goes_on = not kind.alone and not tells_only_issuer(text, kind.span[1], segments[place].end)
    authorities = {fold(body.name) for body in bodies(found.letterhead)}
    issuer = issuer_of_heading(text, kind.span[1], segments[min(place + 1, len(segments) - 1)].end)
    if issuer is not None:
        authorities.add(issuer)
    if first_line_goes_on:
        count = max(subject_lines(segments[place:], wrapped, authorities, has_line_above=True) - 1, 0)
    else:
        count = subject_lines(following, wrapped, authorities, is_law=kind.name in _LAWS)
    # A footnote's mark that is glued to the name is not the subject's.
    begin = segments[place].end if kind.alone else kind.span[1]
    end = segments[place + count].end
    heading = read_heading(text, begin, end)
    found.number = found.number or heading.number
    found.date = found.date or heading.date
    if heading.issuer is not None and heading.issuer_span is not None:
        found.issuer = Body(heading.issuer, *heading.issuer_span)
    if heading.subject is not None and heading.subject_span is not None and found.subject is None:
        found.subject = (heading.subject, heading.subject_span)
    return place + count + 1


def _header(material: Material, found: _Found) -> Header:
    joint = found.number is not None and _JOINT.match(found.number.identifier.symbol or "") is not None
    joint = joint or (found.kind is not None and "liên tịch" in found.kind.name.lower())
    parent, agency = parent_and_agency(bodies(found.letterhead), joint)
    agency = agency or found.issuer
    identifier = found.number.identifier if found.number else None
    spans: dict[str, Span | None] = {
        "parent_agency": (parent.start, parent.end) if parent else None,
        "agency": (agency.start, agency.end) if agency else None,
        "national_name": found.national_name,
        "motto": found.motto,
        "number": found.number.number_span if found.number else None,
        "symbol": found.number.symbol_span if found.number else None,
        "identifier": found.number.span if found.number else None,
        "place": found.date.place_span if found.date else None,
        "date": found.date.span if found.date else None,
        "document_type": found.kind.span if found.kind else None,
        "subject": found.subject[1] if found.subject else None,
        "addressees": found.addressees_span if found.addressees else None,
        "sender": found.sender[1] if found.sender else None,
        **{name: span for name, (_, span) in found.marks.items()},
    }
    marks = {name: value for name, (value, _) in found.marks.items()}
    return Header(
        parent_agency=parent.name if parent else None,
        agency=agency.name if agency else None,
        national_name=found.national_name is not None,
        motto=found.motto is not None,
        number=identifier.number if identifier else None,
        year=identifier.year if identifier else None,
        symbol=identifier.symbol if identifier else None,
        identifier=identifier.text if identifier else None,
        place=found.date.place if found.date else None,
        date=found.date.date if found.date else None,
        document_type=found.kind.name if found.kind else None if found.has_other_title else _LETTER,
        subject=found.subject[0] if found.subject else None,
        addressees=found.addressees,
        urgency=marks.get("urgency"),
        copy=marks.get("copy"),
        sender=found.sender[0] if found.sender else None,
        secrecy=marks.get("secrecy"),
        circulation=marks.get("circulation"),
        spans=MappingProxyType({name: material.place(*span) for name, span in spans.items() if span is not None}),
    )
