"""Store a content."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from typing import BinaryIO

from thongsuot.files.media_type import media_type
from thongsuot.files.models import StoredFile
from thongsuot.files.store import Store, configured_store


def store_file(*, content: bytes | BinaryIO, at: datetime, store: Store | None = None) -> StoredFile:
    """Keep the content (bytes, or a seekable file from its start) and return what is known of it.

    The bytes are safe before the row exists, and stay if the caller's transaction fails: a content that no row names
    harms nobody. Storing the same content again returns the same row. Whoever refers to it records who and why.
    """
    opened = BytesIO(content) if isinstance(content, bytes) else content
    opened.seek(0)
    digest, size = (store or configured_store()).put(opened)
    found, _ = StoredFile.objects.get_or_create(
        sha256=digest, defaults={"size": size, "media_type": media_type(opened), "stored_at": at}
    )
    return found
