"""Where a figure or a sentence comes from, as a page shows it: the trace, with links to what the position may open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thongsuot.facts.model import EvidenceRef, Nature, RecordSnapshot, Span
from thongsuot.office.templatetags.office import day as day_text
from thongsuot.organisation.models import Position
from thongsuot.programme.models import Activity, Evidence, Task
from thongsuot.programme.queries.visible import visible_activities, visible_tasks
from thongsuot.programme.states import PeopleShown
from thongsuot.reporting.consolidation.trace import SharedEvent, Trace, TraceKind, trace
from thongsuot.reporting.dataset.model import REPORT_RECORD, Dataset
from thongsuot.reporting.drafting.anchors import Anchor, anchors
from thongsuot.reporting.queries.standing import find_dataset
from thongsuot.reporting.queries.visible import visible_submissions
from thongsuot.reporting.wording.figures import figure_text

_ACTIVITY, _TASK = Activity._meta.label_lower, Task._meta.label_lower


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
    shown = _Shown(_Reachable.among(found, position, day))
    fact, entry = anchor.fact, anchor.entry
    texts = (
        ()
        if entry is None
        else tuple((fact.kind.entry_fields.get(name, name), text) for name, text in entry.texts if text)
    )
    return Source(
        anchor=anchor,
        value="" if entry is not None or fact.value is None else figure_text(fact.kind, fact.value),
        computed="" if fact.computed is None else figure_text(fact.kind, fact.computed),
        nature=", ".join(filter(None, (_natures().get(fact.nature), _spans().get(fact.span)))),
        texts=texts,
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
    """The addresses of what the position may open, by record and by hash of evidence; three queries at most."""

    records: Mapping[tuple[str, UUID], str] = field(default_factory=dict)
    evidence: Mapping[str, str] = field(default_factory=dict)
    datasets: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def among(cls, found: Trace, position: Position, day: date) -> _Reachable:
        snapshots = [step.subject for step in found.walk() if isinstance(step.subject, RecordSnapshot)]
        refs = {(one.record.kind, one.record.id) for one in snapshots}
        hashes = [step.subject.hash for step in found.walk() if isinstance(step.subject, EvidenceRef)]
        names = [str(one.content["dataset"]) for one in snapshots if one.record.kind == REPORT_RECORD]
        activities = {key for kind, key in refs if kind == _ACTIVITY}
        tasks = {key for kind, key in refs if kind == _TASK}
        seen = _ids(visible_activities(position, day), activities)
        led = _ids(visible_tasks(position, day), tasks)
        pieces = Evidence.objects.filter(
            file__in=hashes, activity__in=seen, withdrawn_at__isnull=True, people_shown=PeopleShown.NOBODY
        )
        handed_in = visible_submissions(position, day).filter(payload__in=names) if names else ()
        return cls(
            {(_ACTIVITY, key): reverse("activity", args=[key]) for key in seen}
            | {(_TASK, key): reverse("task", args=[key]) for key in led},
            {str(one.file_id): reverse("activity_file", args=[one.activity_id, one.pk]) for one in pieces}
            if hashes and seen
            else {},
            {str(one.payload_id): reverse("submission", args=[one.pk]) for one in handed_in},
        )


def _ids(rows: object, among: set[UUID]) -> set[UUID]:
    return set(rows.filter(pk__in=among).values_list("pk", flat=True)) if among else set()  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class _Shown:
    """Tells the steps of a trace in the language of the page."""

    reachable: _Reachable

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
                return SourceStep(one.kind, f"{fact.kind.name}: {value}", behind=behind)
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
