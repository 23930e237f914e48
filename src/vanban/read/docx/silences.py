"""What comments and properties of a `.docx` say of rules that are to be silent (see `vanban.text.silence`)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from vanban.read.archive import Archive
from vanban.read.docx import names
from vanban.read.safe_xml import parse_xml
from vanban.text.silence import MARK, Silence, silence_in

_COMMENTS, _PROPERTIES = "word/comments.xml", "docProps/custom.xml"
_PROPERTY = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_STRICT_PROPERTY = "{http://purl.oclc.org/ooxml/officeDocument/custom-properties}property"


def comments_of(archive: Archive) -> dict[str, str]:
    """The words of the comments that speak to us, by id."""
    return {
        comment.get(names.ID, ""): "".join(text.text or "" for text in comment.iter(names.TEXT))
        for comment in _root(archive, _COMMENTS).iter(names.COMMENT)
    }


def silences_of_file(archive: Archive) -> Iterator[Silence]:
    """What the properties of the file say, for all of it; one may say several things, a line each."""
    for one in _root(archive, _PROPERTIES).iter(_PROPERTY, _STRICT_PROPERTY):
        if not (one.get("name") or "").casefold().startswith(MARK):
            continue
        for line in "\n".join(value.text or "" for value in one).split("\n"):
            silence = silence_in(line if MARK in line else f"{MARK}: bỏ qua {line}")
            if silence is not None:
                yield silence


def _root(archive: Archive, name: str) -> etree._Element:
    # Nearly all files have no such part, or one in which nothing speaks to us.
    if name not in archive:
        return etree.Element("none")
    data = archive.read(name)
    if MARK.encode() not in data:
        return etree.Element("none")
    return parse_xml(data.replace(names.STRICT_NAMESPACE, names.TRANSITIONAL_NAMESPACE))
