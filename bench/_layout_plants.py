"""What is planted in the look of documents: `.docx` files written by the law, with one property changed."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType

from vanban.check.engine import check
from vanban.check.finding import Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.read.file import read_bytes
from vanban.structure.document import structure
from vanban.text.source import SourceText
from vanban.write import write_docx

TODAY = date(2026, 1, 1)
_DOCUMENT, _STYLES, _HEADER = "word/document.xml", "word/styles.xml", "word/header-default.xml"


def _style(name: str, old: str, new: str) -> tuple[str, str, str]:
    """A change within one style."""
    return _STYLES, rf'(<w:style [^>]*w:styleId="{name}"(?:(?!</w:style>).)*?){old}', rf"\g<1>{new}"


# By kind: the part, what is changed in it (a pattern) to what, and the code that may find it.
LAYOUT_KINDS: Mapping[str, tuple[tuple[str, str, str], str]] = MappingProxyType({
    "paper of another size": ((_DOCUMENT, 'w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'), "TB01"),
    "margin too narrow": ((_DOCUMENT, 'w:left="1701"', 'w:left="1000"'), "TB02"),
    "motto in another font": (_style("Motto", "<w:rPr>", '<w:rPr><w:rFonts w:ascii="Calibri"/>'), "TB03"),
    "text too small": (_style("Body", '<w:sz w:val="28"/>', '<w:sz w:val="23"/>'), "TB04"),
    "recipients too large": (_style("Recipients", '<w:sz w:val="22"/>', '<w:sz w:val="26"/>'), "TB04"),
    "title not bold": (_style("DocumentType", "<w:b/>", '<w:b w:val="0"/>'), "TB05"),
    "date upright": (_style("PlaceDate", "<w:i/>", '<w:i w:val="0"/>'), "TB06"),
    "title at the left": (_style("DocumentType", 'w:val="center"', 'w:val="left"'), "TB08"),
    "text without indent": (_style("Body", r'<w:ind w:firstLine="\d+"/>', ""), "TB09"),
    "lines too far apart": (_style("Body", r'w:line="\d+"', 'w:line="500"'), "TB10"),
    "page number on the first page": ((_DOCUMENT, "<w:titlePg/>", ""), "TB11"),
})  # fmt: skip


def layout_counts(name: str, texts: Sequence[str]) -> tuple[int, int]:
    """How many of the documents with this plant are found to have it, of how many."""
    (part, old, new), code = LAYOUT_KINDS[name]
    found = count = 0
    for text in texts:
        data = write_docx(structure(SourceText(text)), day=TODAY)
        changed = _changed(data, part, old, new)
        # A style that no paragraph of the document is in shows nothing.
        if changed != data and _is_shown(data, old):
            count += 1
            found += code in _codes(changed) and code not in _codes(data)
    return found, count


def _is_shown(data: bytes, old: str) -> bool:
    style = re.search(r'w:styleId="(\w+)"', old)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return style is None or f'w:val="{style[1]}"' in package.read(_DOCUMENT).decode("utf-8")


def _codes(data: bytes) -> set[str]:
    source, document = read_bytes(data)
    index = packaged_index()
    citations = find_citations(source.text, document, index)
    findings = check(source, document, citations, stage=Stage.ISSUED, index=index, as_of=TODAY, select=("TB",))
    return {one.code for one in findings}


def _changed(data: bytes, part: str, old: str, new: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name).decode("utf-8") for name in package.namelist()}
    changed = re.sub(old, new, parts[part], flags=re.DOTALL)
    if changed == parts[part]:
        return data
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name, content in parts.items():
            package.writestr(name, changed if name == part else content)
    return target.getvalue()
