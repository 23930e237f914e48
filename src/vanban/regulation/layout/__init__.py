"""How a document is laid out by the law of a day: page, components, headings, as dated data."""

from vanban.regulation.layout.load import layout_on, layouts
from vanban.regulation.layout.model import (
    Alignment,
    Bounds,
    Edge,
    HeadingForm,
    Layout,
    Look,
    Page,
    PageNumber,
    Part,
    Rule,
)

__all__ = [
    "Alignment",
    "Bounds",
    "Edge",
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
