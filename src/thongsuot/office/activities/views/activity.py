"""One activity: what it says, its evidence, the reports that rest on it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from thongsuot.correspondence.queries.visible import readable_among
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.activities.detail_fields import shown_details
from thongsuot.office.activities.history import history_of
from thongsuot.office.evidence.pieces import evidence_of
from thongsuot.office.evidence.resting import reports_on
from thongsuot.office.page import page
from thongsuot.office.rights import AUTHORS, OWN_AND_BELOW, WORKING, open_to
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.kinds.catalogue import CATALOGUE
from thongsuot.programme.models import Activity
from thongsuot.programme.queries.visible import own_activities, visible_activities

# A page tells of no more units of one event; the rest is found in the list.
_BESIDE = 30


@open_to(WORKING, about=Activity, relations=OWN_AND_BELOW)
def activity(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The record, with its evidence; that recognisable people were looked at is noted before they are shown."""
    acting = request.acting
    holder = acting.holder()
    seen = visible_activities(holder, acting.day)
    found = get_object_or_404(seen.select_related("programme", "task", "shared_event"), pk=pk)
    evidence = evidence_of(request, found)
    kind = CATALOGUE[found.kind]
    documents = list(found.activity_documents.select_related("document"))
    beside = _beside(request, found)
    papers = [one.document_id for one in documents] + [
        one.evidence.document_id for one in evidence.pieces if one.evidence.document_id
    ]
    return page(
        request,
        "office/activities/activity.html",
        activity=found,
        kind=kind,
        details=tuple(shown_details(kind, found.details)),
        evidence=evidence,
        documents=documents,
        readable=readable_among(papers, holder, acting.day),
        topics=found.topics.all(),
        reports=reports_on(request, found),
        beside=beside,
        history=history_of(found),
        unit_names=names_on(Unit.objects.filter(pk__in={found.unit_id, *(one.unit_id for one in beside)}), acting.day),
        may_change=holder.role in AUTHORS
        and found.withdrawn_at is None
        and own_activities(holder, acting.day).filter(pk=pk).exists(),
    )


def _beside(request: OfficeRequest, found: Activity) -> list[Activity]:
    """What others said of the same event, as far as the position may see it."""
    if found.shared_event_id is None:
        return []
    acting = request.acting
    others = visible_activities(acting.holder(), acting.day).filter(
        shared_event=found.shared_event_id, withdrawn_at__isnull=True
    )
    return list(others.exclude(pk=found.pk).select_related("unit").order_by("started_on", "title", "pk")[:_BESIDE])
