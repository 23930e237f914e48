"""A district from which one looks, and three others in each relation to it, with one row of each kind in every one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType

from django.db.models import Model
from tests.factories.correspondence import NOON, District, make_district, make_outgoing
from tests.factories.jobs import make_dead_job
from tests.factories.office import field_of
from tests.factories.organisation import AT, BY, make_position
from tests.factories.pens import make_certificate
from tests.factories.programme import (
    make_activity,
    make_budget_line,
    make_equipment,
    make_lead,
    make_plan,
    make_programme,
    make_task,
    make_topic,
)
from tests.factories.report_rows import report_of, request_of, submission_of

from thongsuot.accounts.models import User
from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.actions.send_document import send_document
from thongsuot.correspondence.models import Channel, Delivery, Document, Register, SigningAuthority, UnitCertificate
from thongsuot.correspondence.states import DeliveryState, OutgoingState
from thongsuot.jobs.models import Job
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.models import Position, Unit, UnitRelationKind
from thongsuot.organisation.queries.reach import Relation
from thongsuot.organisation.roles import Role
from thongsuot.programme.models import (
    Activity,
    BudgetLine,
    Equipment,
    LeadAssignment,
    Plan,
    Programme,
    Task,
    Topic,
)
from thongsuot.reporting.models import Report, ReportRequest, Submission

_RELATIONS = {
    Relation.SUBORDINATE: UnitRelationKind.ADMINISTRATIVE_PARENT,
    Relation.GUIDED: UnitRelationKind.PROFESSIONAL_GUIDANCE,
}


@dataclass(frozen=True)
class Neighbours:
    """Districts by how they stand to the first, and who looks from there, by role."""

    districts: Mapping[Relation, District]
    viewers: Mapping[Role, Position]


def make_neighbours() -> Neighbours:
    """Four districts; those who look work in the first."""
    districts = {relation: make_district(f"huyen-{relation.value}") for relation in Relation}
    own = districts[Relation.OWN]
    for relation, kind in _RELATIONS.items():
        relate_units(unit=districts[relation].committee, kind=kind, related=own.committee, by=BY, at=AT)
    viewers = {
        Role.OFFICER: own.officer,
        Role.HEAD_OF_OFFICE: own.head,
        Role.LEADER: own.chairman,
        Role.REGISTRY_CLERK: own.clerk,
        Role.ADMINISTRATOR: make_position(own.office, Role.ADMINISTRATOR, "Quản trị"),
    }
    return Neighbours(MappingProxyType(districts), MappingProxyType(viewers))


def _document(district: District) -> Document:
    return make_outgoing(district, OutgoingState.CONTENT_APPROVED).document


def _delivery(district: District) -> Delivery:
    """Sent to the district from one to which nobody here has anything to do."""
    sender = make_district(f"{district.committee.code}-gui")
    outgoing = make_outgoing(sender, OutgoingState.ISSUED, at=NOON - timedelta(days=1))
    (delivery,) = send_document(
        outgoing=outgoing, to_units=[district.committee], channel=Channel.PLATFORM, by=BY, at=NOON
    )
    Delivery.objects.filter(pk=delivery.pk).update(state=DeliveryState.SENT, sent_at=NOON)
    return delivery


def _activity(district: District) -> Activity:
    return make_activity(field_of(district), unit=district.committee)


def _task(district: District) -> Task:
    return make_task(field_of(district))


def _plan(district: District) -> Plan:
    return make_plan(field_of(district))


def _equipment(district: District) -> Equipment:
    return make_equipment(field_of(district))


def _budget_line(district: District) -> BudgetLine:
    return make_budget_line(field_of(district))


def _programme(district: District) -> Programme:
    return make_programme(f"chuong-trinh-{district.committee.code}", unit=district.committee)


def _lead(district: District) -> LeadAssignment:
    return make_lead(field_of(district))


def _topic(_district: District) -> Topic:
    return make_topic()


def _register(district: District) -> Register:
    return district.register


def _person(district: District) -> User:
    return district.deputy.person


def _unit(district: District) -> Unit:
    return district.committee


def _authority(district: District) -> SigningAuthority:
    return SigningAuthority.objects.filter(unit=district.committee).order_by("pk")[0]


def _certificate(district: District) -> UnitCertificate:
    return make_certificate(district.committee, kept_here=False)


def _job(_district: District) -> Job:
    return make_dead_job()


def _event(_district: District) -> AuditEvent:
    return AuditEvent.objects.latest("sequence")


# How a row of each model that an address may name is made, so that it belongs to the district and to nobody else.
ROWS: Mapping[type[Model], Callable[[District], Model]] = MappingProxyType(
    {
        Document: _document,
        Delivery: _delivery,
        Register: _register,
        Activity: _activity,
        Task: _task,
        Plan: _plan,
        Equipment: _equipment,
        BudgetLine: _budget_line,
        Programme: _programme,
        LeadAssignment: _lead,
        Topic: _topic,
        ReportRequest: request_of,
        Report: report_of,
        Submission: submission_of,
        User: _person,
        Unit: _unit,
        SigningAuthority: _authority,
        UnitCertificate: _certificate,
        Job: _job,
        AuditEvent: _event,
    }
)
