"""Say what a document does to another."""

from __future__ import annotations

from datetime import datetime

from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.correspondence.models import Document, DocumentRelation, DocumentRelationKind
from thongsuot.organisation.ids import natural_id


def relate_documents(
    *,
    source: Document,
    kind: DocumentRelationKind,
    target: Document,
    by: Actor,
    at: datetime,
    provision: str = "",
) -> DocumentRelation:
    """The relation: `source` cites, replaces, … `target`, or only its `provision`; saying it twice says it once."""
    relation = DocumentRelation(
        id=natural_id("document relation", str(source.pk), kind, str(target.pk), provision),
        source=source,
        kind=kind,
        target=target,
        provision=provision,
    )
    save_row(relation, action="relate_documents", by=by, at=at)
    return relation
