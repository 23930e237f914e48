"""Pages: size and margins of a leaf, page numbers, the notice."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.document.model import Orientation
from vanban.ooxml.markup import Attributes, element, twips_of_mm, valued
from vanban.regulation.layout import Edge, Part
from vanban.write.composition import Composition, Leaf
from vanban.write.docx.namespaces import WORD
from vanban.write.docx.text import TextWriter, plain, rule_paragraph, styled
from vanban.write.house_style import MARGIN_TEXT_FROM_EDGE_MM, RULE_DISTANCE_PT, HousePart


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands in the upper or lower margin: `kind` is `header` or `footer`.

    `pages` is `default`, `first` (of every leaf), `own` (the document's first) or `appendix` (the others' first).
    """

    kind: str
    pages: str
    inside: str

    @property
    def name(self) -> str:
        """The name of its part, and its id among the relationships."""
        return f"{self.kind}-{self.pages}"

    @property
    def xml(self) -> str:
        """The part's content."""
        return element("w:hdr" if self.kind == "header" else "w:ftr", {"xmlns:w": WORD}, self.inside)

    def reference(self, leaf_number: int) -> str:
        """The reference to it from the pages of a leaf (the document's own is 0); "" where it is not of them."""
        if self.pages == ("appendix" if leaf_number == 0 else "own"):
            return ""
        return element(
            f"w:{self.kind}Reference",
            {"w:type": "default" if self.pages == "default" else "first", "r:id": self.name},
        )


def margins(composition: Composition) -> tuple[Margin, ...]:
    """The margins: the number on its edge, the notice on the other, so that neither touches the other."""
    number = composition.layout.page_number
    notice = styled(HousePart.NOTICE, plain(composition.notice) if composition.notice else "")
    shown = styled(Part.PAGE_NUMBER, element("w:fldSimple", {"w:instr": " PAGE "}, plain("2")))
    first = shown if number.first_shown else styled(Part.PAGE_NUMBER, "")
    on_top = number.edge is Edge.TOP
    above, below = (first, notice) if on_top else (notice, first)
    default = (
        Margin("header", "default", shown if on_top else notice),
        Margin("footer", "default", notice if on_top else shown),
    )
    if not composition.first_head and not composition.first_foot:
        return (*default, Margin("header", "first", above), Margin("footer", "first", below))
    head, foot = _own_first_page(composition)
    return (
        *default,
        # Where the number is not shown, nothing keeps its place.
        Margin("header", "own", head if on_top and head and not number.first_shown else above + head),
        Margin("footer", "own", foot + below),
        Margin("header", "appendix", above),
        Margin("footer", "appendix", below),
    )


def _own_first_page(composition: Composition) -> tuple[str, str]:
    """What stands in the margins of the document's first page alone."""
    writer = TextWriter(composition)
    room = composition.layout.text_width_mm
    head, foot = (
        "".join(writer.paragraph(paragraph, room) for paragraph in paragraphs)
        for paragraphs in (composition.first_head, composition.first_foot)
    )
    line = rule_paragraph(room, room, 0, RULE_DISTANCE_PT, keep=True) if foot else ""
    return head, line + foot


def section(leaf: Leaf, number: int, composition: Composition) -> str:
    """The properties of the pages of the leaf of this number (from 0); its page numbers begin at 1."""
    page = composition.layout.page
    wide = leaf.orientation is Orientation.LANDSCAPE
    size: dict[str, str | int] = {
        "w:w": twips_of_mm(page.height_mm if wide else page.width_mm),
        "w:h": twips_of_mm(page.width_mm if wide else page.height_mm),
    }
    if wide:
        size["w:orient"] = "landscape"
    edge = twips_of_mm(MARGIN_TEXT_FROM_EDGE_MM)
    margin: Attributes = {
        "w:top": twips_of_mm(page.top_mm.written),
        "w:right": twips_of_mm(page.right_mm.written),
        "w:bottom": twips_of_mm(page.bottom_mm.written),
        "w:left": twips_of_mm(page.left_mm.written),
        "w:header": edge,
        "w:footer": edge,
        "w:gutter": 0,
    }
    return element(
        "w:sectPr",
        None,
        *(one.reference(number) for one in margins(composition)),
        valued("w:type", "nextPage"),
        element("w:pgSz", size),
        element("w:pgMar", margin),
        element("w:pgNumType", {"w:start": 1}),
        "<w:titlePg/>",
    )
