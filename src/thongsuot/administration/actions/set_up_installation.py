"""Set up a new installation: its unit and its first administrator."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from thongsuot.accounts.actions.add_person import add_person
from thongsuot.accounts.actions.set_password import set_password
from thongsuot.administration.errors import AlreadySetUp
from thongsuot.administration.models import Installation
from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.organisation.actions.add_unit import add_unit
from thongsuot.organisation.actions.appoint_person import appoint_person
from thongsuot.organisation.actions.name_unit import NameForms, name_unit
from thongsuot.organisation.models import Position, Unit, UnitKind
from thongsuot.organisation.roles import Role

_TITLE = "Quản trị hệ thống"


@dataclass(frozen=True, slots=True)
class OwnUnit:
    """The unit for which the installation is: its code, what sort of body it is, what it is called."""

    code: str
    kind: UnitKind
    names: NameForms
    agency_code: str = ""


@dataclass(frozen=True, slots=True)
class FirstAdministrator:
    """Who adds everybody else."""

    username: str
    full_name: str
    password: str
    email: str = ""


@audited()
def set_up_installation(*, unit: OwnUnit, administrator: FirstAdministrator, by: Actor, at: datetime) -> Position:
    """The unit, and the administrator in office there from today; AlreadySetUp where there is an administrator.

    A unit with that code that is known already (from an import) is taken as it stands.
    """
    if Installation.objects.exists() or Position.objects.filter(role=Role.ADMINISTRATOR).exists():
        raise AlreadySetUp
    own = Unit.objects.filter(code=unit.code, active_to=None).first()
    if own is None:
        own = add_unit(code=unit.code, kind=unit.kind, agency_code=unit.agency_code, by=by, at=at)
        name_unit(unit=own, forms=unit.names, by=by, at=at)
    save_row(Installation(unit=own, set_up_at=at), action="set_up_installation", by=by, at=at)
    person = add_person(
        username=administrator.username, full_name=administrator.full_name, email=administrator.email, by=by, at=at
    )
    set_password(person=person, password=administrator.password, by=by, at=at)
    return appoint_person(person=person, unit=own, role=Role.ADMINISTRATOR, title=_TITLE, by=by, at=at)
