"""A package of Office Open XML (ECMA-376-2): parts and relationships in a ZIP file, byte for byte repeatable."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from posixpath import basename, dirname

from vanban.ooxml.markup import DECLARATION, element

# The earliest moment that a ZIP file can state: a package tells nothing of when it was packed.
_MOMENT = (1980, 1, 1, 0, 0, 0)

_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """A link from a part to another: `id` within its source, `type` as the standard names it, `target` relative."""

    id: str
    type: str
    target: str


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name without a leading slash, its content type, its XML, and what it links to."""

    name: str
    content_type: str
    xml: str
    relationships: tuple[Relationship, ...] = ()


def package(parts: Iterable[Part], relationships: Iterable[Relationship]) -> bytes:
    """The bytes of a package with these parts; `relationships` are the package's own."""
    parts = tuple(parts)
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        _put(archive, "[Content_Types].xml", _content_types(parts))
        _put(archive, "_rels/.rels", _relationships(relationships))
        for part in parts:
            _put(archive, part.name, DECLARATION + part.xml)
            if part.relationships:
                name = f"{dirname(part.name)}/_rels/{basename(part.name)}.rels"
                _put(archive, name, _relationships(part.relationships))
    return out.getvalue()


def _put(archive: zipfile.ZipFile, name: str, text: str) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    archive.writestr(entry, text.encode("utf-8"))


def _content_types(parts: Iterable[Part]) -> str:
    defaults = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml"}
    return DECLARATION + element(
        "Types",
        {"xmlns": _CONTENT_TYPES},
        *(element("Default", {"Extension": key, "ContentType": value}) for key, value in defaults.items()),
        *(element("Override", {"PartName": f"/{part.name}", "ContentType": part.content_type}) for part in parts),
    )


def _relationships(relationships: Iterable[Relationship]) -> str:
    return DECLARATION + element(
        "Relationships",
        {"xmlns": _RELATIONSHIPS},
        *(element("Relationship", {"Id": one.id, "Type": one.type, "Target": one.target}) for one in relationships),
    )
