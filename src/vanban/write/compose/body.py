"""The body: each labelled part in the look that the law gives its label, paragraphs, items, basis lines, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from vanban.document.model import Node, NodeKind
from vanban.regulation.layout import HeadingForm, Layout, Part
from vanban.write.compose.quotation import opening_mark
from vanban.write.compose.runs import InlineRuns, capitals, clean, split_at, text_runs, without_stated
from vanban.write.compose.tables import table
from vanban.write.composition import Block, Paragraph, Run

# A title that ends like a sentence is one: the label then counts a paragraph, not a heading.
_SENTENCE_END = (".", ":", ";", ",")
_KEPT = frozenset({Part.AUTHORITY, Part.ENACTING})
_NO_PARTS: Mapping[int, Part] = MappingProxyType({})
_ALWAYS_HEADINGS = frozenset({Part.DIVISION, Part.SECTION, Part.ROMAN_HEADING})


class BodyComposer:
    """Composes the nodes of one document; the fields in them are counted over the whole of it."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._inlines = InlineRuns()

    def blocks(
        self,
        nodes: Iterable[Node],
        room_mm: float,
        depth: int = 1,
        parts: Mapping[int, Part] = _NO_PARTS,
        *,
        inside: bool = False,
    ) -> Iterator[Block]:
        """What is printed for these nodes and all below, in this width; `depth` is that of a heading among them.

        `parts` are the looks of nodes, by their places, that have another one than their kind says; `inside` says
        that the nodes stand in a quotation that has begun above them.
        """
        nodes = tuple(nodes)
        for place, node in enumerate(nodes):
            mark = opening_mark(nodes, place, inside) if node.quoted else ""
            if node.kind is NodeKind.SECTION and node.label:
                yield from self._section(node, depth, mark)
            elif node.kind is NodeKind.TABLE:
                yield table(node, room_mm)
            else:
                yield self._plain(node, parts.get(place), mark)
            if node.children:
                below = depth + 1 if node.kind is NodeKind.SECTION else depth
                yield from self.blocks(node.children, room_mm, below, inside=node.quoted)

    def _plain(self, node: Node, part: Part | None, mark: str) -> Paragraph:
        part = part or (Part.BASIS if node.kind is NodeKind.BASIS else Part.BODY)
        runs = self._inlines.runs(node.inlines, _words(node))
        if node.label:
            runs = (Run(f"{mark}{clean(node.label).strip()} "), *runs)
        return Paragraph(part, without_stated(runs, self._layout.looks[part]), keep_with_next=part in _KEPT)

    def _section(self, node: Node, depth: int, mark: str) -> Iterator[Paragraph]:
        label = clean(node.label).strip()
        form = self._layout.heading_form(label)
        label = mark + label
        runs = self._inlines.runs(node.inlines, _words(node))
        if form is None:
            yield Paragraph(Part.BODY, (Run(f"{label} "), *runs))
        elif form.title is not None:
            outline = min(depth, _DEEPEST)
            yield Paragraph(form.heading, text_runs(label), outline=outline, keep_with_next=True)
            if runs:
                yield Paragraph(form.title, self._titled(form.title, runs), keep_with_next=True)
        else:
            yield self._inline_section(form, label + form.after, runs, node, depth)

    def _inline_section(
        self, form: HeadingForm, label: str, runs: tuple[Run, ...], node: Node, depth: int
    ) -> Paragraph:
        """A label and what follows it in the same line."""
        title = "".join(run.text for run in runs)
        sentence = title.rstrip().endswith(_SENTENCE_END)
        heading = form.heading in _ALWAYS_HEADINGS or (bool(node.children) and not sentence)
        part = form.heading if heading else form.text
        if heading:
            runs = self._titled(part, runs)
        elif self._layout.looks[part].bold:
            # "Điều 1." is bold, the sentence behind it is not.
            runs = tuple(run._replace(bold=bool(run.bold)) for run in runs)
        lead = Run(f"{label} " if runs else label)
        return Paragraph(
            part,
            without_stated((lead, *runs), self._layout.looks[part]),
            outline=min(depth, _DEEPEST) if heading else None,
            keep_with_next=bool(node.children),
        )

    def _titled(self, part: Part, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """A title as its look wants it; what follows a title in capitals and a colon stays ordinary text."""
        if not self._layout.looks[part].capitals:
            return runs
        text = "".join(run.text for run in runs)
        head, colon, rest = text.partition(":")
        if colon and head == head.upper() and rest.strip() and rest != rest.upper():
            before, after = split_at(runs, len(head) + 1)
            return (*before, *(run._replace(bold=bool(run.bold)) for run in after))
        return capitals(runs)


def _words(node: Node) -> str | None:
    """The text of a node, which stands in its title where it has a label."""
    first, second = (node.title, node.text) if node.label else (node.text, node.title)
    return second if first is None else first


# A word processor's outline has nine levels.
_DEEPEST = 9
