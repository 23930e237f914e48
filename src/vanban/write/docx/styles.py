"""The styles of the file: one for each component, under its Vietnamese name, for a person to go on writing with.

Headings build on the word processor's own heading styles, so that its navigator and tables of contents find them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from vanban.ooxml.markup import Attributes, element, switched, twips_of_mm, twips_of_pt, valued
from vanban.regulation.layout import Alignment, Look, Part
from vanban.write.composition import AnyPart, Composition
from vanban.write.docx.namespaces import WORD
from vanban.write.house_style import (
    FRAME_PADDING_PT,
    NOTICE_COLOUR,
    RULE_THICKNESS_PT,
    SPACER_PT,
    STAMP_COLOUR,
    STAMPS,
    HousePart,
)

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
SINGLE_LINE = 240

JUSTIFICATION = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "both",
}

# The depth in the outline that a heading has by its style; a paragraph states its own where it differs.
OUTLINE: Mapping[AnyPart, int] = {
    Part.DIVISION: 1,
    Part.SECTION: 2,
    Part.ARTICLE: 3,
    Part.ROMAN_HEADING: 1,
    Part.CLAUSE_HEADING: 2,
    Part.APPENDIX: 1,
}

RULE_STYLE = "RuleLine"
SPACER_STYLE = "Spacer"


def style_id(part: AnyPart) -> str:
    """The identifier of a component's style: `roman_heading` is `RomanHeading`."""
    return "".join(word.capitalize() for word in part.value.split("_"))


def styles_xml(composition: Composition) -> str:
    """The part `styles.xml`."""
    return element(
        "w:styles",
        {"xmlns:w": WORD},
        _defaults(),
        _style("Normal", "Normal", "", "", default=True),
        *(_heading(level) for level in sorted(set(OUTLINE.values()))),
        *(_component(part, look) for part, look in composition.looks.items()),
        *_lines(),
    )


COLOURS: Mapping[AnyPart, str] = {HousePart.NOTICE: NOTICE_COLOUR, **dict.fromkeys(STAMPS, STAMP_COLOUR)}


def border(edge: str, *, space_pt: float = 0, colour: str = "000000") -> str:
    """A thin line on one edge of a paragraph, a cell or a table."""
    attributes: Attributes = {
        "w:val": "single",
        "w:sz": round(RULE_THICKNESS_PT * 8),
        "w:space": round(space_pt),
        "w:color": colour,
    }
    return element(f"w:{edge}", attributes)


def spacing(before_pt: float, after_pt: float, lines: float) -> str:
    """The space around a paragraph and between its lines."""
    attributes: Attributes = {
        "w:before": twips_of_pt(before_pt),
        "w:after": twips_of_pt(after_pt),
        "w:line": round(SINGLE_LINE * lines),
        "w:lineRule": "auto",
    }
    return element("w:spacing", attributes)


def _defaults() -> str:
    fonts = element("w:rFonts", {f"w:{script}": FONT for script in ("ascii", "hAnsi", "eastAsia", "cs")})
    language = element("w:lang", {"w:val": LANGUAGE, "w:eastAsia": LANGUAGE, "w:bidi": "ar-SA"})
    runs = element("w:rPr", None, fonts, valued("w:sz", 28), valued("w:szCs", 28), language)
    return element(
        "w:docDefaults",
        None,
        element("w:rPrDefault", None, runs),
        element("w:pPrDefault", None, element("w:pPr", None, spacing(0, 0, 1))),
    )


def _style(
    identifier: str, name: str, paragraph: str, run: str, *, based_on: str = "Normal", default: bool = False
) -> str:
    attributes: dict[str, str | int] = {"w:type": "paragraph", "w:styleId": identifier}
    if default:
        attributes["w:default"] = 1
    return element(
        "w:style",
        attributes,
        valued("w:name", name),
        "" if default else valued("w:basedOn", based_on),
        "<w:qFormat/>",
        element("w:pPr", None, paragraph) if paragraph else "",
        element("w:rPr", None, run) if run else "",
    )


def _heading(level: int) -> str:
    """The word processor's own heading of a level, which the components build on."""
    return _style(f"Heading{level}", f"heading {level}", "<w:keepNext/>" + valued("w:outlineLvl", level - 1), "<w:b/>")


def _component(part: AnyPart, look: Look) -> str:
    outline = OUTLINE.get(part)
    indent = look.first_line_mm.written if look.first_line_mm else 0
    colour = COLOURS.get(part)
    paragraph = (
        (_frame(colour or "000000") if look.framed else "")
        + spacing(look.before_pt, look.after_pt, look.lines.written)
        + (element("w:ind", {"w:firstLine": twips_of_mm(indent)}) if indent else "")
        + valued("w:jc", JUSTIFICATION[look.alignment])
    )
    size = round(look.size.written * 2)
    run = (
        "".join(switched(name, look.bold) for name in ("w:b", "w:bCs"))
        + "".join(switched(name, look.italic) for name in ("w:i", "w:iCs"))
        + (valued("w:color", colour) if colour else "")
        + valued("w:sz", size)
        + valued("w:szCs", size)
    )
    return _style(style_id(part), look.name, paragraph, run, based_on=f"Heading{outline}" if outline else "Normal")


def _frame(colour: str) -> str:
    spaces = (("top", FRAME_PADDING_PT), ("left", 0), ("bottom", FRAME_PADDING_PT), ("right", 0))
    return element("w:pBdr", None, *(border(edge, space_pt=space, colour=colour) for edge, space in spaces))


def _lines() -> Iterator[str]:
    """Paragraphs that hold no text: the line beneath a component, and the end of a table."""
    exact: Attributes = {"w:before": 0, "w:after": 0, "w:line": twips_of_pt(SPACER_PT), "w:lineRule": "exact"}
    small = valued("w:sz", 2) + valued("w:szCs", 2)
    top = element("w:pBdr", None, border("top"))
    centred = valued("w:jc", "center")
    yield _style(RULE_STYLE, "Dòng kẻ", top + element("w:spacing", exact) + centred, small)
    yield _style(SPACER_STYLE, "Dòng trống", element("w:spacing", exact), small)
