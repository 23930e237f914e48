"""What the file says about itself: core properties, and the settings it opens with."""

from __future__ import annotations

from datetime import UTC, datetime

from vanban.ooxml.markup import Attributes, element, escaped, valued
from vanban.write.composition import Composition
from vanban.write.docx.namespaces import WORD
from vanban.write.docx.styles import LANGUAGE

_CORE = {
    "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
# The form of the files that word processors write today; without it they open a file in an old mode.
_COMPATIBILITY: Attributes = {
    "w:name": "compatibilityMode",
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": 15,
}


def core_xml(composition: Composition, made_at: datetime) -> str:
    """The part `core.xml`; the notice stands in the subject, the keywords and the description."""
    moment = made_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    dated = {"xsi:type": "dcterms:W3CDTF"}
    notice = composition.notice
    return element(
        "cp:coreProperties",
        _CORE,
        element("dc:title", None, escaped(composition.title)),
        element("dc:subject", None, escaped(notice)) if notice else "",
        element("dc:creator", None, escaped(composition.author)) if composition.author else "",
        element("cp:keywords", None, escaped(notice)) if notice else "",
        element("dc:description", None, escaped(notice)) if notice else "",
        element("dc:language", None, LANGUAGE),
        element("dcterms:created", dated, moment),
        element("dcterms:modified", dated, moment),
    )


def settings_xml() -> str:
    """The part `settings.xml`."""
    return element(
        "w:settings",
        {"xmlns:w": WORD},
        valued("w:defaultTabStop", 720),
        valued("w:characterSpacingControl", "doNotCompress"),
        element("w:compat", None, element("w:compatSetting", _COMPATIBILITY)),
        element("w:themeFontLang", {"w:val": LANGUAGE}),
    )
