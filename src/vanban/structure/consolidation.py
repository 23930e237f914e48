"""The authentication of a consolidated document: its own number and agency, under the text that it consolidates."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from vanban.document.model import Header
from vanban.structure.letterhead import bodies, is_body_line, parent_and_agency
from vanban.structure.lines import Lines
from vanban.structure.material import Material
from vanban.structure.number_and_date import own_number
from vanban.structure.segments import segments_of
from vanban.structure.vocabulary import fold, is_capitals

_AUTHENTICATION = frozenset(("xác thực văn bản hợp nhất", "xác nhận văn bản hợp nhất"))
_SYMBOL = "VBHN"
# How far above the closing's first line it can begin.
_WITHIN = 10


def authenticated(material: Material, lines: Lines, header: Header, closing_line: int) -> Header:
    """The header with the number and the agency that the authentication tells, where the header tells none.

    In the gazette, and where the title of what is consolidated stands alone above it, number and agency stand
    below: `BỘ TÀI CHÍNH / Số: 22/VBHN-BTC / XÁC THỰC VĂN BẢN HỢP NHẤT`.
    """
    if header.symbol is not None and header.symbol.startswith(_SYMBOL):
        return header
    first = max(0, closing_line - _WITHIN)
    words = fold(lines.text[lines.starts[first] : lines.ends[closing_line]])
    if not any(authentication in words for authentication in _AUTHENTICATION):
        return header
    above = list(segments_of(lines, first, closing_line + 1))
    segments = [segment for segment in above if segment.folded not in _AUTHENTICATION]
    if len(segments) == len(above):
        return header
    for place, segment in enumerate(segments):
        number = own_number(lines.text, segment.start, segment.end)
        if number is None or not (number.identifier.symbol or "").startswith(_SYMBOL):
            continue
        spans = {**header.spans, "identifier": material.place(*number.span)}
        if number.number_span is not None:
            spans["number"] = material.place(*number.number_span)
        if number.symbol_span is not None:
            spans["symbol"] = material.place(*number.symbol_span)
        first = place
        while first and is_body_line(segments[first - 1], is_capitals(segments[first - 1].text)):
            first -= 1
        parent, agency = parent_and_agency(bodies(segments[first:place]), joint=False)
        if parent is not None:
            spans["parent_agency"] = material.place(parent.start, parent.end)
        if agency is not None:
            spans["agency"] = material.place(agency.start, agency.end)
        return replace(
            header,
            parent_agency=parent.name if parent else header.parent_agency,
            agency=agency.name if agency else header.agency,
            number=number.identifier.number,
            year=number.identifier.year,
            symbol=number.identifier.symbol,
            identifier=number.identifier.text,
            spans=MappingProxyType(spans),
        )
    return header
