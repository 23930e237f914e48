"""The content of an outgoing document as its versions hold it."""

from __future__ import annotations

from hashlib import sha256

import rfc8785

from vanban.document.encoder import Json, to_json
from vanban.document.model import Document


def content_json(content: Document) -> tuple[Json, str]:
    """A structured document as it is stored, and the SHA-256 of its canonical form (RFC 8785)."""
    stored = to_json(content)
    return stored, sha256(rfc8785.dumps(stored)).hexdigest()
