"""Filling the places of a sentence, each value with its link to the fact that it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from thongsuot.facts.fact import Fact
from thongsuot.facts.partial import Gathered
from thongsuot.reporting.outline.model import Statement
from thongsuot.reporting.outline.template import Optional, Place, Template
from thongsuot.reporting.wording.figures import figure_text
from vanban.document.model import Inline, InlineKind

# Gives the inlines of a name, or None where its value is not known.
Values = Callable[[str], tuple[Inline, ...] | None]


class MissingValues(LookupError):
    """Values that a sentence needs are not known; `names` says which."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(", ".join(names))
        self.names = names


def fill(template: Template, values: Values) -> tuple[Inline, ...]:
    """The sentence with every place filled; MissingValues where one outside square brackets has no value."""
    filled: list[Inline] = []
    missing: list[str] = []
    for part in template.parts:
        if isinstance(part, Optional):
            inside = [_value(one, values) for one in part.parts]
            if all(one is not None for one in inside):
                filled.extend(inline for one in inside if one is not None for inline in one)
            continue
        value = _value(part, values)
        if value is None:
            assert isinstance(part, Place)
            missing.append(part.name)
        else:
            filled.extend(value)
    if missing:
        raise MissingValues(tuple(dict.fromkeys(missing)))
    return join_text(filled)


def _value(part: str | Place, values: Values) -> tuple[Inline, ...] | None:
    return (plain(part),) if isinstance(part, str) else values(part.name)


def plain(text: str) -> Inline:
    """Text that is linked to nothing."""
    return Inline(InlineKind.TEXT, text)


def join_text(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same inlines with neighbouring plain texts as one and empty ones gone."""
    joined: list[Inline] = []
    for inline in inlines:
        if not inline.text:
            continue
        if inline.kind is InlineKind.TEXT and joined and joined[-1].kind is InlineKind.TEXT:
            joined[-1] = plain(joined[-1].text + inline.text)
        else:
            joined.append(inline)
    return tuple(joined)


def text_of(inlines: Iterable[Inline]) -> str:
    """The words alone."""
    return "".join(inline.text for inline in inlines)


def figure(fact: Fact) -> Inline | None:
    """A figure's field, or None where the figure is not known."""
    if fact.value is None:
        return None
    return Inline(InlineKind.FIELD, figure_text(fact.kind, fact.value), str(fact.id))


def entry_field(fact: Fact, entry: Gathered, template: Template) -> Inline | None:
    """One entry of a list fact as a field, or None where the entry does not hold what the template needs."""
    texts = {fact.kind.entry_fields.get(name, name): text for name, text in entry.texts}

    def value(name: str) -> tuple[Inline, ...] | None:
        return (plain(texts[name]),) if texts.get(name) else None

    try:
        text = text_of(fill(template, value)).strip()
    except MissingValues:
        return None
    return Inline(InlineKind.FIELD, text, str(fact.entry_id(entry))) if text else None


def entry_fields(fact: Fact, template: Template) -> tuple[Inline, ...]:
    """The fields of all entries that can be printed, in the fact's order."""
    fields = (entry_field(fact, entry, template) for entry in fact.entries)
    return tuple(field for field in fields if field is not None)


def statement_values(statement: Statement, facts: Mapping[str, Fact], framing: Mapping[str, str]) -> Values:
    """What a statement's places hold: framing words, figures, and lists printed by the statement's `each`."""

    def value(name: str) -> tuple[Inline, ...] | None:
        if name in framing:
            return (plain(framing[name]),) if framing[name] else None
        fact = facts.get(name)
        if fact is None:
            return None
        if statement.each is None or not fact.entries:
            known = figure(fact)
            return None if known is None else (known,)
        parts: list[Inline] = []
        for field in entry_fields(fact, statement.each):
            parts += [plain(statement.joiner), field] if parts else [field]
        return tuple(parts) or None

    return value
