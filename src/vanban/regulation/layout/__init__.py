"""How a document is laid out by the law of a day: page, components, headings, as dated data."""

from vanban.regulation.layout.load import layout_on, layouts
from vanban.regulation.layout.model import (
    Bounds,
    Font,
    HeadingForm,
    Layout,
    Look,
    Page,
    PageNumber,
    Part,
    Rule,
)
from vanban.text.formatting import Alignment, Edge

__all__ = [
    "Alignment",
    "Bounds",
    "Edge",
    "Font",
    "HeadingForm",
    "Layout",
    "Look",
    "Page",
    "PageNumber",
    "Part",
    "Rule",
    "layout_on",
    "layouts",
]
