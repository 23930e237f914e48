"""The evidence of a record as its page shows it; that recognisable people were looked at is noted before."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from thongsuot.audit.actions.record_reading import record_reading
from thongsuot.files.accepted import ACCEPTED
from thongsuot.files.addresses import address_of
from thongsuot.files.guards.image import THUMBNAIL
from thongsuot.files.models import StoredFile
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.evidence.places import PLACES, Subject
from thongsuot.programme.models import Evidence
from thongsuot.programme.states import PeopleShown


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence as the page shows it; `picture` is the address of an image's thumbnail, or empty.

    `sort` is the file's usual ending, in capitals (`JPG`, `PDF`); the others are the addresses of what is done with it.
    """

    evidence: Evidence
    picture: str
    sort: str
    url: str
    consent: str
    withdrawal: str


@dataclass(frozen=True, slots=True)
class Shown:
    """All pieces of one record, and the addresses of the forms that add to them."""

    pieces: tuple[Piece, ...]
    photos: str
    reference: str
    picture_size: tuple[int, int] = THUMBNAIL


def evidence_of(request: OfficeRequest, record: Subject) -> Shown:
    """The record's evidence; of pieces in which people can be recognised, the reading is noted."""
    acting = request.acting
    found = list(record.evidence.filter(withdrawn_at__isnull=True).select_related("file", "document"))
    people = [one for one in found if one.people_shown != PeopleShown.NOBODY]
    if people:
        record_reading(about=people, fields=["file"], by=acting.holder().actor(), at=acting.at)
    places = PLACES[type(record)]
    return Shown(
        pieces=tuple(
            Piece(
                evidence=one,
                picture=_picture(one),
                sort=_ending(one).lstrip(".").upper(),
                url=reverse(places.file, args=[record.pk, one.pk]),
                consent=reverse(places.consent, args=[record.pk, one.pk]),
                withdrawal=reverse(places.withdrawal, args=[record.pk, one.pk]),
            )
            for one in found
        ),
        photos=reverse(places.photos, args=[record.pk]),
        reference=reverse(places.reference, args=[record.pk]),
    )


def file_name(evidence: Evidence) -> str:
    """The name under which the piece's file is saved."""
    assert evidence.file is not None
    return f"{_stem(evidence.file)}{_ending(evidence)}"


def _picture(evidence: Evidence) -> str:
    row = None if evidence.file is None else ACCEPTED.get(evidence.file.media_type)
    if row is None or not row.shown or not row.media_type.startswith("image/"):
        return ""
    assert evidence.file is not None
    return address_of(evidence.file, f"{_stem(evidence.file)}.jpg", small=True)


def _stem(file: StoredFile) -> str:
    return f"minh-chung-{file.sha256[:8]}"


def _ending(evidence: Evidence) -> str:
    row = None if evidence.file is None else ACCEPTED.get(evidence.file.media_type)
    return row.endings[0] if row else ""
