"""Import documents that are known by reference, and how they stand to each other."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.add_document import DocumentFacts, add_document
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.models import Document, DocumentRelationKind
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit
from thongsuot.organisation.periods import active_on
from vanban.document.identifier import normalize_identifier
from vanban.document.partial_date import PartialDate

_FIELDS = ("type", "identifier", "date", "issuer", "issuer_unit", "subject", "effective_on", "ceased_on", "note")


@audited()
def import_documents(*, path: Path, by: Actor, at: datetime) -> tuple[Document, ...]:
    """Take over a file of `documents` (see `examples/`), and return them in their order.

    A document's `relations` name another of the same file by its identifier. Importing again changes nothing;
    DataFileError names the line and field that can't be taken over, and then nothing is.
    """
    file = read_yaml(path)
    file.only("documents")
    entries = file.entries("documents")
    documents = [_document(entry, by, at) for entry in entries]
    for entry, source in zip(entries, documents, strict=True):
        for told in entry.entries("relations"):
            told.only("kind", "to", "provision")
            kind = DocumentRelationKind(told.one_of("kind", dict(DocumentRelationKind.choices)))
            identifier = normalize_identifier(told.text("to"))
            targets = [document for document in documents if document.identifier == identifier]
            if len(targets) != 1:
                raise told.error(
                    "to", f"có {len(targets)} văn bản mang số, ký hiệu “{identifier}” trong tệp này, cần 1"
                )
            provision = told.text("provision", "")
            relate_documents(source=source, kind=kind, target=targets[0], provision=provision, by=by, at=at)
    return tuple(documents)


def _document(entry: Entry, by: Actor, at: datetime) -> Document:
    entry.only(*_FIELDS, "relations")
    identifier, document_type = normalize_identifier(entry.text("identifier")), entry.text("type")
    date = _date(entry)
    return add_document(
        id=natural_id("document", document_type, identifier, str(date or "")),
        facts=DocumentFacts(
            document_type=document_type,
            identifier=identifier,
            date=date,
            issuer_name=entry.text("issuer"),
            issuer=_issuer(entry, date),
            subject=entry.text("subject"),
            effective_on=entry.day("effective_on"),
            ceased_on=entry.day("ceased_on"),
            note=entry.text("note", ""),
        ),
        by=by,
        at=at,
    )


def _date(entry: Entry) -> PartialDate | None:
    written = entry.optional("date")
    try:
        return None if written is None else PartialDate.from_iso(written)
    except ValueError as error:
        raise entry.error("date", f"“{written}” không phải là ngày dạng NNNN-TT-NN") from error


def _issuer(entry: Entry, date: PartialDate | None) -> Unit | None:
    code = entry.optional("issuer_unit")
    if code is None:
        return None
    day = None if date is None else date.latest()
    if day is None:
        raise entry.error("date", "cần ghi khi có issuer_unit")
    found = Unit.objects.filter(active_on(day), code=code).first()
    if found is None:
        raise entry.error("issuer_unit", f"không có đơn vị nào mang mã “{code}” vào ngày {day:%d/%m/%Y}")
    return found
