"""From the bytes of a web page to its text and its layout."""

from __future__ import annotations

import lxml.html
from lxml import etree

from vanban.read.composition import compose
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.html.encoding import page_text
from vanban.read.html.page import PageReader
from vanban.read.reading import Reading

_NO_TEXT = "trang HTML không có phần văn bản; hãy kiểm tra lại tệp"


def read_html(content: bytes) -> Reading:
    """The text of a web page; ReadFailure where it has none."""
    parser = lxml.html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(page_text(content).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadFailure(Unreadable.DAMAGED, _NO_TEXT) from error
    flow = PageReader(root).flow()
    if not flow:
        raise ReadFailure(Unreadable.NO_TEXT, _NO_TEXT)
    composed = compose(flow)
    return Reading(composed.text, composed.layout, notice=_notice(root), encoding=composed.encoding)


def _notice(root: etree._Element) -> str | None:
    """The line that our own pages bear on top, as their head tells it."""
    for meta in root.iter("meta"):
        if meta.get("name") == "notice":
            return " ".join(meta.get("content", "").split()) or None
    return None
