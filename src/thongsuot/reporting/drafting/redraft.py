"""Records that changed after drafting: the differences, and the text with those that a person accepted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from thongsuot.facts.fact import Fact
from thongsuot.facts.model import RecordRef
from thongsuot.facts.partial import Gathered
from thongsuot.reporting.drafting.anchors import fields_of
from thongsuot.reporting.drafting.fill import join_text, plain, text_of
from thongsuot.reporting.wording.figures import figure_text
from vanban.document.model import Document, Inline, InlineKind, Node, NodeKind


@dataclass(frozen=True, slots=True)
class Difference:
    """One fact that says something else than it did: to be accepted or refused as a whole.

    `before` and `after` are what is printed of a figure, or the number of entries of a list; records are those that
    came, went, or were revised.
    """

    fact: UUID
    key: str
    name: str
    before: str | None
    after: str | None
    came: tuple[RecordRef, ...] = ()
    went: tuple[RecordRef, ...] = ()
    revised: tuple[tuple[RecordRef, RecordRef], ...] = ()


def differences(before: Iterable[Fact], after: Iterable[Fact]) -> tuple[Difference, ...]:
    """What the records say now and did not say then, fact by fact; a stated figure is compared by its records."""
    old = {fact.id: fact for fact in before}
    new = {fact.id: fact for fact in after}
    found = (_difference(old.get(key), new.get(key)) for key in dict.fromkeys((*old, *new)))
    return tuple(one for one in found if one is not None)


def _difference(old: Fact | None, new: Fact | None) -> Difference | None:
    fact = new or old
    assert fact is not None
    was = {(ref.kind, ref.id): ref for ref in old.records} if old else {}
    now = {(ref.kind, ref.id): ref for ref in new.records} if new else {}
    if was == now and (old.partial if old else None) == (new.partial if new else None):
        return None
    return Difference(
        fact.id,
        fact.key,
        fact.kind.name,
        _computed(old),
        _computed(new),
        tuple(now[key] for key in sorted(now.keys() - was.keys())),
        tuple(was[key] for key in sorted(was.keys() - now.keys())),
        tuple((was[key], now[key]) for key in sorted(was.keys() & now.keys()) if was[key] != now[key]),
    )


def _computed(fact: Fact | None) -> str | None:
    return None if fact is None or fact.computed is None else figure_text(fact.kind, fact.computed)


def accept(before: Iterable[Fact], after: Iterable[Fact], accepted: frozenset[UUID]) -> tuple[Fact, ...]:
    """The facts with the accepted ones as they are now; a figure that a person stated stays stated."""
    new = {fact.id: fact for fact in after}
    kept = [
        replace(new[fact.id], stated=fact.stated) if fact.id in accepted and fact.id in new else fact for fact in before
    ]
    had = {fact.id for fact in kept}
    return (*kept, *(fact for fact in new.values() if fact.id in accepted and fact.id not in had))


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The text with the accepted facts in it; `unplaced` are fields whose sentence a person has to write or redraft."""

    document: Document
    unplaced: tuple[Inline, ...] = ()


def refresh(document: Document, fresh: Document, before: Iterable[Fact], after: Iterable[Fact]) -> Refreshed:
    """A text whose words a person may have changed, with the fields of `before` replaced by those of `after`.

    `fresh` is a draft made of `after`: it tells how each field is printed. An entry that changed is replaced where it
    stands, one that went is taken out, one that came follows the last of its list.
    """
    printed = {inline.id: inline for inline in fields_of(fresh) if inline.id is not None}
    old = {fact.id: fact for fact in before}
    text = document
    unplaced: list[Inline] = []
    for fact in after:
        was = old.get(fact.id)
        plan = _Plan.of(was, fact, printed)
        text = replace(text, body=tuple(one for node in text.body for one in plan.apply(node)))
        unplaced += plan.place_new(fields_of(text))
        text = replace(text, body=tuple(one for node in text.body for one in plan.append(node)))
    return Refreshed(text, tuple(unplaced))


