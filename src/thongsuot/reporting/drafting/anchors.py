"""From a field in a text to what it stands for: a fact, or one entry of a list fact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import RecordRef
from thongsuot.facts.partial import Gathered
from vanban.document.model import Document, Inline, InlineKind


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a field stands for; `entry` is None for a figure."""

    fact: Fact
    entry: Gathered | None = None

    @property
    def records(self) -> tuple[RecordRef, ...]:
        """The records behind it."""
        return self.fact.records if self.entry is None else (self.entry.record,)


def anchors(facts: Iterable[Fact]) -> Mapping[str, Anchor]:
    """Every field id that these facts can have in a text."""
    found: dict[str, Anchor] = {}
    for fact in facts:
        found[str(fact.id)] = Anchor(fact)
        for entry in fact.entries:
            found[str(fact.entry_id(entry))] = Anchor(fact, entry)
    return MappingProxyType(found)


def fields_of(document: Document) -> tuple[Inline, ...]:
    """Every field printed in a document, in order; a fact printed twice is here twice."""
    return tuple(inline for node in document.walk() for inline in node.inlines if inline.kind is InlineKind.FIELD)
