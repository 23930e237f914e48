"""All that is known of one document, as one position may see it, in a constant number of queries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from thongsuot.correspondence.models import (
    Delivery,
    Document,
    DocumentFile,
    DocumentRelation,
    DocumentVersion,
    HandlingAssignment,
    HandlingDirection,
    OutgoingDocument,
    OutgoingStep,
    RegisterEntry,
)
from thongsuot.correspondence.queries.visible import visible_documents, visible_entries, visible_outgoing
from thongsuot.organisation.models import Position, Unit, UnitName
from thongsuot.organisation.queries.units import names_on


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document with what belongs to it. `outgoing`, with its versions, steps and deliveries, where that is visible.

    `relations` are what it does to other visible documents, `relations_in` what those do to it.
    """

    document: Document
    files: tuple[DocumentFile, ...]
    relations: tuple[DocumentRelation, ...]
    relations_in: tuple[DocumentRelation, ...]
    entries: tuple[RegisterEntry, ...]
    directions: tuple[HandlingDirection, ...]
    outgoing: OutgoingDocument | None
    versions: tuple[DocumentVersion, ...]
    steps: tuple[OutgoingStep, ...]
    deliveries: tuple[Delivery, ...]
    unit_names: dict[Unit, UnitName]

    @property
    def entry(self) -> RegisterEntry | None:
        """Its valid entry in a register of the house, the incoming one first."""
        valid = [one for one in self.entries if one.voided_at is None]
        return min(valid, key=lambda one: one.register.direction, default=None)


def dossier_of(document: Document, position: Position, day: date) -> Dossier:
    """The dossier of a document that the position may see on the day."""
    entries = tuple(
        visible_entries(position, day)
        .filter(document=document)
        .select_related("register__unit", "entered_by__person")
        .order_by("day", "number")
    )
    assigned = HandlingAssignment.objects.select_related(
        "unit", "position__person", "position__unit", "acknowledgement"
    )
    directions = (
        HandlingDirection.objects.filter(entry__in=[one.pk for one in entries])
        .select_related("given_by__person", "given_by__unit")
        .prefetch_related(Prefetch("assignments", queryset=assigned.order_by("-part", "pk")))
        .order_by("given_at")
    )
    outgoing = (
        visible_outgoing(position, day)
        .select_related("document", "issuing_unit", "drafting_unit", "drafter__person", "current_version__made_by")
        .filter(document=document)
        .first()
    )
    deliveries = () if outgoing is None else tuple(outgoing.deliveries.select_related("to_unit").order_by("queued_at"))
    relations = list(document.relations.select_related("target").order_by("kind", "target__date", "pk"))
    relations_in = list(document.relations_in.select_related("source").order_by("kind", "source__date", "pk"))
    # Asked for by their ids: the condition of what is visible is too deep for SQLite to stand inside another one.
    others = {one.target_id for one in relations} | {one.source_id for one in relations_in}
    seen = set(visible_documents(position, day).filter(pk__in=others).values_list("pk", flat=True))
    directed = tuple(directions)
    return Dossier(
        document=document,
        files=tuple(document.files.select_related("file")),
        relations=tuple(one for one in relations if one.target_id in seen),
        relations_in=tuple(one for one in relations_in if one.source_id in seen),
        entries=entries,
        directions=directed,
        outgoing=outgoing,
        versions=() if outgoing is None else _versions(outgoing),
        steps=() if outgoing is None else tuple(outgoing.steps.select_related("by__person", "by__unit").order_by("at")),
        deliveries=deliveries,
        unit_names=names_on(_units(entries, directed, outgoing, deliveries), day),
    )


def _versions(outgoing: OutgoingDocument) -> tuple[DocumentVersion, ...]:
    return tuple(outgoing.versions.defer("content").select_related("made_by__person").order_by("-number"))


def _units(
    entries: Iterable[RegisterEntry],
    directions: Iterable[HandlingDirection],
    outgoing: OutgoingDocument | None,
    deliveries: Iterable[Delivery],
) -> QuerySet[Unit]:
    ids = {entry.register.unit_id for entry in entries} | {one.to_unit_id for one in deliveries}
    for direction in directions:
        ids |= {one.unit_id for one in direction.assignments.all() if one.unit_id is not None}
    if outgoing is not None:
        ids |= {outgoing.issuing_unit_id, outgoing.drafting_unit_id}
    return Unit.objects.filter(pk__in=ids)
