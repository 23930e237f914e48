"""A text that comes back from an edit: every change listed, every field linked again to its fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from enum import StrEnum

from thongsuot.reporting.drafting.anchors import fields_of
from thongsuot.reporting.drafting.marks import compared
from vanban.document.model import Document, Node, NodeKind

SUBJECT = "Trích yếu"


class ChangeKind(StrEnum):
    """What happened to a place of the text."""

    ADDED = "added"
    REMOVED = "removed"
    REWORDED = "reworded"


class FieldChangeKind(StrEnum):
    """What happened to a field."""

    OVERWRITTEN = "overwritten"  # still linked, other text: a figure becomes a stated figure, or is refused
    LOST = "lost"  # no longer in the text
    FOREIGN = "foreign"  # linked to nothing that the report knows


@dataclass(frozen=True, slots=True)
class TextChange:
    """One line of the text that was added, taken out or reworded; `where` is its place (`I.4.a`, `Trích yếu`).

    The nodes are those of the two bodies whose line it is: None for what stands outside the body.
    """

    kind: ChangeKind
    where: str
    before: str | None
    after: str | None
    kept: Node | None = field(default=None, compare=False, repr=False)
    edited: Node | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field whose link or text changed."""

    kind: FieldChangeKind
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that an edit did; empty where it did nothing."""

    texts: tuple[TextChange, ...]
    fields: tuple[FieldChange, ...]
    # The nodes of both bodies that say the same.
    same: tuple[tuple[Node, Node], ...] = field(default=(), compare=False, repr=False)

    @property
    def is_empty(self) -> bool:
        """Whether the two texts say the same, with the same links."""
        return not self.texts and not self.fields


@dataclass(frozen=True, slots=True)
class _Line:
    where: str
    kind: str
    text: str
    node: Node | None = None


def compare(kept: Document, edited: Document) -> Comparison:
    """What the edit changed, in the order of the text; white space and how letters look do not count."""
    before, after = list(_lines(kept)), list(_lines(edited))
    matcher = SequenceMatcher(
        None, [(line.kind, line.text) for line in before], [(line.kind, line.text) for line in after], autojunk=False
    )
    texts: list[TextChange] = []
    same: list[tuple[Node, Node]] = []
    for tag, i1, i2, j1, j2 in matcher.get_opcodes():
        if tag == "equal":
            pairs = zip(before[i1:i2], after[j1:j2], strict=True)
            same += [(one.node, other.node) for one, other in pairs if one.node is not None and other.node is not None]
        else:
            texts += _block(before[i1:i2], after[j1:j2])
    return Comparison(tuple(texts), tuple(_field_changes(kept, edited)), tuple(same))


def _block(before: list[_Line], after: list[_Line]) -> Iterator[TextChange]:
    """Lines that stand against other lines: those that are alike are one reworded, the rest came or went."""
    free = list(after)
    for line in before:
        like = max(free, key=lambda other: _likeness(line, other), default=None)
        if like is not None and _likeness(line, like) >= 0.5:
            free.remove(like)
            yield TextChange(ChangeKind.REWORDED, line.where, line.text, like.text, line.node, like.node)
        else:
            yield TextChange(ChangeKind.REMOVED, line.where, line.text, None, line.node)
    for line in free:
        yield TextChange(ChangeKind.ADDED, line.where, None, line.text, edited=line.node)


def _likeness(one: _Line, other: _Line) -> float:
    return SequenceMatcher(None, one.text, other.text, autojunk=False).ratio()


def _field_changes(kept: Document, edited: Document) -> Iterator[FieldChange]:
    was = {inline.id: compared(inline.text) for inline in fields_of(kept) if inline.id is not None}
    now = [(inline.id, compared(inline.text)) for inline in fields_of(edited) if inline.id is not None]
    printed = Counter(key for key, _text in now)
    for key, text in dict.fromkeys(now):
        if key not in was:
            yield FieldChange(FieldChangeKind.FOREIGN, key, None, text)
        elif text != was[key]:
            yield FieldChange(FieldChangeKind.OVERWRITTEN, key, was[key], text)
    for key, text in was.items():
        if not printed[key]:
            yield FieldChange(FieldChangeKind.LOST, key, text, None)


def _lines(document: Document) -> Iterator[_Line]:
    header = document.header
    for where, value in (
        ("Cơ quan chủ quản", header.parent_agency),
        ("Cơ quan ban hành", header.agency),
        ("Số, ký hiệu", header.identifier),
        ("Địa danh", header.place),
        ("Tên loại", header.document_type),
        (SUBJECT, header.subject),
        *(("Kính gửi", one) for one in header.addressees),
    ):
        if value:
            yield _Line(where, where, compared(value))
    for node in document.body:
        yield from _node_lines(node, ())
    for appendix in document.appendices:
        yield _Line(appendix.label, "appendix", compared(f"{appendix.label} {appendix.title or ''}"))
        for node in appendix.body:
            yield from (replace(line, node=None) for line in _node_lines(node, (appendix.label,)))
    for recipient in document.closing.recipients:
        yield _Line("Nơi nhận", "recipient", compared(recipient))
    for signature in (document.closing.signature, *document.closing.other_signatures):
        if signature is not None:
            parts = (signature.authority, signature.capacity, signature.position, signature.name)
            yield _Line("Chữ ký", "signature", compared(" ".join(part for part in parts if part)))


def _node_lines(node: Node, above: tuple[str, ...]) -> Iterator[_Line]:
    path = (*above, node.label) if node.kind is NodeKind.SECTION and node.label else above
    where = ".".join(path) or "Nội dung"
    if node.kind is NodeKind.TABLE:
        for row in node.rows:
            yield _Line(where, "row", compared(" | ".join(row)), node)
    elif node.kind in (NodeKind.SECTION, NodeKind.ITEM):
        yield _Line(where, node.kind, compared(f"{node.label or ''} {node.title or ''}"), node)
    else:
        yield _Line(where, "paragraph", compared(node.text or ""), node)
    for child in node.children:
        yield from _node_lines(child, path)
