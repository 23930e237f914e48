"""From a figure or a sentence down to its evidence: through submissions and facts, to records and hashes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import EvidenceRef, RecordRef, RecordSnapshot
from thongsuot.facts.partial import Gathered
from thongsuot.reporting.consolidation.merging import shared_events
from thongsuot.reporting.consolidation.narrative import NARRATIVE, same_statement
from thongsuot.reporting.dataset.encode import moment
from thongsuot.reporting.dataset.model import REPORT_RECORD, Dataset
from thongsuot.reporting.drafting.anchors import Anchor, anchors
from thongsuot.reporting.wording.dates import day_text
from thongsuot.reporting.wording.figures import figure_text
from vanban.document.model import Document, Node

# Gives the dataset of a name (its SHA-256), or None where this installation does not hold it.
FindDataset = Callable[[str], Dataset | None]


class TraceKind(StrEnum):
    """What a step of the way is."""

    FIGURE = "figure"
    ENTRY = "entry"
    STATED = "stated"
    SHARED = "shared"
    SUBMISSION = "submission"
    RECORD = "record"
    EVIDENCE = "evidence"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SharedEvent:
    """An event in which several units took part, and which counts once; `title` is empty where nobody says it."""

    title: str
    units: tuple[str, ...]


# What a step is about, for those who tell it in other words than `text`.
Subject = Anchor | RecordSnapshot | EvidenceRef | SharedEvent


@dataclass(frozen=True, slots=True)
class Trace:
    """One step and what lies behind it; `hash` names its content where it has one."""

    kind: TraceKind
    text: str
    hash: str | None = None
    behind: tuple[Trace, ...] = ()
    subject: Subject | None = None

    def lines(self, before: str = "", *, last: bool = True, root: bool = True) -> Iterator[str]:
        """The tree as text, one line a step."""
        branch = "" if root else ("└─ " if last else "├─ ")
        yield f"{before}{branch}{self.text}{f'  [{self.hash}]' if self.hash else ''}"
        below = before if root else before + ("   " if last else "│  ")
        for number, step in enumerate(self.behind, 1):
            yield from step.lines(below, last=number == len(self.behind), root=False)

    def walk(self) -> Iterator[Trace]:
        """This step and all behind it."""
        yield self
        for step in self.behind:
            yield from step.walk()


def trace(field_id: str, dataset: Dataset, find: FindDataset) -> Trace | None:
    """The way from a field of a report's text to its evidence; None for an id that is no field of this report."""
    anchor = anchors(dataset.facts).get(field_id)
    return None if anchor is None else _of_anchor(anchor, dataset, find)


def trace_fact(fact: Fact, dataset: Dataset, find: FindDataset) -> Trace:
    """The way from a fact of a report to its evidence."""
    return _of_anchor(Anchor(fact), dataset, find)


def _of_anchor(anchor: Anchor, dataset: Dataset, find: FindDataset) -> Trace:
    fact, entry = anchor.fact, anchor.entry
    if entry is None:
        return Trace(TraceKind.FIGURE, _figure(fact), None, tuple(_behind_figure(fact, dataset, find)), anchor)
    text = " – ".join(text for name, text in entry.texts if text and name in ("title", "unit", "statement", "citation"))
    behind = tuple(_behind_entry(fact, entry, dataset, find))
    return Trace(TraceKind.ENTRY, text or fact.kind.name, None, behind, anchor)


def _figure(fact: Fact) -> str:
    if fact.value is None:
        return f"{fact.kind.name}: chưa có"
    return f"{fact.kind.name}: {figure_text(fact.kind, fact.value)}"


def _behind_figure(fact: Fact, dataset: Dataset, find: FindDataset) -> Iterator[Trace]:
    if fact.stated is not None:
        computed = "chưa có hồ sơ" if fact.computed is None else figure_text(fact.kind, fact.computed)
        yield Trace(
            TraceKind.STATED,
            f"Số do {fact.stated.by} nêu lúc {moment(fact.stated.at)}; tính từ hồ sơ: {computed}; "
            f"lý do: {fact.stated.reason}",
        )
    yield from _shared(fact, dataset, find)
    for ref in fact.records:
        yield _of_record(ref, fact, dataset, find)


