"""Take in a report's file that was edited in a word processor, before anything of the report changes."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

from thongsuot.audit.transaction import audited
from thongsuot.files.actions.accept_upload import AcceptedFile
from thongsuot.files.actions.store_file import store_file
from thongsuot.files.inspection import inspect_upload
from thongsuot.reporting.drafting.read_edit import read_edit


@audited()
def receive_edit(*, content: bytes | BinaryIO, name: str, declared_secret: bool, at: datetime) -> AcceptedFile:
    """The file, kept until somebody has looked at its changes; `take_edit` takes them over.

    StateSecret and RefusedUpload where it may not be taken, UnreadableEdit where it is no document that can be read;
    nothing of such a file is stored.
    """
    inspected = inspect_upload(content=content, name=name, declared_secret=declared_secret)
    read_edit(inspected.content)
    return AcceptedFile(store_file(content=inspected.content, at=at), inspected)
