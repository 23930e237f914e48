"""Import who may sign for whom."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.actions.grant_signing_authority import Titles, grant_signing_authority
from thongsuot.correspondence.errors import CorrespondenceError
from thongsuot.correspondence.models import Document, SigningAuthority, SigningForm
from thongsuot.correspondence.queries.documents import find_documents
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import IN_TIME, overlapping

_FIELDS = ("person", "unit", "form", "body", "head", "deputised", "granted_by", "basis", "scope", "document_types")


@audited()
def import_signing_authorities(*, path: Path, by: Actor, at: datetime) -> tuple[SigningAuthority, ...]:
    """Take over a file of `authorities` (see `examples/`), and return them in their order.

    People are named by their sign-in names, units by their codes. Importing again changes nothing; DataFileError
    names the line and field that can't be taken over, and then nothing is.
    """
    file = read_yaml(path)
    file.only("authorities")
    return tuple(_authority(entry, by, at) for entry in file.entries("authorities"))


def _authority(entry: Entry, by: Actor, at: datetime) -> SigningAuthority:
    entry.only(*_FIELDS, "active_from", "active_to")
    start, end = entry.day("active_from"), entry.day("active_to")
    unit = Unit.objects.filter(overlapping(start, end), code=entry.text("unit")).order_by(IN_TIME).first()
    if unit is None:
        raise entry.error("unit", f"không có đơn vị nào mang mã “{entry.text('unit')}” trong thời gian này")
    position = _position(entry, "person")
    granter = None if entry.optional("granted_by") is None else _position(entry, "granted_by")
    try:
        return grant_signing_authority(
            position=position,
            unit=unit,
            form=SigningForm(entry.one_of("form", dict(SigningForm.choices))),
            titles=Titles(
                body=entry.text("body", ""), head=entry.text("head", ""), deputised=entry.text("deputised", "")
            ),
            granted_by=granter,
            basis=_basis(entry),
            scope=entry.text("scope", ""),
            document_types=entry.texts("document_types"),
            active_from=start,
            active_to=end if end is not None else position.active_to,
            by=by,
            at=at,
        )
    except (CorrespondenceError, OrganisationError) as error:
        raise entry.error("form", str(error).rstrip(".")) from error


def _position(entry: Entry, field: str) -> Position:
    """The position that the named person holds in the period of the entry."""
    period = overlapping(entry.day("active_from"), entry.day("active_to"))
    found = Position.objects.filter(period, person__username=entry.text(field)).order_by(IN_TIME).first()
    if found is None:
        raise entry.error(field, f"“{entry.text(field)}” không giữ chức vụ nào trong thời gian này")
    return found


def _basis(entry: Entry) -> Document | None:
    """The latest document that bears the number and symbol."""
    told = entry.optional("basis")
    if told is None:
        return None
    found = find_documents(told).first()
    if found is None:
        raise entry.error("basis", f"chưa có văn bản “{told}” trong hệ thống")
    return found
