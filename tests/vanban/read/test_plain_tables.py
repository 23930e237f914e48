"""Tables between strokes in plain text: what is one, and what only looks like it."""

from __future__ import annotations

import pytest

from vanban.document.model import NodeKind
from vanban.read.file import read_bytes
from vanban.read.plain_tables import table_layout

TABLE = "| STT | Tên |\n|-----|-----|\n|  1  | Một |\n|  2  |     |\n"


def test_rows_and_header_are_known() -> None:
    layout = table_layout(f"Trước.\n\n{TABLE}\nSau.\n")
    assert layout is not None
    hints = [block.table for block in layout.blocks]
    assert [hint is None for hint in hints] == [True, False, True]
    assert hints[1] is not None
    assert hints[1].rows == (("STT", "Tên"), ("1", "Một"), ("2", ""))
    assert hints[1].header_rows == 1


@pytest.mark.parametrize(
    "text",
    [
        "không có bảng",
        "| chỉ một dòng | có gạch |\n",
        "| a | b |\n| c | d |\n",
        "|---|---|\n|---|---|\n",
        "| a | b |\n\n|---|---|\n| c | d |\n",
    ],
    ids=["prose", "one line", "no dashes", "only dashes", "a blank line inside"],
)
def test_other_strokes_are_text(text: str) -> None:
    layout = table_layout(text)
    assert layout is None or all(block.table is None or len(block.table.rows) == 1 for block in layout.blocks)


def test_text_and_offsets_stay_as_they_are() -> None:
    source, document = read_bytes(f"1. Một:\n{TABLE}2. Hai.\n".encode())
    (table,) = [node for node in document.walk() if node.kind is NodeKind.TABLE]
    assert source.text[table.start : table.end] == TABLE.strip()
