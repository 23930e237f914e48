"""Units, people and positions for tests, through the same actions as everywhere."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import count

from thongsuot.accounts.actions.add_person import add_person
from thongsuot.accounts.models import User
from thongsuot.audit.actor import Actor
from thongsuot.organisation.actions.add_unit import add_unit
from thongsuot.organisation.actions.appoint_person import appoint_person
from thongsuot.organisation.actions.name_unit import NameForms, name_unit
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.models import Position, Unit, UnitKind, UnitRelationKind
from thongsuot.organisation.roles import Role

AT = datetime(2019, 1, 2, 1, 0, tzinfo=UTC)
BY = Actor.program("test")
_people = count(1)


def make_unit(
    code: str,
    name: str = "",
    *,
    kind: UnitKind = UnitKind.PEOPLES_COMMITTEE,
    abbreviation: str = "UBND",
    place: str = "Khánh Sơn",
    active_from: date | None = None,
    active_to: date | None = None,
) -> Unit:
    """A unit with a name for all its days."""
    unit = add_unit(code=code, kind=kind, active_from=active_from, active_to=active_to, by=BY, at=AT)
    name = name or f"Đơn vị {code}"
    forms = NameForms(name, name.upper(), name, abbreviation, place)
    name_unit(unit=unit, forms=forms, active_from=active_from, active_to=active_to, by=BY, at=AT)
    return unit


def make_office(code: str, body: Unit, *, kind: UnitKind = UnitKind.OFFICE, abbreviation: str = "VP") -> Unit:
    """An office that serves the body and stands below it."""
    office = make_unit(code, kind=kind, abbreviation=abbreviation)
    for relation in (
        UnitRelationKind.SERVES,
        UnitRelationKind.ADMINISTRATIVE_PARENT,
        UnitRelationKind.LETTERHEAD_PARENT,
    ):
        relate_units(unit=office, kind=relation, related=body, by=BY, at=AT)
    return office


def make_person(full_name: str = "Nguyễn Văn Ví Dụ") -> User:
    """A person of that name, with a sign-in name of their own."""
    return add_person(username=f"nguoi{next(_people)}", full_name=full_name, is_demonstration=True, by=BY, at=AT)


def make_position(
    unit: Unit,
    role: Role,
    title: str = "Chuyên viên",
    *,
    full_name: str = "Nguyễn Văn Ví Dụ",
    active_from: date | None = None,
    active_to: date | None = None,
) -> Position:
    """A new person in the position."""
    return appoint_person(
        person=make_person(full_name),
        unit=unit,
        role=role,
        title=title,
        active_from=active_from,
        active_to=active_to,
        by=BY,
        at=AT,
    )
