"""Of the changes that an edit made, those that a person accepted: the edited text with the others put back."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace

from thongsuot.reporting.drafting.compare import SUBJECT, Comparison, TextChange
from vanban.document.model import Document, Node, NodeKind


def is_taken(change: TextChange) -> bool:
    """Whether taking the edit over takes the change at all: letterhead, appendices, recipients, signature are not."""
    return change.kept is not None or change.edited is not None or change.where == SUBJECT


def may_refuse(change: TextChange) -> bool:
    """Whether the change can be put back by itself; a row of a table comes with its table."""
    return is_taken(change) and all(
        node is None or node.kind is not NodeKind.TABLE for node in (change.kept, change.edited)
    )


def without(kept: Document, edited: Document, found: Comparison, refused: Collection[int]) -> Document:
    """The edited document without the changes at these places of `found.texts`, which is the comparison of both."""
    changes = [one for place, one in enumerate(found.texts) if place in refused and may_refuse(one)]
    tree = _Tree([_Branch.of(node) for node in edited.body], found)
    for change in changes:
        if change.edited is not None and change.kept is not None:
            tree.put_back(change.edited, change.kept)
        elif change.edited is not None:
            tree.take_out(change.edited)
    gone = {id(one.kept) for one in changes if one.kept is not None and one.edited is None}
    for node, above, before in _places(kept.body, None):
        if id(node) in gone:
            tree.insert(node, above, before)
    subject = kept.header.subject if any(one.where == SUBJECT for one in changes) else edited.header.subject
    return replace(edited, body=tree.frozen(), header=replace(edited.header, subject=subject))


@dataclass(eq=False)
class _Branch:
    """A node of the text that is being put together; its children may still change."""

    node: Node
    children: list[_Branch] = field(default_factory=list)

    @classmethod
    def of(cls, node: Node) -> _Branch:
        return cls(node, [cls.of(child) for child in node.children])

    def walk(self) -> Iterator[_Branch]:
        yield self
        for child in self.children:
            yield from child.walk()

    def frozen(self) -> Node:
        return replace(self.node, children=tuple(child.frozen() for child in self.children))


class _Tree:
    """The edited body, and which of its branches stands for which node of either text."""

    def __init__(self, roots: list[_Branch], found: Comparison) -> None:
        self._roots = roots
        self._of_edited = {id(branch.node): branch for root in roots for branch in root.walk()}
        pairs = [*found.same, *((one.kept, one.edited) for one in found.texts if one.kept and one.edited)]
        self._of_kept = {id(kept): self._of_edited[id(edited)] for kept, edited in pairs}

    def put_back(self, edited: Node, kept: Node) -> None:
        """The former words in the place of the new ones."""
        self._of_edited[id(edited)].node = replace(kept, children=())

    def take_out(self, edited: Node) -> None:
        """Without what was added; what stands below it moves up."""
        branch = self._of_edited[id(edited)]
        siblings = self._siblings(branch)
        place = siblings.index(branch)
        siblings[place : place + 1] = branch.children

    def insert(self, node: Node, above: Node | None, before: Sequence[Node]) -> None:
        """What was taken out, behind the nearest of its former neighbours that is still there."""
        parent = None if above is None else self._of_kept.get(id(above))
        siblings = self._roots if parent is None else parent.children
        branch = _Branch(replace(node, children=()))
        places = [
            siblings.index(there)
            for one in before
            if (there := self._of_kept.get(id(one))) is not None and there in siblings
        ]
        siblings.insert(max(places) + 1 if places else 0, branch)
        self._of_kept[id(node)] = branch

    def frozen(self) -> tuple[Node, ...]:
        return tuple(root.frozen() for root in self._roots)

    def _siblings(self, branch: _Branch) -> list[_Branch]:
        lists = (self._roots, *(one.children for root in self._roots for one in root.walk()))
        return next(one for one in lists if branch in one)


def _places(nodes: Sequence[Node], above: Node | None) -> Iterator[tuple[Node, Node | None, Sequence[Node]]]:
    """Each node in order, with the one above it and those before it under the same."""
    for place, node in enumerate(nodes):
        yield node, above, nodes[:place]
        yield from _places(node.children, node)
