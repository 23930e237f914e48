"""The page about the rules holds every rule, as the catalogue has them now."""

from __future__ import annotations

from pathlib import Path

from vanban.check.catalogue import RULES
from vanban.cli.rules_page import rules_page

PAGE = Path(__file__).parents[3] / "docs" / "quy-tac.md"


def test_the_page_is_what_the_catalogue_makes_of_it_now() -> None:
    made = rules_page()
    assert PAGE.read_text(encoding="utf-8") == made, "python -m vanban.cli.rules_page > docs/quy-tac.md"
    assert all(f"### {rule.code}\n" in made for rule in RULES)
