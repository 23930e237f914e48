"""Which documents are the Party's, or of mass organisations that follow it: their form has a guide of its own."""

from __future__ import annotations

from vanban.document.model import Header
from vanban.regulation.document_types import Family, document_type_named
from vanban.text.pattern import lazily

_BODIES = ("/TW", "/TU", "/HU", "/ĐU", "/TƯ", "/QU", "/ThU", "/BTGTW", "/VPTW", "/BTCTW", "/UBKTTW")
_NUMBER = lazily(r"\d{0,5}-(?:CV|[A-ZĐ][A-Za-zĐđ]{1,3})/[A-ZĐ]")


def is_of_party(header: Header) -> bool:
    """Whether a document bears a number in the Party's form (`12-CT/TU`), or a type that only the Party issues."""
    kind = document_type_named(header.document_type) if header.document_type else None
    families = None if kind is None else kind.families()
    if any((header.symbol or header.identifier or "").endswith(body) for body in _BODIES):
        return True
    if families == frozenset({Family.PARTY}):
        return True
    if header.national_name or (families is not None and Family.PARTY not in families):
        return False
    # The mass organisations write `12-KH/TĐTN`, and no name of the State.
    return header.identifier is not None and _NUMBER.match(header.identifier) is not None
