"""Finding documents."""

from __future__ import annotations

from django.db.models import QuerySet

from thongsuot.correspondence.models import Document, DocumentFile, DocumentRelationKind, FileRole
from vanban.document.identifier import normalize_identifier
from vanban.document.partial_date import PartialDate


def find_documents(
    identifier: str,
    *,
    document_type: str | None = None,
    date: PartialDate | None = None,
    issuer_name: str | None = None,
) -> QuerySet[Document]:
    """The documents that bear the identifier, in any spelling of it, narrowed by what else is known.

    Identifiers without a year recur every year: give the date where it is known.
    """
    found = Document.objects.filter(identifier=normalize_identifier(identifier))
    if document_type is not None:
        found = found.filter(document_type=document_type)
    if date is not None:
        found = found.filter(date=date)
    if issuer_name is not None:
        found = found.filter(issuer_name=issuer_name)
    return found.order_by("-date", "added_at")


def possible_duplicates(
    identifier: str, issuer_name: str, date: PartialDate | None, *, document_type: str | None = None
) -> QuerySet[Document]:
    """What may be the same document: same identifier and issuer, no other date (NĐ 30/2020, Phụ lục VI, I.III.1.h)."""
    found = find_documents(identifier, document_type=document_type, issuer_name=issuer_name)
    if date is not None:
        found = found.filter(date=date) | found.filter(date__isnull=True)
    return found


def files_of(document: Document, role: FileRole | None = None) -> QuerySet[DocumentFile]:
    """The document's files in their order, of one role or all."""
    found = document.files.select_related("file")
    return found if role is None else found.filter(role=role)


def documents_related(document: Document, kind: DocumentRelationKind, *, inward: bool = False) -> QuerySet[Document]:
    """What the document cites, replaces, …; with `inward`, what cites, replaces, … it."""
    if inward:
        return Document.objects.filter(relations__target=document, relations__kind=kind)
    return Document.objects.filter(relations_in__source=document, relations_in__kind=kind)
