"""BC03: a heading has nothing under it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vanban.check.case import Case
from vanban.check.finding import Severity
from vanban.check.rule import Hit, Rule
from vanban.document.model import Node
from vanban.text.pattern import lazily

_ROOM = lazily(r"(?:Chương|Mục|Phần)\s", re.IGNORECASE)
_ARTICLE = lazily(r"Điều\s", re.IGNORECASE)
_END_OF_SENTENCE = (".", ";", ":", "/", "!", "?", "”", '"', ",")


def find(case: Case) -> Iterator[Hit]:
    """Hits on sections without children that are headings by their label or by their capitals."""
    for node in case.sections:
        if not node.children and _is_bare_heading(node):
            start = node.start
            end = None if start is None else start + len(node.label or "")
            name = " ".join(part for part in (node.label, node.title) if part)
            yield Hit(start, end, f"Đề mục “{name}” không có nội dung.")


def _is_bare_heading(node: Node) -> bool:
    title = (node.title or "").strip()
    label = node.label or ""
    if _ROOM.match(label):
        return not title.endswith(_END_OF_SENTENCE)
    if _ARTICLE.match(label):
        return not title
    letters = [letter for letter in title if letter.isalpha()]
    return len(letters) > 1 and title.isupper() and not title.endswith(_END_OF_SENTENCE)


RULE = Rule(
    code="BC03",
    name="heading-without-content",
    severity=Severity.WARNING,
    title="Đề mục không có nội dung",
    finds="Phần, chương, mục hoặc đề mục viết hoa mà bên dưới không có nội dung; điều chỉ có số thứ tự.",
    why="Đề mục trống thường là dấu vết của một đoạn đã mất hoặc chưa viết. Không có gì thì ghi rõ “Không.”.",
    law="Nội dung văn bản phải bảo đảm đúng chủ trương, đường lối, phù hợp với hình thức văn bản; trình bày ngắn "
    "gọn, rõ ràng, chính xác.",
    bad="III. KHÓ KHĂN, VƯỚNG MẮC / IV. KIẾN NGHỊ",
    good="III. KHÓ KHĂN, VƯỚNG MẮC: Không. / IV. KIẾN NGHỊ",
    find=find,
    fragile=True,
    clause="layout_of_content",
)
