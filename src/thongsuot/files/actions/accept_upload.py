"""Accept a file that a person uploads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import BinaryIO

from thongsuot.files.actions.store_file import store_file
from thongsuot.files.inspection import Inspected, inspect_upload
from thongsuot.files.models import StoredFile
from thongsuot.files.store import Store


@dataclass(frozen=True, slots=True)
class AcceptedFile:
    """The stored content, and what the inspection tells of the upload: its safe name, when a photo was taken."""

    stored: StoredFile
    inspected: Inspected


def accept_upload(
    *,
    content: bytes | BinaryIO,
    name: str,
    at: datetime,
    declared_secret: bool = False,
    store: Store | None = None,
) -> AcceptedFile:
    """The upload, inspected and stored, in the caller's transaction; whoever refers to it records who and why.

    RefusedUpload (StateSecret among them) says why nothing of the file was stored.
    """
    inspected = inspect_upload(content=content, name=name, declared_secret=declared_secret)
    return AcceptedFile(store_file(content=inspected.content, at=at, store=store), inspected)
