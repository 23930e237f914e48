"""What a file that arrived says of itself, proposed for its registration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from thongsuot.correspondence.actions.add_document import DocumentFacts
from thongsuot.correspondence.incoming.deadlines import Deadline, deadlines_in
from thongsuot.correspondence.models import Document, DocumentFile, DocumentOrigin, Register, Urgency
from thongsuot.correspondence.queries.certificates import trust
from thongsuot.correspondence.queries.documents import find_documents, possible_duplicates
from thongsuot.files.inspection import Inspected, inspect_upload
from thongsuot.organisation.models import UnitName
from thongsuot.organisation.periods import active_on
from thongsuot.signing.verification.report import VerificationReport
from thongsuot.signing.verification.verify import verify
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.citation.model import Citation
from vanban.document.identifier import normalize_identifier
from vanban.document.model import Document as Structured
from vanban.document.partial_date import PartialDate
from vanban.read.failure import ReadFailure
from vanban.read.file import read_bytes
from vanban.text.source import SourceText

_PDF = "application/pdf"
_URGENCIES = {
    "hỏa tốc": Urgency.FLASH,
    "hoả tốc": Urgency.FLASH,
    "thượng khẩn": Urgency.VERY_URGENT,
    "khẩn": Urgency.URGENT,
}
_LETTER = "Công văn"


@dataclass(frozen=True, slots=True)
class CitedDocument:
    """A document that the file cites, as it cites it; `known` is the row that we have of it."""

    document_type: str
    identifier: str
    issuer_name: str
    subject: str
    date: PartialDate | None
    known: Document | None


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the clerk sees before anything is registered or stored; nothing in it is certain until it was looked over.

    `unread` says why nothing could be read of a file that may be registered all the same.
    """

    inspected: Inspected
    facts: DocumentFacts
    deadlines: tuple[Deadline, ...] = ()
    cited: tuple[CitedDocument, ...] = ()
    duplicates: tuple[Document, ...] = ()
    signatures: VerificationReport | None = None
    unread: str = ""

    @property
    def due_on(self) -> date | None:
        """The likeliest deadline."""
        return self.deadlines[0].day if self.deadlines else None


def propose_registration(
    *, content: bytes, name: str, register: Register, day: date, declared_secret: bool = False
) -> Proposal:
    """The proposal for a file that arrived on the day; RefusedUpload (StateSecret among them) where it may not be kept.

    Nothing is stored.
    """
    inspected = inspect_upload(content=content, name=name, declared_secret=declared_secret)
    signatures = verify(inspected.content, trust()) if inspected.media_type == _PDF else None
    try:
        source, document = read_bytes(inspected.content, file=inspected.name)
    except ReadFailure as failure:
        facts = DocumentFacts(_LETTER, "", "", "")
        duplicates = _same_file(inspected.content, register)
        return Proposal(inspected, facts, duplicates=duplicates, signatures=signatures, unread=str(failure))
    facts = _facts(document, day)
    written_on = facts.date.as_date() if facts.date else None
    return Proposal(
        inspected,
        facts,
        deadlines=deadlines_in(_body(source, document), written_on),
        cited=_cited(source, document),
        duplicates=_duplicates(inspected.content, facts, register),
        signatures=signatures,
    )


def confirmed(inspected: Inspected, facts: DocumentFacts, register: Register) -> Proposal:
    """The proposal as the clerk left it: the file is not read again, only looked for among what is registered."""
    return Proposal(inspected, facts, duplicates=_duplicates(inspected.content, facts, register))


def _facts(document: Structured, day: date) -> DocumentFacts:
    header, closing = document.header, document.closing
    issuer = issuer_named(header.agency or "", day)
    signer = closing.signature
    agency = (header.agency or "").strip()
    return DocumentFacts(
        document_type=header.document_type or _LETTER,
        identifier=normalize_identifier(header.identifier or ""),
        issuer_name=agency if issuer is None else issuer.name,
        subject=(header.subject or "").strip(),
        date=header.date,
        issuer=None if issuer is None else issuer.unit,
        urgency=_URGENCIES.get((header.urgency or "").strip().lower(), Urgency.NORMAL),
        signer_name="" if signer is None else signer.name or "",
        signer_position="" if signer is None else signer.position or "",
    )


def issuer_named(agency: str, day: date) -> UnitName | None:
    """The unit that bears the name, or has it on its letterhead, if we have one, and only one."""
    wanted = " ".join(agency.split()).lower()
    if not wanted:
        return None
    names = UnitName.objects.filter(active_on(day), active_on(day, "unit__")).select_related("unit")
    found = [one for one in names if wanted in (one.letterhead_name.lower(), one.name.lower())]
    return found[0] if len(found) == 1 else None


def _body(source: SourceText, document: Structured) -> str:
    """The text from its first node on, where it is known where that stands."""
    starts = [node.start for node in document.walk() if node.start is not None]
    return source.text[min(starts, default=0) :]


def _cited(source: SourceText, document: Structured) -> tuple[CitedDocument, ...]:
    index = packaged_index()
    found: dict[str, CitedDocument] = {}
    for citation in find_citations(source.text, document, index, source.unusual).citations:
        if citation.identifier and not citation.is_self:
            cited = _as_cited(citation)
            known = found.get(cited.identifier)
            if known is None or (known.date is None and cited.date is not None):
                found[cited.identifier] = cited
    return tuple(found.values())


def _as_cited(citation: Citation) -> CitedDocument:
    told = citation.registered
    identifier = normalize_identifier(citation.identifier or "")
    day = citation.date or (told.date if told else None)
    rows = find_documents(identifier, date=day) if day is not None else find_documents(identifier)
    return CitedDocument(
        document_type=citation.document_type or (told.document_type if told else "") or "Văn bản",
        identifier=identifier,
        issuer_name=citation.issuer or (told.issuer if told else None) or "",
        subject=citation.subject or (told.subject if told else None) or "",
        date=day,
        known=rows.first(),
    )


def _duplicates(content: bytes, facts: DocumentFacts, register: Register) -> tuple[Document, ...]:
    same = _same_file(content, register)
    if not facts.identifier:
        return same
    told = possible_duplicates(facts.identifier, facts.issuer_name, facts.date).exclude(origin=DocumentOrigin.REFERENCE)
    return tuple(dict.fromkeys((*same, *told)))


def _same_file(content: bytes, register: Register) -> tuple[Document, ...]:
    """Documents of the register that came as this very file."""
    rows = DocumentFile.objects.filter(
        file__sha256=sha256(content).hexdigest(),
        document__register_entries__register=register,
        document__register_entries__voided_at=None,
    )
    return tuple(dict.fromkeys(row.document for row in rows.select_related("document")))
