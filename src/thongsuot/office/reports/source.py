"""Where a figure or a sentence comes from, as a page shows it: the trace, with links to what the position may open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thongsuot.facts.model import EvidenceRef, Nature, RecordSnapshot, Span
from thongsuot.office.evidence.places import address_of_file
from thongsuot.office.fact_names import fact_name, topic_names
from thongsuot.office.templatetags.office import day as day_text
from thongsuot.office.templatetags.office import label as gettext_label
from thongsuot.organisation.models import Position
from thongsuot.programme.models import Activity, BudgetLine, Equipment, Evidence, Plan, Task
from thongsuot.programme.queries.visible import (
    visible_activities,
    visible_budget_lines,
    visible_equipment,
    visible_plans,
    visible_tasks,
)
from thongsuot.programme.states import PeopleShown
from thongsuot.reporting.consolidation.narrative import NARRATIVE
from thongsuot.reporting.consolidation.trace import SharedEvent, Trace, TraceKind, trace
from thongsuot.reporting.dataset.model import REPORT_RECORD, Dataset
from thongsuot.reporting.drafting.anchors import Anchor, anchors
from thongsuot.reporting.queries.standing import find_dataset
from thongsuot.reporting.queries.visible import visible_submissions
from thongsuot.reporting.wording.figures import figure_text

# The records that have a page of their own: which rows of them a position sees, and the name of the page.
_PAGES: Mapping[type[Model], tuple[Callable[[Position, date], QuerySet[Any]], str]] = MappingProxyType(
    {
        Activity: (visible_activities, "activity"),
        Task: (visible_tasks, "task"),
        Plan: (visible_plans, "plan"),
        Equipment: (visible_equipment, "equipment"),
        BudgetLine: (visible_budget_lines, "budget_line"),
    }
)
# The records that have evidence, by the field of a piece that names them.
_EVIDENCE_OF: Mapping[str, type[Model]] = MappingProxyType(
    {"activity": Activity, "equipment": Equipment, "budget_line": BudgetLine}
)


@dataclass(frozen=True, slots=True)
class SourceStep:
    """One step down: what it is (`kind` names its look), in words, and where it leads, if the position may go there."""

    kind: TraceKind
    title: str
    detail: str = ""
    url: str = ""
    digest: str = ""
    behind: tuple[SourceStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """What stands behind one field of a report; `computed` is what the records say where a person stated the value."""

    anchor: Anchor
    title: str
    value: str
    computed: str
    nature: str
    texts: tuple[tuple[str, str], ...]
    steps: tuple[SourceStep, ...]


def source_of(field_id: UUID, dataset: Dataset, position: Position, day: date) -> Source | None:
    """The source of a field of the report that the dataset is; None for an id that is no field of it."""
    anchor = anchors(dataset.facts).get(str(field_id))
    found = trace(str(field_id), dataset, find_dataset)
    if anchor is None or found is None:
        return None
    topics = topic_names()
    shown = _Shown(_Reachable.among(found, position, day), topics)
    fact, entry = anchor.fact, anchor.entry
    # What units said is told by the steps below, in their own words.
    gathered = fact.key.startswith(NARRATIVE)
    texts = () if entry is None or gathered else entry.texts
    return Source(
        anchor=anchor,
        title=_("nội dung các đơn vị báo cáo") if gathered else fact_name(fact.kind.name, topics),
        value="" if entry is not None or fact.value is None else figure_text(fact.kind, fact.value),
        computed="" if fact.computed is None else figure_text(fact.kind, fact.computed),
        nature=", ".join(filter(None, (_natures().get(fact.nature), _spans().get(fact.span)))),
        texts=tuple((gettext_label(fact.kind.entry_fields.get(name, name)), text) for name, text in texts if text),
        steps=tuple(shown.steps(one for one in found.behind if one.kind is not TraceKind.STATED)),
    )


def _natures() -> Mapping[Nature, str]:
    return {Nature.ACTUAL: _("thực hiện"), Nature.ESTIMATE: _("ước thực hiện")}


def _spans() -> Mapping[Span, str]:
    return {
        Span.PERIOD: _("trong kỳ"),
        Span.CUMULATIVE: _("lũy kế"),
        Span.SAME_PERIOD_LAST_YEAR: _("cùng kỳ năm trước"),
        Span.PLAN: _("kế hoạch"),
    }


@dataclass(frozen=True, slots=True)
class _Reachable:
    """The addresses of what the position may open, by record and by hash of evidence; seven queries at most."""

    records: Mapping[tuple[str, UUID], str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    datasets: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def among(cls, found: Trace, position: Position, day: date) -> _Reachable:
        snapshots = [step.subject for step in found.walk() if isinstance(step.subject, RecordSnapshot)]
        refs = {(one.record.kind, one.record.id) for one in snapshots}
        hashes = [step.subject.hash for step in found.walk() if isinstance(step.subject, EvidenceRef)]
        names = [str(one.content["dataset"]) for one in snapshots if one.record.kind == REPORT_RECORD]
        found_rows = {
            model: _ids(rows(position, day), {key for kind, key in refs if kind == model._meta.label_lower})
            for model, (rows, _name) in _PAGES.items()
        }
        of_record = {one: found_rows[model] for one, model in _EVIDENCE_OF.items()}
        shown = Q()
        for name, keys in of_record.items():
            shown |= Q(**{f"{name}__in": keys})
        pieces = Evidence.objects.filter(
            shown, file__in=hashes, withdrawn_at__isnull=True, people_shown=PeopleShown.NOBODY
        )
        handed_in = visible_submissions(position, day).filter(payload__in=names) if names else ()
        return cls(
            {
                (model._meta.label_lower, key): reverse(_PAGES[model][1], args=[key])
                for model, keys in found_rows.items()
                for key in keys
            },
            {str(one.file_id): address_of_file(one) for one in pieces.select_related(*_EVIDENCE_OF)}
            if hashes and any(of_record.values())
            else {},
            {str(one.payload_id): reverse("submission", args=[one.pk]) for one in handed_in},
        )


def _ids(rows: QuerySet[Any], among: set[UUID]) -> set[UUID]:
    return set(rows.filter(pk__in=among).values_list("pk", flat=True)) if among else set()


@dataclass(frozen=True, slots=True)
class _Shown:
    """Tells the steps of a trace in the language of the page."""

    reachable: _Reachable
    topics: Mapping[str, str]

    def steps(self, found: Iterable[Trace]) -> Iterable[SourceStep]:
        for one in found:
            yield self._step(one)

    def _step(self, one: Trace) -> SourceStep:
        behind = tuple(self.steps(one.behind))
        match one.subject:
            case EvidenceRef() as piece:
                return SourceStep(one.kind, piece.caption, "", self.reachable.evidence.get(piece.hash, ""), piece.hash)
            case SharedEvent() as event:
                units = ", ".join(event.units)
                title = event.title or _("Hoạt động chung")
                detail = _("Hoạt động chung của %(units)s: tính một lần.") % {"units": units}
                return SourceStep(one.kind, title, detail)
            case RecordSnapshot() as snapshot if snapshot.record.kind == REPORT_RECORD:
                return self._submission(one, snapshot, behind)
            case RecordSnapshot() as snapshot:
                url = self.reachable.records.get((snapshot.record.kind, snapshot.record.id), "")
                detail = _("Bản ghi lần sửa %(revision)s") % {"revision": snapshot.record.revision}
                if not snapshot.evidence:
                    detail += f" · {_('chưa có minh chứng')}"
                return SourceStep(one.kind, snapshot.title, detail, url, snapshot.record.content_hash, behind)
            case Anchor(fact=fact, entry=None):
                value = _("chưa có") if fact.value is None else figure_text(fact.kind, fact.value)
                return SourceStep(one.kind, f"{fact_name(fact.kind.name, self.topics)}: {value}", behind=behind)
            case _:
                return SourceStep(one.kind, one.text, digest=one.hash or "", behind=behind)

    def _submission(self, one: Trace, snapshot: RecordSnapshot, behind: tuple[SourceStep, ...]) -> SourceStep:
        name = str(snapshot.content["dataset"])
        if one.kind is TraceKind.MISSING:
            return SourceStep(one.kind, snapshot.title, _("Bộ dữ liệu không có tại đây."), digest=name)
        received = day_text(date.fromisoformat(str(snapshot.content["received_on"])))
        detail = _("Nhận ngày %(day)s") % {"day": received}
        late = int(str(snapshot.content["days_late"]))
        if late:
            detail += f" · {ngettext('muộn %(n)s ngày', 'muộn %(n)s ngày', late) % {'n': late}}"
        return SourceStep(one.kind, snapshot.title, detail, self.reachable.datasets.get(name, ""), name, behind)
