"""A report as a dataset."""

from __future__ import annotations

from django.utils import timezone

from thongsuot.organisation.queries.succession import last_name_on
from thongsuot.reporting.dataset.model import (
    AcceptedFinding,
    Check,
    Dataset,
    OutlineRef,
    Regime,
    Relation,
    UnitIdentity,
)
from thongsuot.reporting.issuing.versions import checker_version
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import Held, held_of, records_of
from vanban.check.finding import Stage


def dataset_of(report: Report, held: Held | None = None) -> Dataset:
    """The dataset that the report's present facts, assertions and text make; `held` where they were read before."""
    stored = held or held_of(report)
    request = report.asked_by
    name = last_name_on(report.unit, timezone.localdate(report.drafted_at))
    accepted = report.accepted_findings.order_by("code", "message")
    return Dataset(
        report=report.series,
        version=report.version,
        supersedes=None if report.supersedes is None else report.supersedes.issued.dataset_hash,
        relation=Relation(report.relation) if report.relation else None,
        unit=UnitIdentity(report.unit.code, name.name, report.unit.agency_code or None),
        programme=request.programme.key,
        request=request.pk,
        outline=OutlineRef(report.outline.key, report.outline.version),
        period=request.period,
        as_of=report.as_of,
        regime=Regime(request.regime),
        facts=tuple(stored.facts.values()),
        nil=stored.nil,
        records=records_of(report),
        document=stored.text,
        check=Check(
            version=checker_version(),
            stage=Stage.SIGNING.value,
            accepted=tuple(AcceptedFinding(one.code, one.message, one.reason) for one in accepted),
        ),
    )
