"""Register a document that arrived as a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.add_document import DocumentFacts, add_document
from thongsuot.correspondence.actions.attach_file import attach_file
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.actions.relate_documents import relate_documents
from thongsuot.correspondence.errors import PossibleDuplicate
from thongsuot.correspondence.incoming.proposal import CitedDocument, Proposal
from thongsuot.correspondence.models import Document, DocumentRelationKind, FileRole, Register, RegisterEntry
from thongsuot.organisation.models import Position


@audited()
def register_incoming_file(
    *,
    register: Register,
    proposal: Proposal,
    facts: DocumentFacts,
    by: Position,
    at: datetime,
    cited: Sequence[CitedDocument] = (),
    due_on: date | None = None,
    despite_duplicates: bool = False,
) -> RegisterEntry:
    """Enter the document that the clerk's `facts` tell, keep its file, and note what it cites.

    The facts are the proposal's, as the clerk left them. PossibleDuplicate where the same file, or what seems to be
    the same document, was registered before, unless `despite_duplicates`; else as of `register_incoming`.
    """
    if proposal.duplicates and not despite_duplicates:
        raise PossibleDuplicate(str(known) for known in proposal.duplicates)
    entry = register_incoming(
        register=register, document=facts, by=by, at=at, due_on=due_on, despite_duplicates=despite_duplicates
    )
    document = entry.document
    assert document is not None
    kept = proposal.inspected
    attach_file(document=document, role=FileRole.ORIGINAL, name=kept.name, content=kept.content, by=by.actor(), at=at)
    for one in cited:
        target = one.known or _added(one, by, at)
        kind = DocumentRelationKind.CITES
        relate_documents(source=document, kind=kind, target=target, by=by.actor(), at=at)
    return entry


def _added(cited: CitedDocument, by: Position, at: datetime) -> Document:
    facts = DocumentFacts(cited.document_type, cited.identifier, cited.issuer_name, cited.subject, cited.date)
    return add_document(facts=facts, by=by.actor(), at=at)
