"""By which letters, of whom, and on which outlines reports are asked for."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet

from thongsuot.correspondence.models import Direction, Document, RegisterEntry
from thongsuot.correspondence.states import OutgoingState
from thongsuot.organisation.models import Position, Unit, UnitKind
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.queries.reach import reach_of
from thongsuot.organisation.queries.units import issuing_bodies
from thongsuot.organisation.roles import AUTHORS
from thongsuot.reporting.models import Outline, ReportRequest

# Offices and divisions report within their body, by its own letters.
_PARTS = (UnitKind.OFFICE, UnitKind.DIVISION)


def letters_to_ask_by(position: Position, day: date) -> QuerySet[Document]:
    """Letters that the own body issued, here or on paper, and by which it has asked for nothing yet; newest first."""
    if position.role not in AUTHORS:
        return Document.objects.none()
    asked = ReportRequest.objects.filter(letter=OuterRef("pk"))
    gone_out = Q(outgoing__isnull=True) | Q(outgoing__state=OutgoingState.ISSUED)
    found = Document.objects.filter(gone_out, ~Exists(asked), issuer__in=issuing_bodies(position.unit, day))
    return found.exclude(identifier="").filter(date__isnull=False).order_by("-date", "-added_at", "pk")


def letters_that_may_ask(position: Position, day: date) -> QuerySet[Document]:
    """Letters that arrived at the own body from outside this installation, and that nobody recorded as asking yet.

    Whoever issued a letter in this installation asks by it here too (`letters_to_ask_by`).
    """
    if position.role not in AUTHORS:
        return Document.objects.none()
    arrived = RegisterEntry.objects.filter(
        document=OuterRef("pk"),
        voided_at__isnull=True,
        register__direction=Direction.INCOMING,
        register__unit__in=issuing_bodies(position.unit, day),
    )
    asked = ReportRequest.objects.filter(letter=OuterRef("pk"))
    return Document.objects.filter(Exists(arrived), ~Exists(asked), outgoing__isnull=True)


def bodies_that_received(letter: Document, position: Position, day: date) -> QuerySet[Unit]:
    """For whom the position writes, and in whose register of what arrived the letter stands."""
    entries = RegisterEntry.objects.filter(
        document=letter, voided_at__isnull=True, register__direction=Direction.INCOMING, register__unit=OuterRef("pk")
    )
    return issuing_bodies(position.unit, day).filter(Exists(entries))


def units_to_ask(position: Position, day: date) -> QuerySet[Unit]:
    """Bodies below the own house or guided by it, on the day."""
    reach = reach_of(position, day)
    found = Unit.objects.filter(active_on(day), Q(pk__in=reach.subordinate) | Q(pk__in=reach.guided))
    return found.exclude(kind__in=_PARTS)


def units_that_may_ask(position: Position, day: date) -> QuerySet[Unit]:
    """Bodies other than those for whom the position writes, on the day."""
    own = issuing_bodies(position.unit, day)
    return Unit.objects.filter(active_on(day)).exclude(pk__in=own).exclude(kind__in=_PARTS)


def newest_outlines() -> QuerySet[Outline]:
    """Each outline in its newest version, by name."""
    newer = Outline.objects.filter(key=OuterRef("key"), version__gt=OuterRef("version"))
    return Outline.objects.filter(~Exists(newer)).order_by("name", "pk")
