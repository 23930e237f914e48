"""The list of documents that a position may see: searched, filtered, sorted, in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import F, Prefetch, QuerySet

from thongsuot.correspondence.models import Direction, Document, DocumentOrigin
from thongsuot.correspondence.queries.visible import visible_documents, visible_entries
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position
from vanban.text.unmarked import search_words


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """What is looked for; what is empty does not count. `words` must all be found, with or without marks."""

    words: str = ""
    origin: DocumentOrigin | None = None
    document_type: str = ""
    year: int | None = None
    state: OutgoingState | None = None
    oldest_first: bool = False


def matching_documents(position: Position, day: date, wanted: DocumentFilter) -> QuerySet[Document]:
    """The visible documents that match, the newest first unless asked otherwise; drafts have no date and are newest.

    Each has its entries in the own incoming registers as `own_entries`.
    """
    found = visible_documents(position, day)
    for word in search_words(wanted.words):
        found = found.filter(search_text__contains=word)
    if wanted.origin is not None:
        found = found.filter(origin=wanted.origin)
    if wanted.document_type:
        found = found.filter(document_type=wanted.document_type)
    if wanted.year is not None:
        found = found.filter(date__startswith=f"{wanted.year:04d}")
    if wanted.state is not None:
        found = found.filter(outgoing__state=wanted.state)
    order = F("date").asc(nulls_last=True) if wanted.oldest_first else F("date").desc(nulls_first=True)
    entries = visible_entries(position, day).filter(register__direction=Direction.INCOMING, voided_at__isnull=True)
    return (
        found.select_related("outgoing")
        .prefetch_related(Prefetch("register_entries", queryset=entries, to_attr="own_entries"))
        .order_by(order, "-added_at", "pk")
    )


def years_and_types(position: Position, day: date) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """The years, newest first, and the types that occur among the visible documents: what a filter offers."""
    rows = set(visible_documents(position, day).values_list("date", "document_type").distinct())
    years = sorted({found.year for found, _ in rows if found is not None and found.year is not None}, reverse=True)
    return tuple(years), tuple(sorted({document_type for _, document_type in rows}))
