"""Reading stored contents."""

from __future__ import annotations

from typing import BinaryIO

from thongsuot.files.models import StoredFile
from thongsuot.files.store import Store, configured_store


def open_file(stored: StoredFile, store: Store | None = None) -> BinaryIO:
    """The content, verified against its hash; MissingFile or DamagedFile where it is not to be had."""
    return (store or configured_store()).open(stored.sha256)


def read_file(stored: StoredFile, store: Store | None = None) -> bytes:
    """The content as bytes, verified."""
    with open_file(stored, store) as content:
        return content.read()
