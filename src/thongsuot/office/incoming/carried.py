"""What an incoming file cites, carried to the form that registers it: signed, so that nobody makes it up."""

from __future__ import annotations

from collections.abc import Iterable

from django.core import signing

from thongsuot.correspondence.incoming.proposal import CitedDocument
from thongsuot.correspondence.queries.documents import find_documents
from thongsuot.office.carried_file import LIFETIME
from vanban.document.partial_date import PartialDate

_CITED = "thongsuot.incoming.cited"


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
        rows = signing.loads(token, salt=_CITED, max_age=LIFETIME)
    except signing.BadSignature:
        return ()
    return tuple(_cited(*row) for row in rows)


def _cited(document_type: str, identifier: str, issuer_name: str, subject: str, date: str | None) -> CitedDocument:
    day = None if date is None else PartialDate.from_iso(date)
    found = find_documents(identifier, date=day) if day is not None else find_documents(identifier)
    return CitedDocument(document_type, identifier, issuer_name, subject, day, found.first())
