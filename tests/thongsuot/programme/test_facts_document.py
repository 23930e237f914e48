"""`docs/facts.md` lists every fact as the catalogue has it, so that who writes an outline can trust the page."""

from __future__ import annotations

from pathlib import Path

from thongsuot.facts.model import FactQuery
from thongsuot.programme.facts.catalogue import CATALOGUE

PAGE = Path(__file__).parents[3] / "docs" / "facts.md"


def row(query: FactQuery) -> str:
    fields = "; ".join(f"{name}: {vietnamese}" for name, vietnamese in query.entry_fields.items())
    cells = (f"`{query.key}`", query.name, query.measure, query.unit_of_measure, query.merging, fields)
    return f"| {' | '.join(cells)} |".replace("|  |", "| |")


def test_the_page_has_one_row_a_fact_and_no_other() -> None:
    written = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    assert written == [row(query) for query in CATALOGUE.values()]
