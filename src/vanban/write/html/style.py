"""The style sheet: a class for each component's look, the page for printing, the sheet of paper on the screen."""

from __future__ import annotations

from collections.abc import Iterator

from vanban.document.model import Orientation
from vanban.regulation.layout import Alignment, Edge, Look, Part
from vanban.write.composition import AnyPart, Composition
from vanban.write.house_style import (
    AFTER_TABLE_PT,
    FRAME_PADDING_PT,
    FRAME_SIDE_MM,
    NOTICE_COLOUR,
    RULE_DISTANCE_PT,
    RULE_THICKNESS_PT,
    STAMP_COLOUR,
    STAMPS,
    TABLE_PADDING_MM,
    TABLE_PADDING_VERTICAL_PT,
    HousePart,
)
from vanban.write.html.markup import length

ALIGNMENTS = {
    Alignment.LEFT: "left",
    Alignment.CENTRE: "center",
    Alignment.RIGHT: "right",
    Alignment.JUSTIFIED: "justify",
}
_FONTS = '"Times New Roman", Tinos, "Liberation Serif", serif'
_FROM_SECOND = "from-second"
# A line of this typeface is so much higher than its size.
_SINGLE_LINE = 1.15


def class_of(part: AnyPart) -> str:
    """The class of a component: `roman_heading` is `roman-heading`."""
    return part.value.replace("_", "-")


def leaf_name(number: int) -> str:
    """The name of the pages of the leaf of this number (from 0)."""
    return f"leaf-{number}"


def style_sheet(composition: Composition) -> str:
    """All rules, one a line."""
    return "\n".join(
        (
            *_everywhere(),
            *(_rule_of(part, look) for part, look in composition.looks.items()),
            *_pages(composition),
            *_screen(composition),
        )
    )


def _everywhere() -> Iterator[str]:
    line = f"{length(RULE_THICKNESS_PT, 'pt')} solid"
    yield f"body {{ margin: 0; font-family: {_FONTS}; color: #000; }}"
    yield "p, h1, h2, h3, h4, h5, h6 { margin: 0; }"
    yield "hr { border: 0; height: 0; }"
    yield f"hr {{ border-top: {line} #000; margin: {length(RULE_DISTANCE_PT, 'pt')} auto 0; }}"
    yield "table { border-collapse: collapse; width: 100%; table-layout: fixed; }"
    yield "table.columns td { padding: 0; vertical-align: top; }"
    padding = f"{length(TABLE_PADDING_VERTICAL_PT, 'pt')} {length(TABLE_PADDING_MM, 'mm')}"
    yield f"table.ruled {{ margin-bottom: {length(AFTER_TABLE_PT, 'pt')}; }}"
    yield f"table.ruled td, table.ruled th {{ border: {line} #000; padding: {padding}; vertical-align: middle; }}"
    for alignment, value in ALIGNMENTS.items():
        yield f".{alignment.value} {{ text-align: {value}; }}"
    yield ".light { font-weight: normal; }"
    yield ".upright { font-style: normal; }"
    yield ".whole { white-space: nowrap; }"
    yield "tr, table.columns { break-inside: avoid; }"
    yield "p { orphans: 2; widows: 2; }"
    yield ".kept { break-after: avoid; }"


def _rule_of(part: AnyPart, look: Look) -> str:
    first = look.first_line_mm.written if look.first_line_mm else 0
    colour = {HousePart.NOTICE: NOTICE_COLOUR, **dict.fromkeys(STAMPS, STAMP_COLOUR)}.get(part)
    told = {
        "font-size": length(look.size.written, "pt"),
        "font-weight": "bold" if look.bold else "normal",
        "font-style": "italic" if look.italic else "normal",
        "line-height": length(_SINGLE_LINE * look.lines.written, ""),
        "text-align": ALIGNMENTS[look.alignment],
        "text-indent": length(first, "mm") if first else "",
        "margin-top": length(look.before_pt, "pt") if look.before_pt else "",
        "margin-bottom": length(look.after_pt or (AFTER_TABLE_PT if look.framed else 0), "pt"),
        "color": f"#{colour}" if colour else "",
        "border": f"{length(RULE_THICKNESS_PT, 'pt')} solid" if look.framed else "",
        "padding": f"{length(FRAME_PADDING_PT, 'pt')} {length(FRAME_SIDE_MM, 'mm')}" if look.framed else "",
        "width": "fit-content" if look.framed else "",
        "box-sizing": "border-box" if look.framed else "",
        "margin-left": "auto" if part is Part.CIRCULATION else "",
    }
    return f".{class_of(part)} {{ {' '.join(f'{key}: {value};' for key, value in told.items() if value)} }}"


def _pages(composition: Composition) -> Iterator[str]:
    """Paper, margins and page numbers, for printing.

    Each appendix counts its own pages: browsers do not begin the counter of pages anew, so its pages increment one of
    their own. Its first page cannot be told apart by a selector; a style of numbers does, in which 1 is not shown.
    """
    page, number = composition.layout.page, composition.layout.page_number
    margin = " ".join(
        length(bounds.written, "mm") for bounds in (page.top_mm, page.right_mm, page.bottom_mm, page.left_mm)
    )
    edge = "top" if number.edge is Edge.TOP else "bottom"
    where = f"@{edge}-{ALIGNMENTS[number.alignment]}"
    look = composition.looks[Part.PAGE_NUMBER]
    font = f"font: {length(look.size.written, 'pt')} {_FONTS};"
    if len(composition.leaves) > 1 and not number.first_shown:
        yield f'@counter-style {_FROM_SECOND} {{ system: fixed 1; symbols: ""; fallback: decimal; }}'
    for place, leaf in enumerate(composition.leaves):
        name = leaf_name(place)
        wide = leaf.orientation is Orientation.LANDSCAPE
        size = (page.height_mm, page.width_mm) if wide else (page.width_mm, page.height_mm)
        paper = " ".join(length(side, "mm") for side in size)
        counter, counted = ("page", "") if not place else (f"page-{name}", f" counter-increment: page-{name};")
        shown = counter if not place or number.first_shown else f"{counter}, {_FROM_SECOND}"
        numbered = f"{where} {{ content: counter({shown}); {font} }}"
        yield f"@page {name} {{ size: {paper}; margin: {margin};{counted} {numbered} }}"
        if not place and not number.first_shown:
            yield f"@page {name}:first {{ {where} {{ content: none; }} }}"
        yield f".{name} {{ page: {name};{' break-before: page;' if place else ''} }}"


def _screen(composition: Composition) -> Iterator[str]:
    """On a screen each leaf is a sheet of paper."""
    page = composition.layout.page
    margin = " ".join(
        length(bounds.written, "mm") for bounds in (page.top_mm, page.right_mm, page.bottom_mm, page.left_mm)
    )
    yield "@media screen {"
    yield "body { background: #ddd; }"
    yield f"section {{ box-sizing: border-box; background: #fff; margin: 6mm auto; padding: {margin}; }}"
    yield f".portrait {{ max-width: {length(page.width_mm, 'mm')}; }}"
    yield f".landscape {{ max-width: {length(page.height_mm, 'mm')}; }}"
    yield "}"
    yield "@media screen and (max-width: 160mm) { section { margin: 0; padding: 5mm; } }"
