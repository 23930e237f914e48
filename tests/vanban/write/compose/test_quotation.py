"""The mark before a quoted label: which one, and where there is none."""

from __future__ import annotations

import pytest

from vanban.document.model import Node, NodeKind
from vanban.write.compose.quotation import opening_mark


def part(title: str, *, quoted: bool = True) -> Node:
    return Node(NodeKind.SECTION, label="1", title=title, quoted=quoted)


@pytest.mark.parametrize(("closing", "opening"), [("”.", "“"), ('";', '"'), ("»", "«"), ("", "")])
def test_opening_mark_is_that_of_the_closing_one(closing: str, opening: str) -> None:
    assert opening_mark((part(f"Một{closing}"),), 0, inside=False) == opening


def test_only_the_first_part_of_a_quotation_has_the_mark() -> None:
    nodes = (part("Một"), part("Hai.”"))
    assert [opening_mark(nodes, place, inside=False) for place in (0, 1)] == ["“", ""]


def test_parts_inside_and_parts_that_are_not_quoted_have_none() -> None:
    assert opening_mark((part("Một.”"),), 0, inside=True) == ""
    assert opening_mark((part("Một.”", quoted=False),), 0, inside=False) == ""
