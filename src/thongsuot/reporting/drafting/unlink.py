"""Fields of an edited text: those of other reports become plain text, figures are printed as their facts are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from thongsuot.facts.fact import Fact
from thongsuot.reporting.drafting.fill import join_text, plain, text_of
from thongsuot.reporting.drafting.marks import meant
from thongsuot.reporting.wording.figures import figure_text
from vanban.document.model import Inline, InlineKind, Node, NodeKind


def unlink(node: Node, known: Collection[str]) -> Node:
    """The node and all below it, with fields that are not `known` as plain text; offsets of a former text gone."""
    return _each(
        node,
        lambda one: (
            plain(one.text)
            if one.kind is InlineKind.FIELD and one.id not in known
            else replace(one, start=None, end=None)
        ),
    )


def normalise_figures(node: Node, facts: Iterable[Fact]) -> Node:
    """The node with every figure's field printed as its fact says, whatever spacing or unit an edit left in it."""
    printed = {str(fact.id): figure_text(fact.kind, fact.value) for fact in facts if fact.value is not None}
    return _each(node, lambda one: replace(one, text=printed[one.id]) if one.id in printed else one)


def _each(node: Node, change: Callable[[Inline], Inline]) -> Node:
    children = tuple(_each(child, change) for child in node.children)
    node = replace(node, children=children, start=None, end=None)
    if not node.inlines:
        return replace(
            node,
            text=None if node.text is None else meant(node.text),
            title=None if node.title is None else meant(node.title),
        )
    inlines = join_text(change(one) for one in node.inlines)
    text = text_of(inlines)
    kept = inlines if any(one.kind is not InlineKind.TEXT for one in inlines) else ()
    if node.kind in (NodeKind.SECTION, NodeKind.ITEM):
        return replace(node, inlines=kept, title=text)
    return replace(node, inlines=kept, text=text)
