"""The letters by which a document is found: small, without marks, so that `bao cao doi ngoai` finds what it means.

A column holds them, the same on every database; what a person types is brought into the same form.
"""

from __future__ import annotations

import re
import unicodedata

from thongsuot.correspondence.models.document import Document

_MARKS = re.compile(r"[\u0300-\u036f]")


def folded(text: str) -> str:
    """Small letters without marks, `d` for `đ`, single spaces."""
    bare = _MARKS.sub("", unicodedata.normalize("NFD", text)).casefold().replace("đ", "d")
    return " ".join(unicodedata.normalize("NFC", bare).split())


def search_text(document: Document) -> str:
    """What the document is found by: its type and identifier, who issued and signed it, what it is about."""
    told = (
        document.document_type,
        document.identifier,
        document.subject,
        document.issuer_name,
        document.signer_name,
    )
    return folded(" ".join(filter(None, told)))


def search_words(text: str) -> tuple[str, ...]:
    """The words that must all be found; more than a dozen would only slow the search down."""
    return tuple(dict.fromkeys(folded(text).split()))[:12]