def _shared(fact: Fact, dataset: Dataset, find: FindDataset) -> Iterator[Trace]:
    below = []
    titles: dict[UUID, str] = {}
    for ref in fact.records:
        held = _dataset_of(ref, dataset, find)
        match = None if held is None else _same_fact(fact, held)
        if held is not None and match is not None:
            below.append((held.unit.name, match))
            titles |= {one.share.event: one.title for one in held.records if one.share is not None}
    for event, units in shared_events(below).items():
        said = f"“{titles[event]}”" if event in titles else str(event)
        text = f"Hoạt động chung {said} của {', '.join(units)}: tính một lần"
        yield Trace(TraceKind.SHARED, text, subject=SharedEvent(titles.get(event, ""), tuple(units)))


def _of_record(ref: RecordRef, fact: Fact, dataset: Dataset, find: FindDataset) -> Trace:
    snapshot = dataset.record(ref)
    if snapshot is None:
        return Trace(TraceKind.MISSING, f"Hồ sơ {ref.kind} {ref.id}: không có bản chụp", ref.content_hash)
    if ref.kind != REPORT_RECORD:
        return _record(snapshot)
    held = _dataset_of(ref, dataset, find)
    match = None if held is None else _same_fact(fact, held)
    behind = () if held is None or match is None else (trace_fact(match, held, find),)
    return _submission(snapshot, held, behind)


def _behind_entry(fact: Fact, entry: Gathered, dataset: Dataset, find: FindDataset) -> Iterator[Trace]:
    if fact.key.startswith(NARRATIVE):
        for one in same_statement(fact, entry):
            yield _statement(one, dataset, find)
        return
    if entry.record in fact.records:
        yield _of_record(entry.record, fact, dataset, find)
        return
    for ref in fact.records:
        held = _dataset_of(ref, dataset, find)
        match = None if held is None else _same_fact(fact, held)
        snapshot = dataset.record(ref)
        if held is None or match is None or snapshot is None:
            continue
        told = [one for one in match.entries if one.identity == entry.identity]
        if told:
            yield _submission(snapshot, held, tuple(_of_anchor(Anchor(match, one), held, find) for one in told))


def _statement(entry: Gathered, dataset: Dataset, find: FindDataset) -> Trace:
    """A gathered sentence: the submission that makes it, and what stands behind the figures in it."""
    snapshot = dataset.record(entry.record)
    held = _dataset_of(entry.record, dataset, find)
    texts = dict(entry.texts)
    if snapshot is None or held is None:
        return Trace(TraceKind.MISSING, f"{texts['unit']}: bộ dữ liệu không có tại đây", entry.record.content_hash)
    behind = []
    known = anchors(held.facts)
    for node in _saying(held.document, texts["statement"]):
        ids = dict.fromkeys(inline.id for inline in node.inlines if inline.id in known)
        behind += [_of_anchor(known[str(one)], held, find) for one in ids]
    said = Trace(TraceKind.ENTRY, f"“{texts['statement']}”", None, tuple(behind))
    return _submission(snapshot, held, (said,))


def _saying(document: Document, statement: str) -> Iterator[Node]:
    return (node for node in document.walk() if " ".join((node.text or node.title or "").split()) == statement)


def _submission(snapshot: RecordSnapshot, held: Dataset | None, behind: tuple[Trace, ...]) -> Trace:
    name = str(snapshot.content["dataset"])
    if held is None:
        return Trace(TraceKind.MISSING, f"{snapshot.title}: bộ dữ liệu không có tại đây", name, subject=snapshot)
    text = f"{snapshot.title}, nhận ngày {_received_on(snapshot)}"
    return Trace(TraceKind.SUBMISSION, text, name, behind, snapshot)


def _received_on(snapshot: RecordSnapshot) -> str:
    return day_text(date.fromisoformat(str(snapshot.content["received_on"])))


def _record(snapshot: RecordSnapshot) -> Trace:
    pieces = tuple(
        Trace(
            TraceKind.EVIDENCE,
            f"Minh chứng: {piece.caption} ({piece.media_type}, {piece.size} byte, giữ tại {piece.holder})",
            piece.hash,
            subject=piece,
        )
        for piece in snapshot.evidence
    )
    return Trace(
        TraceKind.RECORD,
        f"Hồ sơ: {snapshot.title} (bản {snapshot.record.revision})",
        snapshot.record.content_hash,
        pieces,
        snapshot,
    )


def _dataset_of(ref: RecordRef, dataset: Dataset, find: FindDataset) -> Dataset | None:
    snapshot = dataset.record(ref) if ref.kind == REPORT_RECORD else None
    return None if snapshot is None else find(str(snapshot.content["dataset"]))


def _same_fact(fact: Fact, held: Dataset) -> Fact | None:
    return next((one for one in held.facts if (one.key, one.span) == (fact.key, fact.span)), None)
