"""XML that was written by others: parsed without entities, document types or a network."""

from __future__ import annotations

from lxml import etree

from vanban.read.failure import ReadFailure, Unreadable

_DAMAGED = "nội dung XML trong tệp bị hỏng; hãy mở bằng phần mềm soạn thảo rồi lưu lại"
_HOSTILE = "tệp chứa khai báo DTD hoặc thực thể bên ngoài nên không được đọc, để bảo đảm an toàn"


def parse_xml(data: bytes) -> etree._Element:
    """The root element; ReadFailure where the data is no XML, or declares a document type or entities."""
    if b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data[:4096]:
        raise ReadFailure(Unreadable.HOSTILE, _HOSTILE)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise ReadFailure(Unreadable.DAMAGED, _DAMAGED) from error
    # A document type in another encoding than ASCII shows itself only to the parser.
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]
        raise ReadFailure(Unreadable.HOSTILE, _HOSTILE)
    return root
