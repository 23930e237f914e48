"""A file that one page took, carried to the form that says what it is: signed, so that nobody makes it up."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing

from thongsuot.files.inspection import Inspected
from thongsuot.files.models import StoredFile
from thongsuot.files.queries import read_file

_SALT = "thongsuot.incoming.file"
# A file that was dropped in the morning may be registered until the evening.
LIFETIME = timedelta(hours=12)


class NotCarried(Exception):
    """The address is too old, or was changed."""


def file_token(stored: StoredFile, name: str) -> str:
    """The file, to stand in an address."""
    return signing.dumps([stored.sha256, name], salt=_SALT, compress=True)


def carried_file(token: str) -> tuple[StoredFile, Inspected]:
    """The file again, which was inspected when it was taken; NotCarried."""
    try:
        sha256, name = signing.loads(token, salt=_SALT, max_age=LIFETIME)
        stored = StoredFile.objects.get(sha256=sha256)
    except (signing.BadSignature, StoredFile.DoesNotExist) as error:
        raise NotCarried from error
    return stored, Inspected(read_file(stored), name, stored.media_type)
