"""Import people and the positions they hold."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from thongsuot.accounts.actions.add_person import add_person
from thongsuot.accounts.errors import AccountsError
from thongsuot.accounts.models import User
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.actions.appoint_person import appoint_person
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.ids import natural_id
from thongsuot.organisation.models import Unit
from thongsuot.organisation.periods import IN_TIME, overlapping
from thongsuot.organisation.roles import Role


@audited()
def import_people(*, path: Path, by: Actor, at: datetime) -> tuple[User, ...]:
    """Take over a file of `people` (see `examples/`), and return them in their order; they have no passwords yet.

    `demonstration: true` at its top says that nobody in it is real. Importing again changes nothing; DataFileError
    names the line and field that can't be taken over, and then nothing is.
    """
    file = read_yaml(path)
    file.only("demonstration", "people")
    invented = file.flag("demonstration")
    return tuple(_person(entry, invented, by, at) for entry in file.entries("people"))


def _person(entry: Entry, invented: bool, by: Actor, at: datetime) -> User:
    entry.only("username", "full_name", "email", "positions")
    username = entry.text("username")
    try:
        person = add_person(
            id=natural_id("person", username),
            username=username,
            full_name=entry.text("full_name"),
            email=entry.text("email", ""),
            is_demonstration=invented,
            by=by,
            at=at,
        )
    except AccountsError as error:
        raise entry.error("username", str(error).rstrip(".")) from error
    for held in entry.entries("positions"):
        _position(held, person, by, at)
    return person


def _position(held: Entry, person: User, by: Actor, at: datetime) -> None:
    held.only("unit", "role", "title", "active_from", "active_to")
    start, end = held.day("active_from"), held.day("active_to")
    unit = Unit.objects.filter(overlapping(start, end), code=held.text("unit")).order_by(IN_TIME).first()
    if unit is None:
        raise held.error("unit", f"không có đơn vị nào mang mã “{held.text('unit')}” trong thời gian này")
    try:
        appoint_person(
            person=person,
            unit=unit,
            role=Role(held.one_of("role", dict(Role.choices))),
            title=held.text("title"),
            active_from=start,
            active_to=end if end is not None else unit.active_to,
            by=by,
            at=at,
        )
    except OrganisationError as error:
        raise held.error("title", str(error).rstrip(".")) from error
