"""From the bytes of an OpenDocument text to its text and its layout."""

from __future__ import annotations

from lxml import etree

from vanban.read.archive import Archive
from vanban.read.composition import compose
from vanban.read.failure import ReadFailure, Unreadable
from vanban.read.odt import names
from vanban.read.odt.body import BodyReader
from vanban.read.odt.lists import Lists
from vanban.read.odt.styles import Styles
from vanban.read.reading import Reading
from vanban.read.safe_xml import parse_xml

_ENCRYPTED = "tệp được đặt mật khẩu; hãy bỏ mật khẩu rồi đọc lại"
_NO_BODY = "tệp .odt không có phần nội dung; hãy mở bằng phần mềm soạn thảo rồi lưu lại"
_MANIFEST = "META-INF/manifest.xml"


def read_odt(content: bytes) -> Reading:
    """The text of an `.odt` file, or of a flat one (`.fodt`); ReadFailure where nothing can be read of it."""
    roots = _roots(content)
    styles, lists = Styles(), Lists()
    for root in roots:
        styles.add(root)
        lists.add(root)
    body = roots[-1].find(names.BODY)
    if body is None:
        raise ReadFailure(Unreadable.DAMAGED, _NO_BODY)
    reader = BodyReader(styles, lists)
    flow = reader.flow(body)
    composed = compose(flow, reader.notes)
    return Reading(composed.text, composed.layout, encoding=composed.encoding)


def _roots(content: bytes) -> list[etree._Element]:
    """The parts with styles, the one with the text last."""
    if not content.startswith(b"PK"):
        return [parse_xml(content)]
    archive = Archive(content)
    if _MANIFEST in archive and b"encryption-data" in archive.read(_MANIFEST):
        raise ReadFailure(Unreadable.ENCRYPTED, _ENCRYPTED)
    parts = ["content.xml"]
    if "styles.xml" in archive:
        parts.insert(0, "styles.xml")
    return [parse_xml(archive.read(part)) for part in parts]
