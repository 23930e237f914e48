"""What the example's district receives, and does with it, in the days before its report is due: `arrivals.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import uuid5

from django.utils import timezone

from thongsuot.correspondence.actions.add_document import DocumentFacts
from thongsuot.correspondence.actions.direct_handling import direct_handling
from thongsuot.correspondence.actions.register_incoming import register_incoming
from thongsuot.correspondence.models import Direction, HandlingDirection, RegisterEntry
from thongsuot.correspondence.queries.registers import register_of
from thongsuot.demonstration.people import position_of
from thongsuot.files.data_file import Entry, read_yaml
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import unit_on
from thongsuot.programme.actions.attach_uploads import Upload, attach_uploads
from thongsuot.programme.actions.set_task import set_task
from thongsuot.programme.actions.start_task import start_task
from thongsuot.programme.importing.choices import choice
from thongsuot.programme.models import Activity, Programme
from thongsuot.programme.states import PeopleShown, TaskSource
from vanban.document.partial_date import PartialDate

_LETTER = (
    "type",
    "identifier",
    "date",
    "issuer",
    "issuer_unit",
    "subject",
    "arrived",
    "due",
    "directed",
    "direction",
    "task",
)


@dataclass(frozen=True, slots=True)
class _House:
    """Where the letters arrive, and who handles them, by user name."""

    unit: str
    registry: str
    leader: str
    head: str
    officer: str

    def on(self, at: datetime) -> Unit:
        """The body that receives, at that moment."""
        return unit_on(self.unit, timezone.localdate(at))


def load_arrivals(folder: Path) -> None:
    """Register the letters of the folder's file, direct them, set the tasks that follow, attach the photos."""
    file = read_yaml(folder / "arrivals.yaml")
    file.only("unit", "registry", "leader", "head", "officer", "letters", "photos")
    house = _House(*(file.text(name) for name in ("unit", "registry", "leader", "head", "officer")))
    for letter in file.entries("letters"):
        letter.only(*_LETTER)
        entry = _register(letter, house)
        if letter.optional("direction") is None:
            continue
        direction = _direct(letter, entry, house)
        for task in letter.entries("task"):
            _set(task, direction, house)
    for photo in file.entries("photos"):
        _attach(photo, folder, house)


def _register(letter: Entry, house: _House) -> RegisterEntry:
    at = _moment(letter, "arrived")
    facts = DocumentFacts(
        document_type=letter.text("type"),
        identifier=letter.text("identifier"),
        date=PartialDate.from_iso(letter.text("date")),
        issuer_name=letter.text("issuer"),
        issuer=unit_on(letter.text("issuer_unit"), timezone.localdate(at)),
        subject=letter.text("subject"),
        note="minh họa",
    )
    return register_incoming(
        register=register_of(house.on(at), Direction.INCOMING, at.year),
        document=facts,
        by=position_of(house.registry, at),
        at=at,
        due_on=letter.day("due"),
    )


def _direct(letter: Entry, entry: RegisterEntry, house: _House) -> HandlingDirection:
    at = _moment(letter, "directed")
    return direct_handling(
        entry=entry,
        text=letter.text("direction"),
        lead=position_of(house.head, at).unit,
        by=position_of(house.leader, at),
        at=at,
        due_on=letter.day("due"),
    )


def _set(told: Entry, direction: HandlingDirection, house: _House) -> None:
    """The division's head makes a task of the direction and begins it within the hour."""
    told.only("title", "expected_output", "helping")
    at = direction.given_at
    head = position_of(house.head, at)
    task = set_task(
        client_id=uuid5(direction.pk, "task"),
        unit=house.on(at),
        programme=Programme.objects.get(),
        title=told.text("title"),
        lead_unit=head.unit,
        co_ordinating_units=[unit_on(code, timezone.localdate(at)) for code in told.texts("helping")],
        starts_on=timezone.localdate(at),
        deadline=direction.due_on,
        expected_output=told.text("expected_output"),
        source=TaskSource.HANDLING_DIRECTION,
        source_handling_direction=direction,
        by=head.actor(),
        at=at,
    )
    start_task(task=task, by=head.actor(), at=at)


def _attach(photo: Entry, folder: Path, house: _House) -> None:
    photo.only("activity", "file", "caption", "people", "at")
    at = _moment(photo, "at")
    content = (folder / photo.text("file")).read_bytes()
    upload = Upload(content, Path(photo.text("file")).name, photo.text("caption"), choice(photo, "people", PeopleShown))
    activity = Activity.objects.get(title=photo.text("activity"), unit=house.on(at))
    attach_uploads(of=activity, uploads=[upload], by=position_of(house.officer, at).actor(), at=at)


def _moment(entry: Entry, field: str) -> datetime:
    try:
        return timezone.make_aware(datetime.fromisoformat(entry.text(field)))
    except ValueError as error:
        raise entry.error(field, "cần ghi ngày giờ dạng NNNN-TT-NNTgg:pp") from error
