"""BC02: a level is skipped (`1.1.1` right under `1`), or one sibling is numbered in another manner than the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.document.model import Node, NodeKind
from vanban.text.pattern import lazily

_DOTTED = lazily(r"\d+(?:\.\d+)*\Z")
_CLOSERS = ".)/:"
_FEWEST = 3
_LONGEST_LABEL = 2


def find(case: Case) -> Iterator[Hit]:
    """Hits among the sections of the body and of each appendix; quoted ones are another document's."""
    if not case.sections:
        return
    yield from _among(case, case.document.body, None)
    for appendix in case.document.appendices:
        yield from _among(case, appendix.body, None)


def _among(case: Case, nodes: Sequence[Node], parent: Node | None) -> Iterator[Hit]:
    sections = [node for node in nodes if node.kind is NodeKind.SECTION and not node.quoted and node.start is not None]
    for node in sections:
        yield from _skipped(node, parent)
    if len(sections) > _FEWEST:
        yield from _other_closers(case.text, sections)
    for node in nodes:
        if node.children:
            yield from _among(case, node.children, node)


def _other_closers(text: str, sections: Sequence[Node]) -> Iterator[Hit]:
    """The one of several siblings behind whose label another mark stands than behind those of the others."""
    closers = Counter(closer for node in sections if (closer := _closer(text, node)) is not None)
    usual = closers.most_common(1)[0] if closers else ("", 0)
    if len(closers) > 1 and usual[1] >= _FEWEST and closers.total() - usual[1] == 1:
        for node in sections:
            closer = _closer(text, node)
            if closer is not None and closer != usual[0] and node.start is not None:
                end = node.start + len(node.label or "") + 1
                message = f"“{text[node.start : end]}” khác kiểu với các mục cùng cấp, dùng dấu “{usual[0]}”."
                yield Hit(node.start, end, message, severity=Severity.ADVICE)


def _skipped(node: Node, parent: Node | None) -> Iterator[Hit]:
    label, above = (node.label or "").rstrip("."), ((parent.label or "") if parent else "").rstrip(".")
    if not _DOTTED.fullmatch(label) or not _DOTTED.fullmatch(above) or not label.startswith(f"{above}."):
        return
    if label.count(".") - above.count(".") > 1 and node.start is not None:
        yield Hit(node.start, node.start + len(label), f"Bỏ qua một cấp: “{label}” đứng ngay dưới “{above}”.")


def _closer(text: str, node: Node) -> str | None:
    """The mark behind a label of one number or letter, None where there is none."""
    if node.start is None or node.label is None or len(node.label) > _LONGEST_LABEL:
        return None
    place = node.start + len(node.label)
    return text[place] if text.startswith(node.label, node.start) and text[place : place + 1] in (*_CLOSERS,) else None


RULE = Rule(
    code="BC02",
    name="mixed-levels",
    severity=Severity.WARNING,
    title="Bỏ cấp hoặc đánh số lẫn kiểu",
    finds="Mục con bỏ qua một cấp (1.1.1 đứng ngay dưới 1); một mục dùng dấu khác các mục cùng cấp, như “2)” giữa "
    "những “1.”, “3.” (lời khuyên).",
    why="Bố cục đánh số lẫn kiểu làm người đọc không thấy được cấp của từng mục.",
    law="Tùy theo nội dung, văn bản được bố cục theo phần, chương, mục, tiểu mục, điều, khoản, điểm, đánh số thứ tự "
    "thống nhất.",
    bad="1. Kết quả / 1.1.1. Tuyên truyền",
    good="1. Kết quả / 1.1. Tuyên truyền",
    find=find,
    fragile=True,
    clause="layout_of_content",
)
