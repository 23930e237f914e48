"""What of the correspondence waits for the holder of a position: a constant number of queries, however much waits."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from thongsuot.correspondence.models import (
    Delivery,
    Direction,
    DocumentRelationKind,
    HandlingAssignment,
    HandlingDirection,
    HandlingPart,
    OutgoingDocument,
    RegisterEntry,
    SigningAuthority,
)
from thongsuot.correspondence.queries.handling import heads_office
from thongsuot.correspondence.queries.visible import visible_entries, visible_outgoing
from thongsuot.correspondence.states import TRANSITIONS, DeliveryState, OutgoingState, Side, Step
from thongsuot.organisation.models import Position, Unit, UnitKind, UnitRelation, UnitRelationKind
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.roles import HEADS, Role

# The steps that carry a document on. The others undo, or end, what was done: nobody is waited for to take them.
_ONWARD = frozenset({Step.APPROVE_CONTENT, Step.CHECK_FORM, Step.SUBMIT, Step.SIGN, Step.NUMBER, Step.SEAL, Step.ISSUE})


def outgoing_waiting_for(position: Position, day: date) -> QuerySet[OutgoingDocument]:
    """Documents whose next step is the position's to take, the oldest first; to sign, those it has authority for."""
    wanted = Q(pk__in=())
    for row in TRANSITIONS:
        if row.step in _ONWARD and position.role in row.roles:
            here = Q(state__in=row.sources) & _on_side(row.side, position, day)
            wanted |= here & Q(Exists(_authorities(position, day))) if row.step is Step.SIGN else here
    found = visible_outgoing(position, day).filter(wanted, current_version__isnull=False)
    return found.select_related("document", "drafter__person").order_by("document__added_at", "pk")


def own_drafts(position: Position, day: date) -> QuerySet[OutgoingDocument]:
    """What the position itself is writing, the newest first."""
    found = visible_outgoing(position, day).filter(
        drafter=position, state__in=(OutgoingState.DRAFTING, OutgoingState.CONSULTING)
    )
    return found.select_related("document", "drafter__person").order_by("-document__added_at", "pk")


def directions_for(position: Position, day: date) -> QuerySet[HandlingAssignment]:
    """Work given to the position, or to the unit that it heads, and neither passed on nor answered."""
    answered = OutgoingDocument.objects.filter(
        issued_at__isnull=False,
        # One letter asks many bodies: another's reply is no answer of this one.
        issuing_unit=OuterRef("direction__entry__register__unit"),
        document__relations__kind=DocumentRelationKind.REPLIES,
        document__relations__target=OuterRef("direction__entry__document"),
    )
    found = _given_to(position).exclude(part=HandlingPart.BRIEFED).filter(direction__given_at__date__lte=day)
    found = found.filter(~Exists(_passed_on(position)), ~Exists(answered))
    return found.select_related("direction__entry__document", "direction__given_by").order_by(
        "direction__due_on", "direction__given_at"
    )


def briefings_of(position: Position) -> QuerySet[HandlingAssignment]:
    """All that the position, or the unit that it heads, was only to know of."""
    return _given_to(position).filter(part=HandlingPart.BRIEFED)


def briefings_to_note(position: Position, day: date) -> QuerySet[HandlingAssignment]:
    """What the position has neither taken note of nor passed on, the newest first."""
    found = briefings_of(position).filter(direction__given_at__date__lte=day, acknowledgement__isnull=True)
    found = found.filter(~Exists(_passed_on(position)))
    return found.select_related("direction__entry__document", "direction__given_by").order_by(
        "-direction__given_at", "pk"
    )


def _given_to(position: Position) -> QuerySet[HandlingAssignment]:
    addressed = Q(position=position)
    if position.role in HEADS:
        addressed |= Q(unit=position.unit_id)
    return HandlingAssignment.objects.filter(addressed)


def _passed_on(position: Position) -> QuerySet[HandlingDirection]:
    return HandlingDirection.objects.filter(follows=OuterRef("direction"), given_by__unit=position.unit_id)


def undirected_entries(position: Position, day: date) -> QuerySet[RegisterEntry]:
    """Incoming documents on which the body's leader, or the head of its office, has directed nothing yet."""
    if position.role != Role.LEADER and not heads_office(position):
        return RegisterEntry.objects.none()
    found = visible_entries(position, day).filter(
        register__direction=Direction.INCOMING, voided_at__isnull=True, handling_directions__isnull=True
    )
    return found.select_related("document", "register").order_by("day", "number")


def unregistered_deliveries(position: Position, day: date) -> QuerySet[Delivery]:
    """What was sent to the registry's body inside the platform and does not stand in its incoming register yet."""
    if position.role != Role.REGISTRY_CLERK:
        return Delivery.objects.none()
    registered = RegisterEntry.objects.filter(
        document=OuterRef("outgoing__document"),
        register__unit=OuterRef("to_unit"),
        register__direction=Direction.INCOMING,
        voided_at__isnull=True,
    )
    found = Delivery.objects.filter(Q(to_unit=position.unit_id) | Q(to_unit__in=_served(position, day)))
    found = found.exclude(state=DeliveryState.QUEUED).filter(~Exists(registered))
    return found.select_related("outgoing__document").order_by("sent_at", "pk")


def _served(position: Position, day: date) -> QuerySet[Unit]:
    relations = UnitRelation.objects.filter(active_on(day), unit=position.unit_id, kind=UnitRelationKind.SERVES)
    return Unit.objects.filter(pk__in=relations.values("related"))


def _on_side(side: Side, position: Position, day: date) -> Q:
    """The same as `queries.steps.stands_on_side`, for many documents at once."""
    if side is Side.DRAFTING:
        return Q(drafting_unit=position.unit_id)
    own = Q(issuing_unit=position.unit_id)
    if side is Side.OFFICE and position.unit.kind != UnitKind.OFFICE:
        return own
    return own | Q(issuing_unit__in=_served(position, day))


def _authorities(position: Position, day: date) -> QuerySet[SigningAuthority]:
    return SigningAuthority.objects.filter(active_on(day), position=position, unit=OuterRef("issuing_unit"))