@dataclass
class _Plan:
    """What is to be done with the fields of one fact."""

    replaced: Mapping[str, Inline | None]
    came: tuple[Inline, ...]
    own: frozenset[str]
    behind: str | None = None

    @classmethod
    def of(cls, was: Fact | None, fact: Fact, printed: Mapping[str, Inline]) -> _Plan:
        before = {str(was.entry_id(one)): one for one in was.entries} if was else {}
        now = {str(fact.entry_id(one)): one for one in fact.entries}
        heirs = _heirs(before, now)
        replaced: dict[str, Inline | None] = {
            key: printed.get(heirs[key]) if key in heirs else None for key in before if key not in now
        }
        if not now and str(fact.id) in printed:
            replaced[str(fact.id)] = printed[str(fact.id)]
        taken = {*before, *heirs.values()}
        came = tuple(printed[key] for key in now if key not in taken and key in printed)
        return cls(replaced, came, frozenset({*before, *now}))

    def apply(self, node: Node) -> tuple[Node, ...]:
        """The node with its fields replaced; none if it was a list line whose entry went."""
        inlines = [self.replaced.get(one.id or "", one) for one in node.inlines]
        children = tuple(one for child in node.children for one in self.apply(child))
        kept = tuple(one for one in inlines if one is not None)
        if node.inlines and not kept:
            return ()
        if len(kept) < len(inlines):
            kept = _without_stray_joiners(kept)
        return (_with(node, kept, children),)

    def place_new(self, fields: tuple[Inline, ...]) -> tuple[Inline, ...]:
        """Decide behind which field the new ones go; what has no place is given back."""
        mine = [one.id for one in fields if one.id in self.own]
        self.came = tuple(one for one in self.came if one.id not in mine)
        self.behind = mine[-1] if mine else None
        return () if mine else self.came

    def append(self, node: Node) -> tuple[Node, ...]:
        """The node with the new entries behind the last of their list, as lines or inside the sentence."""
        children = tuple(one for child in node.children for one in self.append(child))
        node = replace(node, children=children)
        at = next((i for i, one in enumerate(node.inlines) if one.id is not None and one.id == self.behind), None)
        if at is None or not self.came:
            return (node,)
        if len(node.inlines) == 1 and node.kind in (NodeKind.ITEM, NodeKind.SECTION):
            return (node, *(_next_line(node, one, number) for number, one in enumerate(self.came, 1)))
        added = tuple(part for one in self.came for part in (plain("; "), one))
        return (_with(node, (*node.inlines[: at + 1], *added, *node.inlines[at + 1 :]), children),)


def _heirs(before: Mapping[str, Gathered], now: Mapping[str, Gathered]) -> dict[str, str]:
    """Which entry took the place of which: the one that tells of the same record or event in other words."""
    free = {key: entry for key, entry in now.items() if key not in before}
    heirs: dict[str, str] = {}
    for key, entry in before.items():
        if key in now:
            continue
        heir = next((one for one, other in free.items() if other.identity == entry.identity), None)
        if heir is not None:
            heirs[key] = heir
            del free[heir]
    return heirs


def _with(node: Node, inlines: tuple[Inline, ...], children: tuple[Node, ...]) -> Node:
    if not node.inlines:
        return replace(node, children=children)
    joined = join_text(inlines)
    text = text_of(joined)
    named = {"title": text} if node.kind in (NodeKind.SECTION, NodeKind.ITEM) else {"text": text}
    return replace(node, inlines=joined, children=children, **named)  # type: ignore[arg-type]


def _without_stray_joiners(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Joiners that the missing entry left side by side, at the start, or before the words that follow, as one."""
    kept: list[Inline] = []
    for inline in inlines:
        text = inline.text
        if inline.kind is InlineKind.TEXT and text.strip() in (";", ","):
            if not kept or kept[-1].id is None:
                continue
        elif kept and inline.id is None and kept[-1].id is None and kept[-1].text.strip() in (";", ","):
            kept.pop()
        kept.append(inline)
    return tuple(kept)


def _next_line(node: Node, inline: Inline, number: int) -> Node:
    label = str(int(node.label) + number) if node.label and node.label.isdecimal() else node.label
    return replace(node, label=label, title=inline.text, inlines=(inline,), children=())
