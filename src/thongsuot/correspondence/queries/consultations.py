"""What units said of a draft, and what still stands open."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from thongsuot.correspondence.models import Opinion, OutgoingDocument
from thongsuot.organisation.models import Position, UnitRelationKind
from thongsuot.organisation.queries.units import related_units
from thongsuot.organisation.roles import HEADS


def opinions_of(outgoing: OutgoingDocument) -> QuerySet[Opinion]:
    """Every unit's opinion on the draft, in the order in which they were asked."""
    found = Opinion.objects.filter(consultation__outgoing=outgoing).select_related("consultation", "unit")
    return found.order_by("consultation__asked_at", "unit__code")


def open_opinions(outgoing: OutgoingDocument, day: date) -> QuerySet[Opinion]:
    """What stands in the way of approval: not given though there is still time, or unheeded though it asks for more."""
    waited_for = Q(given_at=None, consultation__due_on__gte=day)
    unheeded = Q(agrees=False, responded_at=None)
    return opinions_of(outgoing).filter(waited_for | unheeded)


def opinions_asked_of(position: Position, day: date) -> QuerySet[Opinion]:
    """What is asked of the position's unit, or of a body that it serves, and waits for its head or leader to give."""
    if position.role not in HEADS:
        return Opinion.objects.none()
    served = related_units(position.unit, UnitRelationKind.SERVES, day).order_by().values("pk")
    found = Opinion.objects.filter(Q(unit=position.unit_id) | Q(unit__in=served), given_at=None)
    return found.select_related("consultation__outgoing__document", "unit").order_by("consultation__due_on", "pk")
