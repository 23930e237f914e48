"""What a regulation says about the look of a document, as frozen values.

Lengths of the page are in millimetres, sizes and spaces of text in points, shares are of 1.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from vanban.text.formatting import Alignment, Edge


class Part(StrEnum):
    """A component whose look a regulation sets; the value is its key in the tables."""

    NATIONAL_NAME = "national_name"
    MOTTO = "motto"
    PARENT_AGENCY = "parent_agency"
    AGENCY = "agency"
    NUMBER = "number"
    PLACE_DATE = "place_date"
    URGENCY = "urgency"
    SECRECY = "secrecy"
    CIRCULATION = "circulation"
    DOCUMENT_TYPE = "document_type"
    SUBJECT = "subject"
    LETTER_SUBJECT = "letter_subject"
    ADDRESSEES = "addressees"
    AUTHORITY = "authority"
    BASIS = "basis"
    ENACTING = "enacting"
    BODY = "body"
    DIVISION = "division"
    DIVISION_TITLE = "division_title"
    SECTION = "section"
    SECTION_TITLE = "section_title"
    ARTICLE = "article"
    ROMAN_HEADING = "roman_heading"
    CLAUSE_HEADING = "clause_heading"
    CLAUSE = "clause"
    POINT = "point"
    SIGNING_CAPACITY = "signing_capacity"
    SIGNER = "signer"
    RECIPIENTS_HEADING = "recipients_heading"
    RECIPIENTS = "recipients"
    DRAFTER = "drafter"
    CONTACT = "contact"
    CONFIRMATION = "confirmation"
    COPY_FORM = "copy_form"
    COPY_SIGNATURE = "copy_signature"
    APPENDIX = "appendix"
    APPENDIX_TITLE = "appendix_title"
    APPENDIX_REFERENCE = "appendix_reference"
    PAGE_NUMBER = "page_number"


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the regulation allows, from `least` to `most` (None: no limit), and the value that is written."""

    least: float
    most: float | None
    written: float

    def __contains__(self, value: float) -> bool:
        """Whether a value is allowed."""
        return self.least <= value and (self.most is None or value <= self.most)


class Rule(NamedTuple):
    """A line under a component, as a share of the length of the component's (longest) line of text."""

    share: Bounds


class Look(NamedTuple):
    """The look of one component.

    `name` is the Vietnamese name of its style in a word processor; `lines` is the distance of lines in single lines;
    `first_line_mm` indents the first line of a paragraph; `clause` is where the regulation says so.
    """

    name: str
    size: Bounds
    alignment: Alignment
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    first_line_mm: Bounds | None = None
    lines: Bounds = Bounds(1, 1.5, 1)
    before_pt: float = 0
    after_pt: float = 0
    rule: Rule | None = None
    framed: bool = False
    clause: str | None = None


class Page(NamedTuple):
    """The sheet (portrait) and its margins; types that may stand on a small one, and its width and height."""

    width_mm: float
    height_mm: float
    top_mm: Bounds
    bottom_mm: Bounds
    left_mm: Bounds
    right_mm: Bounds
    clause: str
    small_types: frozenset[str] = frozenset()
    small_mm: tuple[float, ...] = ()

    def room_mm(self, *, landscape: bool = False) -> float:
        """The width between the margins."""
        across = self.height_mm if landscape else self.width_mm
        return across - self.left_mm.written - self.right_mm.written


class Font(NamedTuple):
    """The font of the whole document; `equals` are it and those of the same shapes and widths."""

    name: str
    equals: frozenset[str]
    clause: str


class PageNumber(NamedTuple):
    """Where the page number stands; it is never shown on the first page where `first_shown` is false."""

    edge: Edge
    alignment: Alignment
    first_shown: bool
    clause: str


class HeadingForm(NamedTuple):
    """How a labelled part of the body is printed: which labels, what follows the label, and the looks.

    `heading` is the look of a heading, `text` of a whole paragraph under that label. With `title` the label stands
    on a line of its own and the title below it.
    """

    label: re.Pattern[str]
    after: str
    heading: Part
    text: Part
    title: Part | None = None


class Layout(NamedTuple):
    """One regulation's whole layout.

    `epochs` are the codes of the regulations (`vanban.regulation.epoch`) whose documents are written by it.
    `untitled_types` bear no type name: their subject stands at the left behind `subject_lead`. `letterhead` holds
    the shares of the two columns at the top of the first page. `agency_line_start` matches where a long name of an
    agency is best broken, `agency_line_never` where it never is. Numbers below `pad_numbers_below`, days below
    `pad_days_below` and months below `pad_months_below` are written with a leading zero. `appendix_reference`
    begins the line that ties an appendix to its document (None: no such line), `attached_reference` the one that ties
    a whole document of a type of its own to the decision that issues it. `urgencies` holds the words of the
    stamp for each urgency, `urgency_frames` the width and height of its frame in mm; `copies` the words above each
    form of copy. `undated_types` and `unnumbered_types` bear place and date, number and symbol only where the
    document states them. In `authority_types` what issues them stands in capitals above the bases, and a line that
    `enacting` matches below. `address_leads` holds what announces the addressees by type (`*`: any other), with
    `{sender}` for who sends. Documents are held to the looks of the parts in `held`; those of the others are only
    written, where what the law says of them is not known for certain.
    """

    code: str
    title: str
    epochs: tuple[str, ...]
    page: Page
    font: Font
    page_number: PageNumber
    national_name: str
    motto: str
    letterhead: tuple[float, float]
    agency_line_start: re.Pattern[str]
    agency_line_never: re.Pattern[str]
    untitled_types: frozenset[str]
    undated_types: frozenset[str]
    unnumbered_types: frozenset[str]
    authority_types: frozenset[str]
    enacting: re.Pattern[str]
    address_leads: Mapping[str, str]
    subject_lead: str
    pad_numbers_below: int
    pad_days_below: int
    pad_months_below: int
    attached_reference: str
    appendix_reference: str | None
    urgencies: Mapping[str, str]
    urgency_frames: Mapping[str, tuple[float, float]]
    copies: Mapping[str, str]
    looks: Mapping[Part, Look]
    headings: tuple[HeadingForm, ...]
    held: frozenset[Part] = frozenset(Part)

    def __hash__(self) -> int:
        """Of what tells two layouts apart: there is one of each code, and documents may have other margins."""
        return hash((self.code, self.page))

    def address_lead(self, document_type: str | None, sender: str) -> str:
        """What announces the addressees of a document of this type: `Kính gửi:`, `Chủ tịch … điện:`."""
        return self.address_leads.get(document_type or "*", self.address_leads["*"]).format(sender=sender)

    @property
    def text_width_mm(self) -> float:
        """The width between the margins of a portrait page."""
        return self.page.room_mm()

    def heading_form(self, label: str) -> HeadingForm | None:
        """How a part with this label is printed; None for a label of no known form."""
        return next((form for form in self.headings if form.label.fullmatch(label)), None)
