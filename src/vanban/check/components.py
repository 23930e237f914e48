"""The components of a document as they stand on the page, each with the look that the regulation of the day sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vanban.document.model import Appendix, Document, Node, NodeKind, Signature, Span
from vanban.regulation.layout import Layout, Look, Part
from vanban.text.formatting import Formatting, Lettering, ParagraphForm, Stretch

_LETTER_TYPES = ("Công văn",)
# The fields of the header that one component shows together.
_HEADER = (
    (Part.NATIONAL_NAME, ("national_name",)),
    (Part.MOTTO, ("motto",)),
    (Part.PARENT_AGENCY, ("parent_agency",)),
    (Part.AGENCY, ("agency",)),
    (Part.NUMBER, ("identifier",)),
    (Part.PLACE_DATE, ("place", "date")),
    (Part.URGENCY, ("urgency",)),
    (Part.DOCUMENT_TYPE, ("document_type",)),
    (Part.SUBJECT, ("subject",)),
    (Part.ADDRESSEES, ("addressees",)),
)
_HEADING_OF_RECIPIENTS = "nơi nhận"
# What may stand in the paragraph of a component beside it without changing how the paragraph as a whole looks.
_MOST_BESIDE = 24
# The look of text that is no heading of its own.
_TEXTS = frozenset({Part.BODY, Part.BASIS, Part.CLAUSE, Part.POINT})


class Component(NamedTuple):
    """One component: what it is, its look by the regulation, and its paragraphs, with the letters that belong to it.

    `whole` are those of its paragraphs that hold little else, so that how they stand is how the component stands.
    `letters` is how many characters its stretches hold; `is_text` where it is text that is no heading of its own.
    """

    part: Part
    look: Look
    start: int
    end: int
    stretches: tuple[Stretch, ...]
    whole: tuple[ParagraphForm, ...]
    page: int | None
    letters: int
    is_text: bool

    def share(self, of: Sequence[Stretch]) -> float:
        """What part of its characters some of its stretches hold."""
        return _length(of) / max(self.letters, 1) if of else 0.0

    def main(self) -> Lettering:
        """The look of most of its letters."""
        if len(self.stretches) == 1:
            return self.stretches[0].lettering
        counts: dict[Lettering, int] = {}
        for one in self.stretches:
            counts[one.lettering] = counts.get(one.lettering, 0) + one.end - one.start
        return max(counts, key=lambda look: counts[look])


def components_of(document: Document, text: str, formatting: Formatting, layout: Layout) -> tuple[Component, ...]:
    """The components whose place in the text is known, in the order of their places."""
    found = (
        _component(part, layout.looks[part], start, end, formatting, text)
        for part, (start, end) in _places(document, text, layout)
    )
    return tuple(sorted((one for one in found if one is not None), key=lambda one: one.start))


def _component(part: Part, look: Look, start: int, end: int, formatting: Formatting, text: str) -> Component | None:
    forms = tuple(formatting.within(start, end))
    within = [
        one
        if start <= one.start and one.end <= end
        else Stretch(max(one.start, start), min(one.end, end), one.lettering)
        for form in forms
        for one in form.stretches
        if one.start < end and start < one.end
    ]
    stretches = tuple([one for one in within if any(map(str.isalnum, text[one.start : one.end]))])
    if not stretches:
        return None
    whole = tuple([form for form in forms if _beside(form, start, end, text) <= _MOST_BESIDE])
    return Component(part, look, start, end, stretches, whole, forms[0].page, _length(stretches), part in _TEXTS)


def _length(stretches: Iterable[Stretch]) -> int:
    return sum([one.end - one.start for one in stretches])


def _beside(form: ParagraphForm, start: int, end: int, text: str) -> int:
    """How many characters of a paragraph stand before and behind a component."""
    if start <= form.start and form.end <= end:
        return 0
    before, behind = text[form.start : max(form.start, start)], text[min(form.end, end) : form.end]
    return len(before.strip()) + len(behind.strip(" \n\t.;:,_-–—*"))


def _places(document: Document, text: str, layout: Layout) -> Iterator[tuple[Part, Span]]:
    spans = document.header.spans
    for part, fields in _HEADER:
        known = [spans[name] for name in fields if name in spans]
        if known:
            start, end = min(span[0] for span in known), max(span[1] for span in known)
            if part is Part.SUBJECT and document.header.document_type in layout.untitled_types:
                part = Part.LETTER_SUBJECT
            yield part, (start, end)
    closed = max((end for _, end in document.closing.spans.values()), default=len(text))
    for node in document.body:
        # Behind the closing stand notes and the foot of the page.
        if node.start is None or node.start < closed:
            yield from _of_node(node, layout)
    yield from _closing(document, text)
    for appendix in document.appendices:
        yield from _of_appendix(appendix, text, layout)


def _of_node(node: Node, layout: Layout) -> Iterator[tuple[Part, Span]]:
    if node.start is None or node.end is None or node.quoted:
        return
    below = [child.start for child in node.children if child.start is not None]
    span = (node.start, min([node.end, *below]))
    if node.kind is NodeKind.PARAGRAPH or node.kind is NodeKind.ITEM:
        yield Part.BODY, span
    elif node.kind is NodeKind.BASIS:
        yield Part.BASIS, span
    elif node.kind is NodeKind.SECTION and node.label:
        form = layout.heading_form(node.label)
        if form is not None and form.title is not None:
            yield form.heading, (span[0], span[0] + len(node.label))
            yield form.title, (span[0] + len(node.label), span[1])
        elif form is not None and form.heading is Part.ARTICLE:
            # "Điều 1." is bold by itself, whatever follows it.
            yield Part.ARTICLE, (span[0], span[0] + len(node.label))
            yield Part.BODY, (span[0] + len(node.label), span[1])
        else:
            yield Part.BODY if form is None else form.text, span
    for child in node.children:
        yield from _of_node(child, layout)


def _closing(document: Document, text: str) -> Iterator[tuple[Part, Span]]:
    closing = document.closing
    recipients = closing.spans.get("recipients")
    if recipients is not None:
        yield Part.RECIPIENTS, recipients
        heading = text.rfind("\n", 0, text.rfind("\n", 0, recipients[0])) + 1
        place = text.casefold().find(_HEADING_OF_RECIPIENTS, heading, recipients[0])
        if place >= 0:
            yield Part.RECIPIENTS_HEADING, (place, place + len(_HEADING_OF_RECIPIENTS))
    signed = closing.spans.get("signature")
    if signed is not None and closing.signature is not None:
        yield from _signature(closing.signature, signed, text)


def _signature(signature: Signature, span: Span, text: str) -> Iterator[tuple[Part, Span]]:
    end = span[1]
    if signature.name is not None:
        place = text.rfind(signature.name, *span)
        if place < 0:
            return
        yield Part.SIGNER, (place, place + len(signature.name))
        end = place
    lines = text[span[0] : end].rstrip("\n").split("\n\n")[0]
    if lines.strip():
        yield Part.SIGNING_CAPACITY, (span[0], span[0] + len(lines.rstrip()))


def _of_appendix(appendix: Appendix, text: str, layout: Layout) -> Iterator[tuple[Part, Span]]:
    if appendix.start is not None and text.startswith(appendix.label, appendix.start):
        yield Part.APPENDIX, (appendix.start, appendix.start + len(appendix.label))
    for node in appendix.body:
        yield from _of_node(node, layout)
