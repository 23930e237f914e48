"""What an outline is, as frozen values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from thongsuot.facts.model import FactKind, Nature, Span
from thongsuot.reporting.outline.template import Template


@dataclass(frozen=True, slots=True)
class Indicator:
    """A fact that the outline asks, under the name that its sentences use."""

    name: str
    kind: FactKind
    nature: Nature = Nature.ACTUAL
    span: Span = Span.PERIOD


@dataclass(frozen=True, slots=True)
class Listing:
    """A list below a sentence: one line an entry, numbered as sections (1., 2., …) or with dashes."""

    indicator: str
    line: Template
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Statement:
    """What a section says when there is something to say.

    `each` prints one entry of the list fact inside the sentence, entries joined by `joiner`. A statement whose facts
    are not all known is left out and named; where `required`, that is an obstacle.
    """

    sentence: Template | None
    each: Template | None = None
    joiner: str = "; "
    listing: Listing | None = None
    required: bool = False

    def asks(self) -> tuple[str, ...]:
        """The names that it fills, framing included, each once, in order."""
        names = list(self.sentence.places()) if self.sentence else []
        if self.listing is not None:
            names.append(self.listing.indicator)
        return tuple(dict.fromkeys(names))


@dataclass(frozen=True, slots=True)
class Section:
    """One section: what it says when something happened, when nothing did, and when nobody knows yet.

    `gathers` is the key of a section of the reports below, whose statements a consolidated report brings together.
    What a section `written` by hand says, a person writes: it asks no facts, and stays unsaid until then.
    """

    key: str
    label: str
    title: Template
    statements: tuple[Statement, ...] = ()
    nil: Template | None = None
    unknown: Template | None = None
    gathers: str | None = None
    written: bool = False
    children: tuple[Section, ...] = ()

    @property
    def asks(self) -> bool:
        """Whether the section itself (not only its children) has something to tell."""
        return bool(self.statements) or self.gathers is not None or self.written

    def walk(self, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Section]]:
        """This section and all below it, each with the labels that lead to it."""
        path = (*above, self.label)
        yield path, self
        for child in self.children:
            yield from child.walk(path)


@dataclass(frozen=True, slots=True)
class Outline:
    """An outline in one version: what is asked, and the fixed words around it."""

    key: str
    version: int
    name: str
    document_type: str
    subject: Template
    opening: tuple[Template, ...]
    indicators: Mapping[str, Indicator]
    sections: tuple[Section, ...]
    ending: tuple[Template, ...]

    def walk(self) -> Iterator[tuple[tuple[str, ...], Section]]:
        """Every section in order, each with the labels that lead to it."""
        for section in self.sections:
            yield from section.walk()

    def section(self, key: str) -> Section | None:
        """The section of that key."""
        return next((section for _path, section in self.walk() if section.key == key), None)
