"""The draft: outline, answers and assertions in; a document whose figures are linked to their facts out.

Nothing is blank in silence: a section without records says so, and is named as an obstacle.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType

from django.utils.translation import gettext

from thongsuot.facts.fact import Fact, StatedBelow
from thongsuot.reporting.drafting.fill import (
    MissingValues,
    Values,
    entry_fields,
    fill,
    plain,
    statement_values,
    text_of,
)
from thongsuot.reporting.outline.framing import FRAMING, Framing
from thongsuot.reporting.outline.model import Outline, Section, Statement
from thongsuot.reporting.outline.template import Template
from thongsuot.reporting.wording.figures import figure_text
from vanban.document.model import Closing, Document, Header, Inline, Node, NodeKind


@dataclass(frozen=True, slots=True)
class NilAssertion:
    """A person's word that nothing happened in a section: in what position, and when."""

    section: str
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Gap:
    """Something that the draft could not say: in which section (its path, as `I.4.a`), and a sentence for people."""

    section: str
    key: str
    message: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A drafted document, its facts, and what is missing: obstacles must be mended, omissions should be seen."""

    document: Document
    facts: tuple[Fact, ...]
    obstacles: tuple[Gap, ...] = ()
    omissions: tuple[Gap, ...] = ()


Gathered = Mapping[str, tuple[Node, ...]]


def draft(
    outline: Outline,
    *,
    facts: Mapping[str, Fact],
    nil: tuple[NilAssertion, ...],
    framing: Framing,
    header: Header,
    closing: Closing,
    notice: str | None = None,
    gathered: Gathered = MappingProxyType({}),
) -> Draft:
    """The draft of a report.

    `facts` are keyed by the outline's names of its indicators; `gathered` holds, for a consolidated report, what the
    reports below said in each section that gathers them.
    """
    writer = _Writer(facts, {one.section: one for one in nil}, framing, gathered)
    in_place = [Node(NodeKind.PARAGRAPH, text=framing.in_place)] if framing.in_place else []
    opening = [*in_place, *(writer.paragraph(one, "Mở đầu") for one in outline.opening)]
    sections = [writer.section(section, (), 1) for section in outline.sections]
    ending = [writer.paragraph(one, "Kết thúc") for one in outline.ending]
    known = {section.key for _path, section in outline.walk()}
    for one in nil:
        if one.section not in known:
            message = gettext("Đề cương không có mục “%(section)s” để xác nhận không phát sinh.")
            writer.obstacle("", one.section, message % {"section": one.section})
    subject = text_of(writer.words(outline.subject, "Trích yếu"))
    document = Document(
        header=replace(header, document_type=outline.document_type, subject=subject),
        body=(*opening, *sections, *ending),
        closing=closing,
        notice=notice,
    )
    asked = sorted({fact.id: fact for fact in facts.values()}.values(), key=lambda fact: (fact.key, fact.span.value))
    return Draft(document, tuple(asked), tuple(writer.obstacles), tuple(writer.omissions))


@dataclass
class _Writer:
    """Writes the parts of one draft and notes what could not be said."""

    facts: Mapping[str, Fact]
    nil: Mapping[str, NilAssertion]
    framing: Framing
    gathered: Gathered
    obstacles: list[Gap] = field(default_factory=list)
    omissions: list[Gap] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.frame = {name: print_it(self.framing) for name, print_it in FRAMING.items()}

    def obstacle(self, section: str, key: str, message: str) -> None:
        self.obstacles.append(Gap(section, key, message))

    def words(self, template: Template, place: str) -> tuple[Inline, ...]:
        """A framing sentence; an unknown value in it is an obstacle, and is visible as `[chưa có …]`."""
        known = self.values(Statement(template))
        missing: list[str] = []

        def value(name: str) -> tuple[Inline, ...] | None:
            found = known(name)
            if found is None and name in required:
                missing.append(name)
                return (plain(f"[chưa có {name}]"),)
            return found

        required = frozenset(template.places(required=True))
        words = fill(template, value)
        for name in dict.fromkeys(missing):
            message = gettext("%(place)s: chưa có dữ liệu cho “%(name)s”.")
            self.obstacle(place, "", message % {"place": place, "name": name})
        return words

    def values(self, statement: Statement) -> Values:
        return statement_values(statement, self.facts, self.frame)

    def paragraph(self, template: Template, place: str) -> Node:
        return _paragraph(self.words(template, place))

    def section(self, section: Section, above: tuple[str, ...], level: int) -> Node:
        path = (*above, section.label)
        where = ".".join(path)
        title = self.words(section.title, f"Mục {where}, tiêu đề")
        told = self.told(section, where, level) if section.asks else []
        below = [self.section(child, path, level + 1) for child in section.children]
        return Node(
            NodeKind.SECTION,
            level=level,
            label=section.label,
            title=text_of(title),
            children=(*told, *below),
            inlines=_linked(title),
        )

    def told(self, section: Section, where: str, level: int) -> list[Node]:
        gathered = self.gathered.get(section.key, ())
        told: list[Node] = []
        gaps: list[tuple[Statement, tuple[str, ...]]] = []
        knows = bool(gathered)
        for statement in section.statements:
            try:
                nodes = self.statement(statement, level)
            except MissingValues as missing:
                gaps.append((statement, missing.names))
                continue
            knows = knows or any(name in self.facts for name in statement.asks())
            told += [*nodes, *self.stated_below(statement)]
        if not knows:
            return [self.silence(section, where)]
        if section.key in self.nil:
            message = gettext("Mục %(section)s đã được xác nhận không phát sinh nhưng có hồ sơ ghi việc.")
            self.obstacle(where, section.key, message % {"section": where})
        for statement, names in gaps:
            message = gettext("Mục %(section)s: chưa có dữ liệu cho %(names)s; câu này được bỏ qua.")
            said = message % {"section": where, "names": ", ".join(f"“{name}”" for name in names)}
            (self.obstacles if statement.required else self.omissions).append(Gap(where, section.key, said))
        return [*told, *gathered]

    def stated_below(self, statement: Statement) -> list[Node]:
        """What units stated in the place of the figures that this statement prints: beside them, never hidden."""
        told = (self.facts[name] for name in statement.asks() if name in self.facts)
        return [_stated_below(fact, one) for fact in told for one in fact.stated_below]

    def silence(self, section: Section, where: str) -> Node:
        assert section.nil is not None
        assert section.unknown is not None
        if section.key in self.nil:
            return self.paragraph(section.nil, f"Mục {where}")
        message = (
            gettext("Mục %(section)s chưa có nội dung: cần viết, hoặc xác nhận là không có.")
            if section.written
            else gettext(
                "Mục %(section)s chưa có dữ liệu: cần nhập hồ sơ của hoạt động, hoặc xác nhận không phát sinh."
            )
        )
        self.obstacle(where, section.key, message % {"section": where})
        return self.paragraph(section.unknown, f"Mục {where}")

    def statement(self, statement: Statement, level: int) -> list[Node]:
        nodes: list[Node] = []
        if statement.sentence is not None:
            nodes.append(_paragraph(fill(statement.sentence, self.values(statement))))
        if statement.listing is not None:
            name = statement.listing.indicator
            lines = entry_fields(self.facts[name], statement.listing.line) if name in self.facts else ()
            if not lines:
                raise MissingValues((name,))
            nodes += [
                _line(line, number, level, numbered=statement.listing.numbered) for number, line in enumerate(lines, 1)
            ]
        return nodes


def _stated_below(fact: Fact, one: StatedBelow) -> Node:
    stated = figure_text(fact.kind, one.stated.value)
    computed = "chưa có hồ sơ" if one.computed is None else f"tính từ hồ sơ là {figure_text(fact.kind, one.computed)}"
    reason = one.stated.reason.rstrip(".")
    text = f"{one.unit} nêu {fact.kind.name} là {stated} ({computed}); lý do: {reason}."
    return Node(NodeKind.ITEM, label="-", title=text)


def _paragraph(inlines: tuple[Inline, ...]) -> Node:
    return Node(NodeKind.PARAGRAPH, text=text_of(inlines), inlines=_linked(inlines))


def _linked(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """The inlines where one of them says more than the text does."""
    return inlines if any(inline.id is not None for inline in inlines) else ()


def _line(line: Inline, number: int, level: int, *, numbered: bool) -> Node:
    if numbered:
        return Node(NodeKind.SECTION, level=level + 1, label=str(number), title=line.text, inlines=(line,))
    return Node(NodeKind.ITEM, level=level + 1, label="-", title=line.text, inlines=(line,))
