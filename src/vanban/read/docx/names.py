"""The qualified names of WordprocessingML that the reader meets (ECMA-376-1, part 17)."""

from __future__ import annotations

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

STRICT_NAMESPACE = _STRICT[1:-1].encode()
TRANSITIONAL_NAMESPACE = _W[1:-1].encode()

VAL = _W + "val"
ID = _W + "id"
NAME = _W + "name"
TYPE = _W + "type"
FIELD_CHARACTER = _W + "fldCharType"
WIDTH = _W + "w"
ORIENT = _W + "orient"
CHARACTER = _W + "char"
ABSTRACT_ID = _W + "abstractNumId"
LEVEL = _W + "ilvl"
NUMBER_ID = _W + "numId"

BODY = _W + "body"
PARAGRAPH = _W + "p"
TABLE = _W + "tbl"
ROW = _W + "tr"
CELL = _W + "tc"
RUN = _W + "r"
CONTENT_CONTROL = _W + "sdt"
CONTENT = _W + "sdtContent"
CONTROL_PROPERTIES = _W + "sdtPr"
TAG = _W + "tag"
BOOKMARK_START = _W + "bookmarkStart"
BOOKMARK_END = _W + "bookmarkEnd"
SECTION = _W + "sectPr"
PAGE_SIZE = _W + "pgSz"
PARAGRAPH_PROPERTIES = _W + "pPr"
RUN_PROPERTIES = _W + "rPr"
NUMBERING = _W + "numPr"
STYLE = _W + "pStyle"
FONTS = _W + "rFonts"
ASCII_FONT = _W + "ascii"
HIGH_ANSI_FONT = _W + "hAnsi"
FONT = _W + "font"
BOLD = _W + "b"
ITALIC = _W + "i"
HIDDEN = _W + "vanish"
CAPITALS = _W + "caps"
RUN_STYLE = _W + "rStyle"
TEXT = _W + "t"
TAB = _W + "tab"
POSITION_TAB = _W + "ptab"
BREAK = _W + "br"
RETURN = _W + "cr"
UNBROKEN_HYPHEN = _W + "noBreakHyphen"
SOFT_HYPHEN = _W + "softHyphen"
SYMBOL = _W + "sym"
FIELD_MARK = _W + "fldChar"
FOOTNOTE_REFERENCE = _W + "footnoteReference"
DELETED = _W + "del"
INSERTED = _W + "ins"
MOVED_FROM = _W + "moveFrom"
MOVED_TO = _W + "moveTo"
BOX_CONTENT = _W + "txbxContent"
ALTERNATE = _MC + "AlternateContent"
CHOICE = _MC + "Choice"
FALLBACK = _MC + "Fallback"
DRAWINGS = frozenset({_W + "drawing", _W + "pict", _W + "object"})

# What only wraps runs or paragraphs and shows nothing itself.
WRAPPERS = frozenset(
    {
        _W + name
        for name in ("hyperlink", "smartTag", "fldSimple", "customXml", "dir", "bdo", "ins", "moveTo", "sdtContent")
    }
)
SKIPPED = frozenset({DELETED, MOVED_FROM})

GRID = _W + "tblGrid"
COLUMN = _W + "gridCol"
CELL_PROPERTIES = _W + "tcPr"
COLUMNS_TAKEN = _W + "gridSpan"
ROWS_TAKEN = _W + "vMerge"
ROW_PROPERTIES = _W + "trPr"
HEADER_ROW = _W + "tblHeader"

ABSTRACT_NUMBERING = _W + "abstractNum"
NUMBERING_INSTANCE = _W + "num"
NUMBERING_LEVEL = _W + "lvl"
LEVEL_OVERRIDE = _W + "lvlOverride"
START = _W + "start"
START_OVERRIDE = _W + "startOverride"
FORMAT = _W + "numFmt"
LEVEL_TEXT = _W + "lvlText"
LEVEL_RESTART = _W + "lvlRestart"
PLAIN_DIGITS = _W + "isLgl"
SUFFIX = _W + "suff"
STYLE_DEFINITION = _W + "style"
STYLE_ID = _W + "styleId"
BASED_ON = _W + "basedOn"
STYLE_TYPE = _W + "type"
DEFAULT = _W + "default"
DOCUMENT_DEFAULTS = _W + "docDefaults"
RUN_DEFAULTS = _W + "rPrDefault"
FOOTNOTE = _W + "footnote"

OFF = frozenset({"0", "false", "off", "none"})
