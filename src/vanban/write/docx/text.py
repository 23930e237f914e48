"""Runs and paragraphs in WordprocessingML; a field is a content control inside a bookmark."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import count, groupby

from vanban.ooxml.markup import Attributes, element, escaped, switched, twips_of_mm, twips_of_pt, valued
from vanban.regulation.layout import Look
from vanban.write.composition import AnyPart, Composition, Paragraph, Run
from vanban.write.docx.styles import JUSTIFICATION, OUTLINE, RULE_STYLE, spacing, style_id
from vanban.write.house_style import FRAME_SIDE_MM, RULE_DISTANCE_PT, SPACER_PT
from vanban.write.typeface import width_mm

# Content controls are numbered from here: small numbers are common in files that people paste from.
_FIRST_CONTROL = 1_000_000
# What stands for itself between pieces of text that is escaped: a break, a hyphen that breaks no line.
_SIGN = re.compile(r"(<[^>]*>)")


class TextWriter:
    """Writes the paragraphs of one document, numbering its bookmarks and content controls."""

    def __init__(self, composition: Composition) -> None:
        self._looks = composition.looks
        self._fields = count(1)

    def paragraph(self, paragraph: Paragraph, room_mm: float, *, keep_with_next: bool = False) -> str:
        """A paragraph that stands in `room_mm` of width, and the line beneath it where it has one."""
        look = self._looks[paragraph.part]
        runs = "".join(
            self._runs(bookmark, list(group)) for bookmark, group in groupby(paragraph.runs, lambda run: run.bookmark)
        )
        keep = keep_with_next or paragraph.keep_with_next
        ruled = paragraph.rule_mm is not None
        own = element("w:p", None, self._properties(paragraph, look, room_mm, keep or ruled), runs)
        if paragraph.rule_mm is None:
            return own
        after = look.after_pt if paragraph.after_pt is None else paragraph.after_pt
        return own + rule_paragraph(paragraph.rule_mm, room_mm, RULE_DISTANCE_PT, after, keep=keep)

    def _properties(self, paragraph: Paragraph, look: Look, room_mm: float, keep: bool) -> str:
        """What the paragraph states beside its style, in the order of the standard's schema."""
        place = paragraph.placement
        indent: dict[str, str | int] = {}
        if place is not None:
            first = "w:hanging" if place.first_line_mm < 0 else "w:firstLine"
            indent = {
                "w:left": twips_of_mm(place.left_mm),
                "w:right": twips_of_mm(place.right_mm),
                first: twips_of_mm(abs(place.first_line_mm)),
            }
        elif paragraph.frame_mm is not None:
            indent = {"w:left": 0, "w:right": twips_of_mm(max(room_mm - paragraph.frame_mm[0], 0))}
        elif look.framed:
            # In the margin, at the right.
            text = "".join(run.text for run in paragraph.runs)
            width = width_mm(text, look.size.written, bold=look.bold, italic=look.italic) + 2 * FRAME_SIDE_MM
            indent = {"w:left": twips_of_mm(max(room_mm - width, 0)), "w:right": 0}
        before = look.before_pt if paragraph.before_pt is None else paragraph.before_pt
        after = look.after_pt if paragraph.after_pt is None else paragraph.after_pt
        after = 0 if paragraph.rule_mm is not None else after
        return element(
            "w:pPr",
            None,
            valued("w:pStyle", style_id(paragraph.part)),
            # The headings of the word processor keep with what follows, and so do the styles that build on them.
            "<w:keepNext/>" if keep and paragraph.part not in OUTLINE else "",
            spacing(before, after, look.lines.written) if (before, after) != (look.before_pt, look.after_pt) else "",
            element("w:ind", indent) if indent else "",
            valued("w:jc", JUSTIFICATION[place.alignment]) if place is not None else "",
            _outline(paragraph),
        )

    def _runs(self, bookmark: str | None, runs: list[Run]) -> str:
        # Neighbours of one look are one run, which is quicker to open: a label and its text, a number and its sentence.
        made = "".join(_run(properties, group) for properties, group in groupby(runs, _run_properties))
        return made if bookmark is None else self._field(runs[0].field or "", bookmark, made)

    def _field(self, field: str, bookmark: str, inside: str) -> str:
        number = next(self._fields)
        control = element(
            "w:sdt",
            None,
            element(
                "w:sdtPr",
                None,
                valued("w:alias", field),
                valued("w:tag", field),
                valued("w:id", _FIRST_CONTROL + number),
                "<w:text/>",
            ),
            element("w:sdtContent", None, inside),
        )
        start = element("w:bookmarkStart", {"w:id": number, "w:name": bookmark})
        return start + control + element("w:bookmarkEnd", {"w:id": number})


def styled(part: AnyPart, inside: str) -> str:
    """A paragraph in a component's style around runs that are XML already."""
    return element("w:p", None, element("w:pPr", None, valued("w:pStyle", style_id(part))), inside)


def plain(text: str) -> str:
    """A run of text without properties."""
    return _run("", (Run(text),))


def _outline(paragraph: Paragraph) -> str:
    """The depth in the outline where the style does not say it; 9 takes a paragraph out of the outline."""
    by_style = OUTLINE.get(paragraph.part)
    if paragraph.outline == by_style:
        return ""
    return valued("w:outlineLvl", 9 if paragraph.outline is None else paragraph.outline - 1)


def _run_properties(run: Run) -> str:
    inside = ""
    if run.bold is not None:
        inside += switched("w:b", run.bold) + switched("w:bCs", run.bold)
    if run.italic is not None:
        inside += switched("w:i", run.italic) + switched("w:iCs", run.italic)
    return element("w:rPr", None, inside) if inside else ""


def _run(properties: str, runs: Iterable[Run]) -> str:
    """A run that holds the text of some; a piece of text between two signs is an element of its own."""
    pieces = _SIGN.split("".join(map(_marked, runs)))
    inside = (piece if piece.startswith("<") else _characters(piece) for piece in pieces if piece)
    return element("w:r", None, properties, *inside)


def _marked(run: Run) -> str:
    """The text in XML; in unbroken text the hyphens are those at which no line is broken."""
    text = escaped(run.text)
    return (text.replace("-", "<w:noBreakHyphen/>") if run.unbroken else text).replace("\n", "<w:br/>")


def _characters(text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
    return f"<w:t{kept}>{text}</w:t>"


def rule_paragraph(length_mm: float, room_mm: float, before_pt: float, after_pt: float, *, keep: bool) -> str:
    """The line beneath: an empty paragraph with a border above, indented so that as much is left as is wanted."""
    side = twips_of_mm(max(room_mm - length_mm, 0) / 2)
    spaces: Attributes = {
        "w:before": twips_of_pt(before_pt),
        "w:after": twips_of_pt(after_pt),
        "w:line": twips_of_pt(SPACER_PT),
        "w:lineRule": "exact",
    }
    return element(
        "w:p",
        None,
        element(
            "w:pPr",
            None,
            valued("w:pStyle", RULE_STYLE),
            "<w:keepNext/>" if keep else "",
            element("w:spacing", spaces),
            element("w:ind", {"w:left": side, "w:right": side}),
        ),
    )
