"""Import the routes of drafts from a file."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from django.utils import timezone

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.define_route import Stage, define_route
from thongsuot.correspondence.errors import CorrespondenceError
from thongsuot.correspondence.models import ApprovalRoute
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import unit_on
from thongsuot.organisation.roles import Role


@audited()
def import_routes(*, path: Path, by: Actor, at: datetime) -> tuple[ApprovalRoute, ...]:
    """Take over a file of `routes`, each with its `stages`, and return them in their order.

    Importing again changes nothing; DataFileError names the line and field that can't be taken over, and then nothing
    is.
    """
    file = read_yaml(path)
    file.only("routes")
    return tuple(_route(entry, by, at) for entry in file.entries("routes"))


def _route(entry: Entry, by: Actor, at: datetime) -> ApprovalRoute:
    entry.only("unit", "drafting_unit", "document_type", "name", "stages", "active_from", "active_to")
    begins = entry.day("active_from")
    day = begins or timezone.localdate(at)
    drafting = None if entry.optional("drafting_unit") is None else _unit(entry, "drafting_unit", day)
    try:
        return define_route(
            unit=_unit(entry, "unit", day),
            drafting_unit=drafting,
            document_type=entry.text("document_type", ""),
            name=entry.text("name"),
            stages=[_stage(one, day) for one in entry.entries("stages")],
            active_from=begins,
            active_to=entry.day("active_to"),
            by=by,
            at=at,
        )
    except (CorrespondenceError, OrganisationError) as error:
        raise entry.error("stages", str(error).rstrip(".")) from error


def _stage(entry: Entry, day: date) -> Stage:
    entry.only("name", "unit", "role")
    role = Role(entry.one_of("role", dict(Role.choices)))
    return Stage(entry.text("name"), _unit(entry, "unit", day), role)


def _unit(entry: Entry, field: str, day: date) -> Unit:
    try:
        return unit_on(entry.text(field), day)
    except OrganisationError as error:
        raise entry.error(field, str(error).rstrip(".")) from error
