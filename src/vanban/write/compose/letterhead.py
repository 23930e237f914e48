"""The top of the first page: agency and Quốc hiệu side by side, number and date, type and subject, addressees."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.document.model import Header
from vanban.regulation.layout import Alignment, Layout, Part
from vanban.write.compose.identifier import identifier_runs, place_date_runs
from vanban.write.compose.lines import balanced, evened, rule_mm, text_width_mm, wrapped
from vanban.write.compose.runs import clean, text_runs
from vanban.write.composition import Columns, Paragraph, Placement, Run
from vanban.write.house_style import STAMP_MM

# A line of the left column keeps this distance from the right one.
_GUTTER_MM = 3.0


def is_untitled(header: Header, layout: Layout) -> bool:
    """Whether the document bears no type name (a công văn): the subject then stands at the left, behind "V/v"."""
    return header.document_type is None or clean(header.document_type).strip() in layout.untitled_types


def is_headed(header: Header) -> bool:
    """Whether the document has a header at all: a text that was cut from one has none."""
    told = (header.agency, header.number, header.symbol, header.identifier, header.place, header.date)
    return any((*told, header.document_type, header.subject, header.national_name, header.motto))


def letterhead(header: Header, layout: Layout) -> Columns:
    """The two columns at the top: names above, number and date on one line below them."""
    left_mm = layout.letterhead[0] * layout.text_width_mm - _GUTTER_MM
    names = tuple(agencies(header, layout, left_mm))
    nation = tuple(_nation(layout))
    number = (*_number(header, layout), *_under_number(header, layout, left_mm + _GUTTER_MM))
    place_date = tuple(_place_date(header, layout))
    return Columns(layout.letterhead, ((names, nation), *(((number, place_date),) if number or place_date else ())))


def _number(header: Header, layout: Layout) -> Iterator[Paragraph]:
    stated = header.number or header.symbol or header.identifier
    # What is attached to a decision bears neither number nor date (Phụ lục III, Mẫu 1.3).
    wanted = bool(header.place or header.date) and header.document_type not in layout.unnumbered_types
    if stated or wanted:
        yield Paragraph(Part.NUMBER, identifier_runs(header, layout))


def _place_date(header: Header, layout: Layout) -> Iterator[Paragraph]:
    numbered = bool(header.number or header.symbol or header.identifier)
    wanted = numbered and header.document_type not in layout.undated_types
    if header.place or header.date is not None or wanted:
        yield Paragraph(Part.PLACE_DATE, place_date_runs(header, layout))


def agencies(header: Header, layout: Layout, room_mm: float) -> Iterator[Paragraph]:
    """The names of the agency and of the one above it, each with the line that its look has beneath."""
    for part, name in ((Part.PARENT_AGENCY, header.parent_agency), (Part.AGENCY, header.agency)):
        text = clean(name).strip().upper()
        if text:
            look = layout.looks[part]
            lines = balanced(text, look, room_mm, layout.agency_line_start, layout.agency_line_never)
            yield Paragraph(part, (Run("\n".join(lines)),), rule_mm=rule_mm(lines, look))


def _nation(layout: Layout) -> Iterator[Paragraph]:
    yield Paragraph(Part.NATIONAL_NAME, (Run(layout.national_name),))
    motto = layout.looks[Part.MOTTO]
    yield Paragraph(Part.MOTTO, (Run(layout.motto),), rule_mm=rule_mm([layout.motto], motto))


def _under_number(header: Header, layout: Layout, room_mm: float) -> Iterator[Paragraph]:
    if is_untitled(header, layout) and header.subject:
        subject = clean(f"{layout.subject_lead} {header.subject}").strip()
        place = evened(subject, layout.looks[Part.LETTER_SUBJECT], room_mm)
        yield Paragraph(Part.LETTER_SUBJECT, text_runs(subject), placement=place)
    if header.secrecy:
        yield Paragraph(Part.SECRECY, text_runs(header.secrecy.upper()), frame_mm=STAMP_MM)
    if header.urgency:
        words = layout.urgencies.get(header.urgency, header.urgency.upper())
        frame = layout.urgency_frames.get(header.urgency, STAMP_MM)
        yield Paragraph(Part.URGENCY, text_runs(words), frame_mm=frame)


def title(header: Header, layout: Layout) -> Iterator[Paragraph]:
    """The name of the type and the subject beneath it, of a document that bears them."""
    if is_untitled(header, layout):
        return
    name = Paragraph(Part.DOCUMENT_TYPE, text_runs(clean(header.document_type).upper()), keep_with_next=True)
    subject = clean(header.subject).strip()
    look = layout.looks[Part.SUBJECT]
    if not subject:
        # A form without a subject has the line beneath its name (Phụ lục III, Mẫu 1.10).
        lines = [run.text for run in name.runs]
        yield name._replace(rule_mm=rule_mm(lines, look), after_pt=look.after_pt)
    else:
        yield name
        place = evened(subject, look, layout.text_width_mm)
        lines = wrapped(subject, look, layout.text_width_mm - place.left_mm - place.right_mm)
        # A single line stands as its style says.
        own = place if place.left_mm else None
        yield Paragraph(Part.SUBJECT, text_runs(subject), rule_mm=rule_mm(lines, look), placement=own)


def addressees(header: Header, layout: Layout) -> Iterator[Paragraph]:
    """ "Kính gửi": one addressee on the same line; several below it, their dashes under the colon.

    A telegram's "… điện:" stands in the middle, its addressees always below (Phụ lục III, Mẫu 1.6).
    """
    names = [clean(name).strip().rstrip(";.,") for name in header.addressees]
    if not names:
        return
    lead = layout.address_lead(header.document_type, clean(header.sender or header.agency).strip())
    look = layout.looks[Part.ADDRESSEES]
    is_telegram = lead != layout.address_lead(None, "")
    if len(names) == 1 and not is_telegram:
        yield Paragraph(Part.ADDRESSEES, (Run(f"{lead} "), *text_runs(names[0])))
        return
    widest = max(text_width_mm(f"- {name};", look) for name in names)
    width = 0 if is_telegram else text_width_mm(lead.rstrip(":"), look)
    left = max(_indent(layout), (layout.text_width_mm - width - widest) / 2)
    place = None if is_telegram else Placement(Alignment.LEFT, left_mm=left)
    yield Paragraph(Part.ADDRESSEES, text_runs(lead), keep_with_next=True, placement=place)
    dash = text_width_mm("- ", look)
    for number, name in enumerate(names, 1):
        yield Paragraph(
            Part.ADDRESSEES,
            text_runs(f"- {name}{'.' if number == len(names) else ';'}"),
            before_pt=0,
            placement=Placement(Alignment.LEFT, left_mm=left + width + dash, first_line_mm=-dash),
        )


def _indent(layout: Layout) -> float:
    """The indent of the first line of the body."""
    indent = layout.looks[Part.BODY].first_line_mm
    return 0 if indent is None else indent.written
