"""What is carried from the page that took a file to the form that registers it: signed, so that nobody makes it up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.core import signing

from thongsuot.correspondence.incoming.proposal import CitedDocument
from thongsuot.correspondence.queries.documents import find_documents
from thongsuot.files.inspection import Inspected
from thongsuot.files.models import StoredFile
from thongsuot.files.queries import read_file
from vanban.document.partial_date import PartialDate

_FILE, _CITED = "thongsuot.incoming.file", "thongsuot.incoming.cited"
# A file that was dropped in the morning may be registered until the evening.
_LIFETIME = timedelta(hours=12)


class NotCarried(Exception):
    """The address is too old, or was changed."""


def file_token(stored: StoredFile, name: str) -> str:
    """The file, to stand in an address."""
    return signing.dumps([stored.sha256, name], salt=_FILE, compress=True)


def carried_file(token: str) -> tuple[StoredFile, Inspected]:
    """The file again, which was inspected when it was taken; NotCarried."""
    try:
        sha256, name = signing.loads(token, salt=_FILE, max_age=_LIFETIME)
        stored = StoredFile.objects.get(sha256=sha256)
    except (signing.BadSignature, StoredFile.DoesNotExist) as error:
        raise NotCarried from error
    return stored, Inspected(read_file(stored), name, stored.media_type)


def cited_token(cited: Iterable[CitedDocument]) -> str:
    """What the file cites, to stand in a form."""
    rows = [
        [one.document_type, one.identifier, one.issuer_name, one.subject, None if one.date is None else str(one.date)]
        for one in cited
    ]
    return signing.dumps(rows, salt=_CITED, compress=True)


def carried_cited(token: str) -> tuple[CitedDocument, ...]:
    """What the file cites, each with the row that is known of it now; nothing where the form held none."""
    try:
        rows = signing.loads(token, salt=_CITED, max_age=_LIFETIME)
    except signing.BadSignature:
        return ()
    return tuple(_cited(*row) for row in rows)


def _cited(document_type: str, identifier: str, issuer_name: str, subject: str, date: str | None) -> CitedDocument:
    day = None if date is None else PartialDate.from_iso(date)
    found = find_documents(identifier, date=day) if day is not None else find_documents(identifier)
    return CitedDocument(document_type, identifier, issuer_name, subject, day, found.first())
