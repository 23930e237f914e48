"""How a request stands: whom it asks, what was accepted, who is late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from django.db.models import QuerySet

from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import last_names_on
from thongsuot.reporting.consolidation.standing import Received, Standing
from thongsuot.reporting.dataset.decode import decode
from thongsuot.reporting.dataset.model import Dataset, UnitIdentity
from thongsuot.reporting.models import IssuedReport, ReceivedDataset, ReportRequest, Submission
from thongsuot.reporting.states import SubmissionState


def accepted_submissions(request: ReportRequest) -> QuerySet[Submission]:
    """What was accepted and not superseded, by unit."""
    found = Submission.objects.filter(request=request, state=SubmissionState.ACCEPTED)
    return found.select_related("unit", "payload").order_by("unit__code", "version")


def standing_of(request: ReportRequest) -> Standing:
    """Who was asked and what was accepted; names are as on the deadline, or as they were last before it."""
    units = Unit.objects.filter(asked_reports__request=request)
    asked = [
        UnitIdentity(unit.code, name.name, unit.agency_code or None)
        for unit, name in last_names_on(units, request.deadline).items()
    ]
    received = tuple(_received(one) for one in accepted_submissions(request))
    return Standing(request.pk, tuple(sorted(asked, key=lambda one: one.code)), received, request.deadline)


def _received(submission: Submission) -> Received:
    dataset = decode(bytes(submission.payload.dataset))
    names = last_names_on(Unit.objects.filter(pk=submission.unit_id), dataset.as_of)
    own = [part for name in names.values() for part in (name.name, name.short_name)]
    return Received(dataset, submission.payload_id, submission.received_on, tuple(own))


def short_names_of(request: ReportRequest, day: date) -> Mapping[str, str]:
    """The short name of each addressee by its name."""
    units = Unit.objects.filter(asked_reports__request=request)
    return MappingProxyType({name.name: name.short_name for name in last_names_on(units, day).values()})


def find_dataset(name: str) -> Dataset | None:
    """The dataset of that SHA-256, received or issued here; None where this installation does not hold it."""
    received = ReceivedDataset.objects.filter(pk=name).first()
    if received is not None:
        return decode(bytes(received.dataset))
    issued = IssuedReport.objects.filter(dataset_hash=name).first()
    return None if issued is None else decode(bytes(issued.dataset))
