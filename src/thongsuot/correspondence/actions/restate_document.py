"""Set what a step changes in what a document states: its number, its date, who signed it."""

from __future__ import annotations

from thongsuot.correspondence.models import Document
from thongsuot.correspondence.search_text import search_text


def restate_document(document: Document, **columns: object) -> None:
    """The columns, and what the document is found by, within the step's transaction; the step is what is recorded."""
    for name, value in columns.items():
        setattr(document, name, value)
    found_by = search_text(document)
    Document.objects.filter(pk=document.pk).update(**columns, search_text=found_by)
    document.refresh_from_db()
