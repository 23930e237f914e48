"""Paragraphs outside header, body and closing keep what they look like, and the fields in them."""

from __future__ import annotations

import re

from vanban.document.model import Inline, InlineKind
from vanban.structure.document import structure
from vanban.structure.layout import Block, Layout
from vanban.text.source import SourceText

TEXT = """ỦY BAN NHÂN DÂN HUYỆN A
BÁO CÁO
Kết quả công tác
I. Kết quả
Đã làm xong.
Nơi nhận:
- Như trên.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An

Số liệu tính đến hết quý 12 năm nay, do các xã gửi về và được phòng chuyên môn kiểm tra lại trước khi tổng hợp.
"""


def layout_with_field(words: str) -> Layout:
    blocks = []
    for line in re.finditer(r"[^\n]+", TEXT):
        start, end = line.span()
        place = TEXT.find(words, start, end)
        inlines: tuple[Inline, ...] = ()
        if place >= 0:
            behind = place + len(words)
            inlines = (
                Inline(InlineKind.TEXT, TEXT[start:place], None, start, place),
                Inline(InlineKind.FIELD, words, "q", place, behind),
                Inline(InlineKind.TEXT, TEXT[behind:end], None, behind, end),
            )
        blocks.append(Block(start, end, inlines))
    return Layout(tuple(blocks))


def test_a_field_behind_the_closing_stays_a_field() -> None:
    document = structure(SourceText(TEXT), layout_with_field("12"))
    assert document.closing.signature is not None
    node = document.body[-1]
    assert [(one.kind, one.text, one.id) for one in node.inlines if one.kind is InlineKind.FIELD] == [
        (InlineKind.FIELD, "12", "q")
    ]
    assert "".join(one.text for one in node.inlines) == node.text


def test_a_plain_paragraph_behind_the_closing_has_no_inlines() -> None:
    node = structure(SourceText(TEXT), layout_with_field("không có")).body[-1]
    assert (node.text or "").startswith("Số liệu")
    assert node.inlines == ()
