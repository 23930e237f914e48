"""The content of an outgoing document as its versions hold it, and as it is printed."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import rfc8785

from thongsuot.correspondence.errors import NoContent
from thongsuot.correspondence.models import OutgoingDocument
from vanban.document.encoder import Json, to_json
from vanban.document.model import Document


def content_json(content: Document) -> tuple[Json, str]:
    """A structured document as it is stored, and the SHA-256 of its canonical form (RFC 8785)."""
    stored = to_json(content)
    return stored, sha256(rfc8785.dumps(stored)).hexdigest()


def printed_content(outgoing: OutgoingDocument) -> Document:
    """The current version with the number and date that the registry gave it, if it has; NoContent without a version.

    Number and date stand outside the text that was signed: they are the document's, not the version's.
    """
    if outgoing.current_version is None:
        raise NoContent
    content, document = outgoing.current_version.structured(), outgoing.document
    if not document.number:
        return content
    header = replace(content.header, number=document.number, identifier=document.identifier, date=document.date)
    return replace(content, header=header)
