"""Narrative by section: units with the same statement together, units without anything in one sentence.

What merges is the set of source statements; the wording around them is the outline's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from thongsuot.facts.fact import Fact, compute_fact
from thongsuot.facts.model import Answer, Entry, FactKind, Measure, Merging
from thongsuot.facts.partial import Gathered
from thongsuot.reporting.consolidation.standing import Received, Standing
from thongsuot.reporting.drafting.fill import fill, join_text, plain, text_of
from thongsuot.reporting.drafting.sections import section_at
from thongsuot.reporting.outline.model import Outline, Section
from thongsuot.reporting.outline.words import NIL_UNITS
from vanban.document.model import Document, Inline, InlineKind, Node, NodeKind

NARRATIVE = "narrative."
_TOLD, _NIL = "told", "nil"
_SELF = "đơn vị"


def narrative_kind(section: str) -> FactKind:
    """What units said in a section, as a fact: one entry a statement."""
    return FactKind(
        key=f"{NARRATIVE}{section}",
        name=f"nội dung các đơn vị báo cáo tại mục {section}",
        measure=Measure.LIST,
        unit_of_measure="nội dung",
        merging=Merging.GATHER,
        entry_fields=MappingProxyType(
            {
                "code": "mã đơn vị",
                "unit": "tên đơn vị",
                "statement": "nội dung",
                "common": "nội dung chung",
                "state": "trạng thái",
            }
        ),
    )


def narrative_fact(
    section: str, labels: tuple[str, ...], standing: Standing, *, report: UUID, computed_at: datetime
) -> Fact:
    """All that units said, or asserted to be nil, in the section that these labels lead to."""
    records = tuple(one.snapshot(standing.deadline) for one in standing.received)
    entries = tuple(
        entry
        for received, record in zip(standing.received, records, strict=True)
        for entry in _entries(section, labels, received, standing)
        if record.record == entry.record
    )
    answer = Answer(entries=entries, records=records)
    return compute_fact(narrative_kind(section), answer, report=report, computed_at=computed_at)


def _entries(section: str, labels: tuple[str, ...], received: Received, standing: Standing) -> Iterator[Entry]:
    unit = received.dataset.unit
    record = received.snapshot(standing.deadline).record
    nil = any(one.section == section for one in received.dataset.nil)
    for number, text in enumerate(statements_at(received.dataset.document, labels), 1):
        yield Entry(
            record,
            {
                "code": unit.code,
                "unit": unit.name,
                "statement": text,
                "common": _NIL if nil else common_words(text, received.names),
                "state": _NIL if nil else _TOLD,
            },
            order=f"{unit.code}#{number:04d}",
        )
        if nil:
            return


def statements_at(document: Document, labels: tuple[str, ...]) -> tuple[str, ...]:
    """What the section that these labels lead to says itself: its paragraphs, items and lines, in order."""
    found = section_at(document.body, labels)
    if found is None:
        return ()
    texts = [node.text or node.title or "" for child in found.children for node in child.walk()]
    return tuple(" ".join(text.split()) for text in texts if text.strip())


def common_words(text: str, names: tuple[str, ...]) -> str:
    """The statement as any unit could make it: the unit's own names become `đơn vị`."""
    common = text
    for name in sorted(names, key=len, reverse=True):
        if name:
            common = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _SELF, common)
    return common[:1].upper() + common[1:]


def narrative_nodes(section: Section, fact: Fact, names: Mapping[str, str]) -> tuple[Node, ...]:
    """The section's gathered text; `names` gives the short name of each unit.

    One item a group of units with the same statements, then one sentence that names the units with nothing.
    """
    told = [entry for entry in fact.entries if _text(entry, "state") == _TOLD]
    nodes = [_item(fact, units, groups, names) for units, groups in _grouped(told).items()]
    nil = [entry for entry in fact.entries if _text(entry, "state") == _NIL]
    if nil:
        nodes.append(_nil_sentence(section, fact, nil, names))
    return tuple(nodes)


def _grouped(told: list[Gathered]) -> dict[tuple[tuple[str, str], ...], list[list[Gathered]]]:
    """Statements by the set of units that make them, in the order in which they first occur."""
    same: dict[str, list[Gathered]] = {}
    for entry in told:
        same.setdefault(_text(entry, "common"), []).append(entry)
    by_units: dict[tuple[tuple[str, str], ...], list[list[Gathered]]] = {}
    for entries in same.values():
        # By code: two communes of one province may bear the same name.
        units = tuple(dict.fromkeys((_text(entry, "code"), _text(entry, "unit")) for entry in entries))
        by_units.setdefault(units, []).append(entries)
    return by_units


def _item(
    fact: Fact, units: tuple[tuple[str, str], ...], groups: list[list[Gathered]], names: Mapping[str, str]
) -> Node:
    inlines: list[Inline] = []
    if not _names_itself(groups[0][0], units, names):
        inlines.append(plain(f"{', '.join(names.get(unit, unit) for _code, unit in units)}: "))
    for number, entries in enumerate(groups):
        first = entries[0]
        text = _text(first, "statement" if len(units) == 1 else "common")
        inlines += [plain(" ")] if number else []
        inlines.append(Inline(InlineKind.FIELD, text, str(fact.entry_id(first))))
    joined = join_text(inlines)
    return Node(NodeKind.ITEM, label="-", title=text_of(joined), inlines=joined)


def _names_itself(first: Gathered, units: tuple[tuple[str, str], ...], names: Mapping[str, str]) -> bool:
    """Whether the one unit's first statement says already whose it is."""
    if len(units) > 1:
        return False
    unit = units[0][1]
    return any(name in _text(first, "statement") for name in (unit, names.get(unit, unit)))


def _nil_sentence(section: Section, fact: Fact, nil: list[Gathered], names: Mapping[str, str]) -> Node:
    assert section.nil is not None
    units: list[Inline] = []
    for entry in nil:
        unit = _text(entry, "unit")
        units += [plain(", ")] if units else []
        units.append(Inline(InlineKind.FIELD, names.get(unit, unit), str(fact.entry_id(entry))))
    inlines = fill(section.nil, lambda name: tuple(units) if name == NIL_UNITS else None)
    return Node(NodeKind.PARAGRAPH, text=text_of(inlines), inlines=inlines)


def labels_of(outline: Outline, key: str) -> tuple[str, ...] | None:
    """The labels that lead to a section of the outline that the units followed."""
    return next((path for path, section in outline.walk() if section.key == key), None)


def same_statement(fact: Fact, entry: Gathered) -> tuple[Gathered, ...]:
    """All entries that make the same statement: those that one printed sentence stands for."""
    common = _text(entry, "common")
    return tuple(one for one in fact.entries if _text(one, "common") == common) if common != _NIL else (entry,)


def _text(entry: Gathered, name: str) -> str:
    return dict(entry.texts).get(name, "")
