"""A report as values: its facts by name, the records that they rest on, its assertions, its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from uuid import UUID

from django.db.models import Q, QuerySet

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import RecordSnapshot
from thongsuot.organisation.models import Unit
from thongsuot.organisation.periods import active_on
from thongsuot.reporting.dataset.decode import read_snapshot
from thongsuot.reporting.dataset.decode_fact import read_fact
from thongsuot.reporting.dataset.reading import Reader
from thongsuot.reporting.drafting.draft import NilAssertion
from thongsuot.reporting.models import Report, ReportRequest
from vanban.document.model import Document


def facts_of(report: Report) -> Mapping[str, Fact]:
    """The report's facts as its text has them, by the names that the outline gives them."""
    rows = report.facts.order_by("indicator").values_list("indicator", "content")
    return MappingProxyType({name: read_fact(Reader(content, name)) for name, content in rows})


def records_of(report: Report) -> tuple[RecordSnapshot, ...]:
    """Snapshots of all records that its facts rest on, in the order of their references."""
    rows = report.records.values_list("content", flat=True)
    return tuple(sorted((read_snapshot(content) for content in rows), key=lambda one: one.record))


def nil_of(report: Report) -> tuple[NilAssertion, ...]:
    """Who asserted that nothing happened, section by section; by position, not by name."""
    rows = report.nil_assertions.select_related("by")
    return tuple(NilAssertion(row.section, row.by.title, row.at) for row in rows)


def text_of(report: Report) -> Document:
    """The current version of its text."""
    version = report.outgoing.current_version
    assert version is not None
    return version.structured()


@dataclass(frozen=True, slots=True)
class Held:
    """What is stored of a report, decoded: its facts by the outline's names, its assertions, its current text."""

    facts: Mapping[str, Fact]
    nil: tuple[NilAssertion, ...]
    text: Document


def held_of(report: Report) -> Held:
    """All of it, read once for whoever needs more than one part."""
    return Held(facts_of(report), nil_of(report), text_of(report))


def report_for(request: ReportRequest, unit: Unit, day: date) -> Report | None:
    """The newest version of the unit's own answer to the request, of those that count on the day."""
    return Report.objects.filter(counting_on(day), request=request, unit=unit).order_by("-version").first()


def counting_on(day: date) -> Q:
    """Without the drafts of a body that ended before it issued them: whoever answers in its place begins anew."""
    return Q(outgoing__issued_at__isnull=False) | active_on(day, "outgoing__issuing_unit__")


def reports_resting_on(record: UUID) -> QuerySet[Report]:
    """The reports of which a fact rests on the record."""
    return Report.objects.filter(records__record_id=record).distinct().order_by("drafted_at")
