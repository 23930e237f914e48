"""The route that a draft takes to its signer, and where on it the draft is."""

from __future__ import annotations

from datetime import date

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from thongsuot.correspondence.models import ApprovalRoute, OutgoingDocument, RouteApproval, RouteStage
from thongsuot.correspondence.states import OutgoingState, Step
from thongsuot.organisation.models import Position
from thongsuot.organisation.periods import active_on

# While a draft is here, its route is walked: what it says is approved, its signer has not got it yet.
WALKED = frozenset({OutgoingState.CONTENT_APPROVED, OutgoingState.FORM_CHECKED})


def route_of(outgoing: OutgoingDocument, day: date | None = None) -> ApprovalRoute | None:
    """The route in force on the day (else the day on which the current version was made); None where there is none.

    One for the drafting unit goes before one for all, one for the type before one for all, a newer before an older.
    """
    if day is None:
        version = outgoing.current_version
        if version is None:
            return None
        day = timezone.localdate(version.made_at)
    found = ApprovalRoute.objects.filter(
        active_on(day),
        Q(drafting_unit=outgoing.drafting_unit_id) | Q(drafting_unit=None),
        Q(document_type=outgoing.document.document_type) | Q(document_type=""),
        unit=outgoing.issuing_unit_id,
    )
    narrowest = (
        F("drafting_unit").asc(nulls_last=True),
        "-document_type",
        F("active_from").desc(nulls_last=True),
        "pk",
    )
    return found.order_by(*narrowest).first()


def approvals_of(outgoing: OutgoingDocument) -> QuerySet[RouteApproval]:
    """The approvals that count: of the current version, since it was last returned; in their order."""
    found = outgoing.approvals.filter(version=outgoing.current_version_id)
    returned = outgoing.steps.filter(step=Step.RETURN).order_by("at").last()
    if returned is not None:
        found = found.filter(at__gt=returned.at)
    return found.select_related("stage", "by__person").order_by("stage__order")


def open_stage(outgoing: OutgoingDocument) -> RouteStage | None:
    """The next approval that the draft waits for; None where its route is walked to the end or it has none."""
    route = route_of(outgoing)
    if route is None:
        return None
    given = approvals_of(outgoing).values("stage")
    return route.stages.exclude(pk__in=given).select_related("unit").order_by("order").first()


def may_approve(outgoing: OutgoingDocument, position: Position) -> bool:
    """Whether the next approval of the draft is that of the position's role and unit."""
    if OutgoingState(outgoing.state) not in WALKED:
        return False
    stage = open_stage(outgoing)
    return stage is not None and (stage.unit_id, stage.role) == (position.unit_id, position.role)
