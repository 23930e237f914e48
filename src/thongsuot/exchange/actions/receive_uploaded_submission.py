"""Receive a submission from a file that a person uploads: looked into as every upload, then as a submission."""

from __future__ import annotations

from datetime import datetime
from typing import BinaryIO

from thongsuot.exchange.actions.receive_submission_file import Receipt, receive_submission_file
from thongsuot.files.inspection import inspect_upload
from thongsuot.organisation.models import Position


def receive_uploaded_submission(
    *, content: bytes | BinaryIO, name: str, declared_secret: bool, by: Position, at: datetime
) -> Receipt:
    """The submission that the file brings, verified.

    StateSecret and RefusedUpload where the file may not be taken at all; RefusedSubmission where it is no report that
    may be received. Nothing of a refused file is stored.
    """
    inspected = inspect_upload(content=content, name=name, declared_secret=declared_secret)
    return receive_submission_file(data=inspected.content, by=by, at=at)
