"""The names of OpenDocument's XML that reading needs."""

from __future__ import annotations

_SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
    "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
}


def name(qualified: str) -> str:
    """The name as lxml writes it: `text:p` with its namespace in braces."""
    prefix, local = qualified.split(":", 1)
    return f"{{{_SPACES[prefix]}}}{local}"


BODY = f"{name('office:body')}/{name('office:text')}"
FLAT = name("office:document")
ENCRYPTION = name("manifest:encryption-data")

PARAGRAPHS = frozenset({name("text:p"), name("text:h")})
HEADING = name("text:h")
LIST = name("text:list")
LIST_ITEM = name("text:list-item")
LIST_HEADER = name("text:list-header")
TABLE = name("table:table")
TABLE_HEADER_ROWS = name("table:table-header-rows")
TABLE_ROW = name("table:table-row")
TABLE_CELL = name("table:table-cell")
COVERED_CELL = name("table:covered-table-cell")
TABLE_COLUMN = name("table:table-column")
TEXT_BOX = name("draw:text-box")
NOTE = name("text:note")
NOTE_BODY = name("text:note-body")
NOTE_CLASS = name("text:note-class")
BOOKMARK_START = name("text:bookmark-start")
BOOKMARK_END = name("text:bookmark-end")
SPACES = name("text:s")
TAB = name("text:tab")
LINE_BREAK = name("text:line-break")
COUNT = name("text:c")
STYLE_NAME = name("text:style-name")
TEXT_NAME = name("text:name")
OUTLINE_LEVEL = name("text:outline-level")
START_VALUE = name("text:start-value")
CONTINUE_NUMBERING = name("text:continue-numbering")
CONTINUE_LIST = name("text:continue-list")
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
COLUMNS_SPANNED = name("table:number-columns-spanned")
ROWS_SPANNED = name("table:number-rows-spanned")
COLUMNS_REPEATED = name("table:number-columns-repeated")
TABLE_STYLE_NAME = name("table:style-name")

# Frames and shapes hold text boxes; what is drawn in them is no text.
DRAWINGS = frozenset(
    map(name, ("draw:frame", "draw:custom-shape", "draw:rect", "draw:g", "draw:ellipse", "draw:a", "draw:polygon"))
)

# What stands in the text and is not shown at its place: what was deleted, comments, forms, indexes' sources, hints.
UNSEEN = frozenset(
    map(
        name,
        (
            "text:tracked-changes", "office:annotation", "office:annotation-end", "office:forms", "text:sequence-decls",
            "text:variable-decls", "text:user-field-decls", "text:table-of-content-source", "text:index-title-template",
            "text:ruby-text", "text:hidden-paragraph", "text:script", "draw:image", "draw:object", "svg:title",
            "svg:desc",
        ),
    )
)  # fmt: skip
