"""One activity: what it says, its evidence, the reports that rest on it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Max, Q
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404

from thongsuot.audit.actions.record_reading import record_reading
from thongsuot.correspondence.queries.visible import readable_among
from thongsuot.files.accepted import ACCEPTED
from thongsuot.files.addresses import address_of
from thongsuot.files.guards.image import THUMBNAIL
from thongsuot.files.models import StoredFile
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.activities.detail_fields import shown_details
from thongsuot.office.activities.history import history_of
from thongsuot.office.page import page
from thongsuot.office.rights import AUTHORS, OWN_AND_BELOW, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.models import Activity, Evidence
from thongsuot.programme.queries.visible import own_activities, visible_activities
from thongsuot.programme.states import PeopleShown
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import reports_resting_on
from thongsuot.reporting.queries.visible import visible_reports

# A page tells of no more units of one event; the rest is found in the list.
_BESIDE = 30


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence as the page shows it; `picture` is the address of an image's thumbnail, or empty.

    `sort` is the file's usual ending, in capitals: `JPG`, `PDF`.
    """

    evidence: Evidence
    picture: str
    sort: str


@open_to(WORKING, about=Activity, relations=OWN_AND_BELOW)
def activity(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The record, with its evidence; that recognisable people were looked at is noted before they are shown."""
    acting = request.acting
    holder = acting.holder()
    seen = visible_activities(holder, acting.day)
    found = get_object_or_404(seen.select_related("programme", "task", "shared_event"), pk=pk)
    evidence = list(found.evidence.filter(withdrawn_at__isnull=True).select_related("file", "document"))
    people = [one for one in evidence if one.people_shown != PeopleShown.NOBODY]
    if people:
        record_reading(about=people, fields=["file"], by=holder.actor(), at=acting.at)
    kind = CATALOGUE[found.kind]
    documents = list(found.activity_documents.select_related("document"))
    beside = _beside(request, found)
    papers = [one.document_id for one in documents] + [one.document_id for one in evidence if one.document_id]
    return page(
        request,
        "office/activities/activity.html",
        picture_size=THUMBNAIL,
        activity=found,
        kind=kind,
        details=tuple(shown_details(kind, found.details)),
        pieces=[Piece(one, _picture(one), _ending(one).lstrip(".").upper()) for one in evidence],
        documents=documents,
        readable=readable_among(papers, holder, acting.day),
        topics=found.topics.all(),
        reports=_reports(request, found),
        beside=beside,
        history=history_of(found),
        unit_names=names_on(Unit.objects.filter(pk__in={found.unit_id, *(one.unit_id for one in beside)}), acting.day),
        may_change=holder.role in AUTHORS
        and found.withdrawn_at is None
        and own_activities(holder, acting.day).filter(pk=pk).exists(),
    )


@open_to(WORKING, about=Activity, relations=OWN_AND_BELOW)
def activity_file(request: OfficeRequest, pk: UUID, piece: UUID) -> HttpResponse:
    """Lead to the file's own address, which is good for some minutes; what was taken back is handed out no more."""
    acting = request.acting
    found = get_object_or_404(visible_activities(acting.holder(), acting.day), pk=pk)
    pieces = found.evidence.filter(file__isnull=False, withdrawn_at__isnull=True).select_related("file")
    evidence = get_object_or_404(pieces, pk=piece)
    assert evidence.file is not None
    if evidence.people_shown != PeopleShown.NOBODY:
        record_reading(about=evidence, fields=["file"], by=acting.holder().actor(), at=acting.at)
    return HttpResponseRedirect(address_of(evidence.file, _file_name(evidence)))


def _picture(evidence: Evidence) -> str:
    row = None if evidence.file is None else ACCEPTED.get(evidence.file.media_type)
    if row is None or not row.shown or not row.media_type.startswith("image/"):
        return ""
    assert evidence.file is not None
    return address_of(evidence.file, f"{_stem(evidence.file)}.jpg", small=True)


def _file_name(evidence: Evidence) -> str:
    assert evidence.file is not None
    return f"{_stem(evidence.file)}{_ending(evidence)}"


def _stem(file: StoredFile) -> str:
    return f"minh-chung-{file.sha256[:8]}"


def _ending(evidence: Evidence) -> str:
    row = None if evidence.file is None else ACCEPTED.get(evidence.file.media_type)
    return row.endings[0] if row else ""


def _beside(request: OfficeRequest, found: Activity) -> list[Activity]:
    """What others said of the same event, as far as the position may see it."""
    if found.shared_event_id is None:
        return []
    acting = request.acting
    others = visible_activities(acting.holder(), acting.day).filter(
        shared_event=found.shared_event_id, withdrawn_at__isnull=True
    )
    return list(others.exclude(pk=found.pk).select_related("unit").order_by("started_on", "title", "pk")[:_BESIDE])


def _reports(request: OfficeRequest, found: Activity) -> list[Report]:
    """The visible reports of which a fact rests on the record, each with the revision of it that they `used`.

    They are asked for by their ids, as conditions nest too deep for SQLite.
    """
    acting = request.acting
    resting = list(reports_resting_on(found.pk).values_list("pk", flat=True))
    seen = visible_reports(acting.holder(), acting.day).filter(pk__in=resting)
    used = Max("records__revision", filter=Q(records__record_id=found.pk))
    return list(seen.annotate(used=used).select_related("outgoing__document").order_by("-drafted_at"))
