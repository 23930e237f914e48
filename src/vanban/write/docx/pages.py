"""Pages: size and margins of a leaf, page numbers, the notice."""

from __future__ import annotations

from dataclasses import dataclass

from vanban.document.model import Orientation
from vanban.ooxml.markup import Attributes, element, twips_of_mm, valued
from vanban.regulation.layout import Edge, Part
from vanban.write.composition import Composition, Leaf
from vanban.write.docx.namespaces import WORD
from vanban.write.docx.text import plain, styled
from vanban.write.house_style import MARGIN_TEXT_FROM_EDGE_MM, HousePart


@dataclass(frozen=True, slots=True)
class Margin:
    """What stands in the upper or lower margin: `kind` is `header` or `footer`, `pages` `default` or `first`."""

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


def margins(composition: Composition) -> tuple[Margin, ...]:
    """The four margins: the number on its edge, the notice on the other, so that neither touches the other."""
    number = composition.layout.page_number
    notice = styled(HousePart.NOTICE, plain(composition.notice) if composition.notice else "")
    shown = styled(Part.PAGE_NUMBER, element("w:fldSimple", {"w:instr": " PAGE "}, plain("2")))
    hidden = styled(Part.PAGE_NUMBER, "")
    of_number, of_notice = ("header", "footer") if number.edge is Edge.TOP else ("footer", "header")
    return (
        Margin(of_number, "default", shown),
        Margin(of_number, "first", shown if number.first_shown else hidden),
        Margin(of_notice, "default", notice),
        Margin(of_notice, "first", notice),
    )


def section(leaf: Leaf, composition: Composition) -> str:
    """The properties of a leaf's pages; its numbers begin at 1."""
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
        *(element(f"w:{one.kind}Reference", {"w:type": one.pages, "r:id": one.name}) for one in margins(composition)),
        valued("w:type", "nextPage"),
        element("w:pgSz", size),
        element("w:pgMar", margin),
        element("w:pgNumType", {"w:start": 1}),
        "<w:titlePg/>",
    )
