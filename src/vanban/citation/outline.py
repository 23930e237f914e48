"""The labelled places of a document, for finding the node that a reference means."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence, Set
from functools import cached_property, lru_cache

from vanban.citation.model import Provision
from vanban.document.model import Document, Node, NodeKind
from vanban.text.pattern import lazily

_NAMED = lazily(r"(Điều|Chương|Mục|Phần|Phụ lục)\s+(.+)", re.IGNORECASE)
_FIELDS = {"điều": "article", "chương": "chapter", "mục": "section", "phần": "part", "phụ lục": "appendix"}
_NUMBER = lazily(r"[0-9]+[a-zđ]?\Z")
_LETTER = lazily(r"(?:[a-zđ]|aa|bb)\Z")
_NOTHING = Provision()
# To look up a member of an enumeration takes as long as a call.
_SECTION = NodeKind.SECTION


class Outline:
    """Where each labelled node stands: by its place (article, clause, …) and by its offset.

    Most places that a text names are labels, which is soon told; the places of the nodes are gone through for the first
    that is none.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        nodes = [*document.body, *(node for appendix in document.appendices for node in appendix.body)]
        # Those that are added are gone through in their turn.
        for node in nodes:
            if node.children:
                nodes += node.children
        self._nodes = nodes

    def starts(self) -> list[int]:
        """Where the nodes begin that stand in the text, in no order."""
        return [start for node in self._nodes if (start := node.start) is not None and node.end is not None]

    def is_label(self, offset: int) -> bool:
        """Whether a node begins here with its label, so that the words are no reference."""
        return offset in self._labels

    def place_of(self, offset: int) -> Provision:
        """The article, clause and so on in which an offset stands."""
        place = bisect_right(self._places.starts, offset) - 1
        return self._places.at[place] if place >= 0 else _NOTHING

    def target(self, provision: Provision) -> int | None:
        """The index in document order of the node that a reference means."""
        targets = self._places.targets
        exact = targets.get(provision)
        return exact if exact is not None else targets.get(_without_rooms(provision))

    @property
    def first_appendix(self) -> int | None:
        """The index of the first node of the first appendix that has any."""
        return self._places.first_appendix

    @cached_property
    def _labels(self) -> Set[int | None]:
        labels = {node.start for node in self._nodes if node.kind is _SECTION}
        return labels | {appendix.start for appendix in self._document.appendices}

    @cached_property
    def _places(self) -> _Places:
        return _Places(self._document)


class _Places:
    """The places of all nodes, in document order: `at` is the one that holds from each of `starts` to the next."""

    def __init__(self, document: Document) -> None:
        self.targets: dict[Provision, int] = {}
        self.starts: list[int] = []
        self.at: list[Provision] = []
        self.first_appendix: int | None = None
        count = self._add(document.body, _NOTHING, 0)
        for appendix in document.appendices:
            match = _NAMED.match(appendix.label)
            place = Provision(appendix=match[2]) if match else _NOTHING
            if appendix.body:
                if self.first_appendix is None:
                    self.first_appendix = count
                self.targets.setdefault(place, count)
            count = self._add(appendix.body, place, count)

    def _add(self, nodes: Sequence[Node], around: Provision, count: int) -> int:
        """Nodes that stand side by side, with all below them; how many nodes stand before them, and then with them."""
        targets, starts, at = self.targets, self.starts, self.at
        for node in nodes:
            place = around
            if node.kind is _SECTION and node.label is not None and not node.quoted:
                place, alone = _place(node.label, around)
                if place is not around:
                    targets.setdefault(place, count)
                    if alone is not place:
                        targets.setdefault(alone, count)
            # What follows in the same place needs no word of its own.
            if node.start is not None and (not at or at[-1] is not place):
                starts.append(node.start)
                at.append(place)
            count += 1
            if node.children:
                count = self._add(node.children, place, count)
        return count


def _without_rooms(place: Provision) -> Provision:
    """Articles are numbered through a document: the chapter around one says nothing more."""
    if place.article is None or not (place.chapter or place.section or place.part):
        return place
    return Provision(place.article, place.clause, place.point, appendix=place.appendix)


# Most places are met again and again: the articles of chapters, the clauses of articles.
@lru_cache(maxsize=4096)
def _place(label: str, around: Provision) -> tuple[Provision, Provision]:
    """The place of a section that bears a label, inside another place; and that place without its rooms."""
    place = _labelled(label, around)
    return place, _without_rooms(place)


def _labelled(label: str, around: Provision) -> Provision:
    named = _NAMED.match(label)
    if named is not None:
        field = _FIELDS[named[1].lower()]
        if field == "article":
            article = named[2].rstrip(".")
            return Provision(article, None, None, around.chapter, around.section, around.part, around.appendix)
        if field == "section":
            return around._replace(section=named[2], article=None, clause=None, point=None)
        if field == "chapter":
            return Provision(chapter=named[2], part=around.part, appendix=around.appendix)
        if field == "part":
            return Provision(part=named[2], appendix=around.appendix)
        return Provision(appendix=named[2])
    bare = label.rstrip(".)")
    if _LETTER.match(bare):
        return _inside(around, around.clause, bare)
    if _NUMBER.match(bare) and around.article is not None:
        return _inside(around, bare, None)
    return around


def _inside(around: Provision, clause: str | None, point: str | None) -> Provision:
    """A place in the same article."""
    return Provision(around.article, clause, point, around.chapter, around.section, around.part, around.appendix)
