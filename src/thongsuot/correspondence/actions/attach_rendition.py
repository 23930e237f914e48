"""Attach the sealed electronic file to its document."""

from __future__ import annotations

from datetime import datetime

from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.models import DocumentFile, FileRole, OutgoingDocument
from thongsuot.correspondence.queries.renditions import rendition_of
from thongsuot.correspondence.states import OutgoingState
from thongsuot.files.queries import read_file
from thongsuot.organisation.models import Position


def attach_rendition(*, outgoing: OutgoingDocument, by: Position, at: datetime) -> DocumentFile | None:
    """The file, named by number and symbol, once; None where the document was signed on paper or is not sealed."""
    sealed = rendition_of(outgoing)
    if sealed is None or sealed.stage != OutgoingState.SEALED:
        return None
    document = outgoing.document
    known = document.files.filter(role=FileRole.PDF, file=sealed.file).first()
    if known is not None:
        return known
    name = f"{document.identifier.replace('/', '-')}.pdf"
    content = read_file(sealed.file)
    return attach_file(document=document, role=FileRole.PDF, name=name, content=content, by=by.actor(), at=at)
