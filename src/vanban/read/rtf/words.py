"""What the control words mean that show text or leave it out."""

from __future__ import annotations

from enum import Enum


class Destination(Enum):
    """Where the text of a group goes."""

    BODY = "body"
    NOWHERE = "nowhere"
    FONTS = "fonts"
    FOOTNOTE = "footnote"
    BOX = "text box"
    LABEL = "label"
    ROW_SHAPE = "row shape"


# Groups whose text is shown in the body though their word says where it comes from: results of fields and objects,
# shapes with their text.
SHOWN = frozenset({"fldrslt", "field", "result", "object", "shp", "shpinst", "shpgrp", "ud", "atrfstart"})

DESTINATIONS = {
    "fonttbl": Destination.FONTS,
    "footnote": Destination.FOOTNOTE,
    "shptxt": Destination.BOX,
    "listtext": Destination.LABEL,
    "pntext": Destination.LABEL,
    "nesttableprops": Destination.ROW_SHAPE,
    **dict.fromkeys(
        (
            "annotation", "atnid", "atnauthor", "atntime", "atnicn", "atnref", "atndate", "background", "bkmkstart",
            "bkmkend", "colortbl", "comment", "datafield", "do", "fldinst", "filetbl", "footer", "footerf", "footerl",
            "footerr", "ftncn", "ftnsep", "ftnsepc", "aftncn", "aftnsep", "aftnsepc", "generator", "header", "headerf",
            "headerl", "headerr", "info", "keycode", "listpicture", "listtable", "listoverridetable", "lsdlockedexcept",
            "nonesttables", "nonshppict", "objdata", "objclass", "objname", "passwordhash", "pict", "pn", "pnseclvl",
            "pnseclvl1", "pnseclvl2", "pnseclvl3", "pnseclvl4", "pnseclvl5", "pnseclvl6", "pnseclvl7", "pnseclvl8",
            "pnseclvl9", "private", "revtbl", "rsidtbl", "rxe", "shppict", "shprslt", "sn", "sp", "stylesheet", "sv",
            "tc", "tcn", "template", "themedata", "colorschememapping", "latentstyles", "datastore", "upr", "xe",
            "xmlnstbl", "wgrffmtfilter", "mmathPr",
        ),
        Destination.NOWHERE,
    ),
}  # fmt: skip

# Words and symbols that stand for characters.
CHARACTERS = {
    "tab": "\t", "line": "\n", "lbr": "\n", "softline": "\n", "column": "\n", "emdash": "—", "endash": "–",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "bullet": "•", "zwj": "", "zwnj": "", "zwbo": "", "zwnbo": "", "~": "\u00a0", "_": "-", "-": "",
    "\\": "\\", "{": "{", "}": "}",
}  # fmt: skip

# Code pages by `\\fcharset` (RTF 1.9.1, font table); what is not here is of the document's own code page.
CODE_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SYMBOL_CHARSET = 2
