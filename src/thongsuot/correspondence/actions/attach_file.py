"""Attach a file to a document."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO
from uuid import UUID, uuid4

from django.db.models import Max

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import FrozenDocument
from thongsuot.correspondence.models import Document, DocumentFile, FileRole
from thongsuot.files.actions.store_file import store_file


@audited()
def attach_file(
    *,
    document: Document,
    role: FileRole,
    name: str,
    content: bytes | BinaryIO,
    by: Actor,
    at: datetime,
    id: UUID | None = None,  # noqa: A002 - the row's own name for it
) -> DocumentFile:
    """The content, stored and put at the end of the document's files; FrozenDocument where it has been issued."""
    if Document.objects.select_for_update().get(pk=document.pk).frozen_at is not None:
        raise FrozenDocument
    stored = store_file(content=content, at=at)
    last = document.files.aggregate(last=Max("position"))["last"] or 0
    attached = DocumentFile(
        id=id or uuid4(), document=document, role=role, file=stored, name=name, position=last + 1, added_at=at
    )
    save_row(attached, action="attach_file", by=by, at=at)
    return attached
