"""The letters by which a document is found: small, without marks, so that `bao cao doi ngoai` finds what it means.

A column holds them, the same on every database; what a person types is brought into the same form.
"""

from __future__ import annotations

from thongsuot.correspondence.models.document import Document
from vanban.text.unmarked import unmarked


def search_text(document: Document) -> str:
    """What the document is found by: its type and identifier, who issued and signed it, what it is about."""
    told = (
        document.document_type,
        document.identifier,
        document.subject,
        document.issuer_name,
        document.signer_name,
    )
    return unmarked(" ".join(filter(None, told)))
