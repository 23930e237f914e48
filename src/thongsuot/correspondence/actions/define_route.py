"""Define the route of a body's drafts to their signer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import RouteEmpty, RouteTaken
from thongsuot.correspondence.models import ApprovalRoute, RouteStage
from thongsuot.organisation.actions.put_dated_row import put_dated_row
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit
from thongsuot.organisation.roles import Role


@dataclass(frozen=True, slots=True)
class Stage:
    """One approval: what is approved, and in which role of which unit."""

    name: str
    unit: Unit
    role: Role


@audited()
def define_route(
    *,
    unit: Unit,
    name: str,
    stages: Sequence[Stage],
    by: Actor,
    at: datetime,
    drafting_unit: Unit | None = None,
    document_type: str = "",
    active_from: date | None = None,
    active_to: date | None = None,
) -> ApprovalRoute:
    """The route for the unit's documents, of one drafting unit or all, of one type or all.

    Defining it again with the same stages changes nothing but its end; RouteTaken where its stages would be others:
    what was walked stays on record, so end the old route and define a new one from that day. RouteEmpty,
    OverlappingPeriods.
    """
    if not stages:
        raise RouteEmpty
    drafting = "" if drafting_unit is None else str(drafting_unit.pk)
    route = ApprovalRoute(
        id=natural_id("approval route", str(unit.pk), drafting, document_type, active_from),
        unit=unit,
        drafting_unit=drafting_unit,
        document_type=document_type,
        name=name,
        active_from=active_from,
        active_to=active_to,
    )
    alike = Q(unit=unit, drafting_unit=drafting_unit, document_type=document_type)
    put_dated_row(route, excluding=alike, action="define_route", by=by, at=at)
    told = [(stage.name, stage.unit.pk, stage.role.value) for stage in stages]
    known = list(route.stages.order_by("order").values_list("name", "unit", "role"))
    if known and known != told:
        raise RouteTaken(name)
    if not known:
        RouteStage.objects.bulk_create(
            RouteStage(route=route, order=order, name=stage.name, unit=stage.unit, role=stage.role)
            for order, stage in enumerate(stages, 1)
        )
        after = {"stages": [[name, str(unit), role] for name, unit, role in told]}
        record_event(action="define_route", about=route, by=by, at=at, after=after)
    return route
