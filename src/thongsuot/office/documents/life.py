"""What a document's page offers to whoever looks: the steps of its life, and what else the position may do with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from thongsuot.correspondence.letter import text_of_body
from thongsuot.correspondence.models import (
    Consultation,
    Direction,
    Opinion,
    OutgoingDocument,
    RouteApproval,
    RouteStage,
    SubmissionSlip,
    UnitCertificate,
)
from thongsuot.correspondence.queries.certificates import certificates_of
from thongsuot.correspondence.queries.consultations import opinions_of
from thongsuot.correspondence.queries.dossier import Dossier
from thongsuot.correspondence.queries.handling import may_direct
from thongsuot.correspondence.queries.renditions import rendition_of
from thongsuot.correspondence.queries.routes import WALKED, approvals_of, may_approve, open_stage, route_of
from thongsuot.correspondence.queries.steps import may_ask, stands_on_side
from thongsuot.correspondence.states import EDITABLE, OutgoingState, Side, Step
from thongsuot.office.documents.steps import Asks, Button, buttons_for, report_of
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import names_on, serves_or_is
from thongsuot.organisation.roles import AUTHORS, HEADS, Role
from thongsuot.reporting.models import Report

# The way of a document that nothing goes wrong with.
WAY = (
    OutgoingState.DRAFTING,
    OutgoingState.CONTENT_APPROVED,
    OutgoingState.FORM_CHECKED,
    OutgoingState.SUBMITTED,
    OutgoingState.SIGNED,
    OutgoingState.NUMBERED,
    OutgoingState.SEALED,
    OutgoingState.ISSUED,
)


@dataclass(frozen=True, slots=True)
class Milestone:
    """A state on the way: behind the document, where it is, or before it."""

    state: OutgoingState
    is_past: bool
    is_here: bool


@dataclass(frozen=True, slots=True)
class AskedOpinion:
    """An opinion that was asked for, and whether the position may give it, or answer it, now."""

    opinion: Opinion
    unit_name: str
    may_give: bool
    may_respond: bool


@dataclass(frozen=True, slots=True)
class Life:
    """An outgoing document's life as one position sees it. `key` is what it would sign or seal with.

    `needs_key` says that the document is signed electronically and must be sealed so.
    """

    way: tuple[Milestone, ...] = ()
    report: Report | None = None
    buttons: tuple[Button, ...] = ()
    key: UnitCertificate | None = None
    needs_key: bool = False
    stages: tuple[RouteStage, ...] = ()
    approvals: tuple[RouteApproval, ...] = ()
    open_stage: RouteStage | None = None
    may_approve: bool = False
    consultations: tuple[Consultation, ...] = ()
    opinions: tuple[AskedOpinion, ...] = ()
    slip: SubmissionSlip | None = None
    may_write_slip: bool = False
    may_edit: bool = False
    may_ask: bool = False
    may_send: bool = False
    may_direct: bool = False
    may_reply: bool = False


def life_of(dossier: Dossier, position: Position, day: date) -> Life:
    """What the position may do with the document on the day."""
    outgoing, entry = dossier.outgoing, dossier.entry
    incoming = entry is not None and entry.register.direction == Direction.INCOMING
    if outgoing is None:
        return Life(
            may_direct=incoming and entry is not None and may_direct(entry, position, day) is not None,
            may_reply=incoming and position.role in AUTHORS,
        )
    state, report = OutgoingState(outgoing.state), report_of(outgoing)
    buttons = buttons_for(outgoing, position, day)
    drafting = position.role in AUTHORS and stands_on_side(Side.DRAFTING, position.unit, outgoing, day)
    editable = drafting and state in EDITABLE and report is None
    route = route_of(outgoing)
    return Life(
        way=_way(state),
        report=report,
        buttons=buttons,
        key=_key(buttons, outgoing, position, day),
        needs_key=rendition_of(outgoing) is not None,
        stages=() if route is None else tuple(route.stages.select_related("unit").order_by("order")),
        approvals=tuple(approvals_of(outgoing)),
        open_stage=open_stage(outgoing) if state in WALKED else None,
        may_approve=may_approve(outgoing, position),
        consultations=tuple(outgoing.consultations.select_related("asked_by__person").order_by("asked_at")),
        opinions=_opinions(outgoing, position, day, drafting=drafting),
        slip=outgoing.slips.select_related("signer__person", "written_by__person").order_by("written_at").last(),
        may_write_slip=drafting and state in WALKED,
        may_edit=editable and _is_typed(outgoing),
        may_ask=may_ask(outgoing, position, day),
        may_send=position.role == Role.REGISTRY_CLERK
        and state is OutgoingState.ISSUED
        and serves_or_is(position.unit, outgoing.issuing_unit, day),
        may_direct=incoming and entry is not None and may_direct(entry, position, day) is not None,
        may_reply=incoming and position.role in AUTHORS,
    )


def _way(state: OutgoingState) -> tuple[Milestone, ...]:
    here = OutgoingState.DRAFTING if state is OutgoingState.CONSULTING else state
    if here not in WAY:
        return ()
    return tuple(Milestone(one, place < WAY.index(here), one is here) for place, one in enumerate(WAY))


def _key(
    buttons: tuple[Button, ...], outgoing: OutgoingDocument, position: Position, day: date
) -> UnitCertificate | None:
    wanted = next((button.step for button in buttons if button.asks == Asks.KEY), None)
    if wanted is None:
        return None
    return certificates_of(outgoing.issuing_unit, position if wanted is Step.SIGN else None, day).last()


def _opinions(outgoing: OutgoingDocument, position: Position, day: date, *, drafting: bool) -> tuple[AskedOpinion, ...]:
    rows = opinions_of(outgoing).select_related("consultation", "unit", "given_by__person", "responded_by__person")
    names = names_on(Unit.objects.filter(opinions__consultation__outgoing=outgoing), day)
    return tuple(
        AskedOpinion(
            opinion,
            names[opinion.unit].name if opinion.unit in names else opinion.unit.code,
            may_give=opinion.given_at is None
            and position.role in HEADS
            and serves_or_is(position.unit, opinion.unit, day),
            may_respond=drafting and opinion.given_at is not None and opinion.responded_at is None,
        )
        for opinion in rows
    )


def _is_typed(outgoing: OutgoingDocument) -> bool:
    version = outgoing.current_version
    return version is None or text_of_body(version.structured()) is not None
