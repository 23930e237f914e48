"""Every word that an outline may use is explained to the officer who writes one, and the example outlines are whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from thongsuot.reporting.outline.framing import FRAMING
from thongsuot.reporting.outline.parse import parse_outline
from thongsuot.reporting.outline.words import (
    INDICATOR_KEYS,
    MERGED_AS,
    NATURES,
    NIL_UNITS,
    OUTLINE_KEYS,
    SECTION_KEYS,
    SPANS,
    STATEMENT_KEYS,
)
from thongsuot.reporting.queries.outlines import known_fact

ROOT = Path(__file__).parents[4]
WORDS = (*OUTLINE_KEYS, *SECTION_KEYS, *STATEMENT_KEYS, *INDICATOR_KEYS, *MERGED_AS, *NATURES, *SPANS, *FRAMING)


@pytest.mark.parametrize("word", sorted({*WORDS, NIL_UNITS}))
def test_the_word_is_explained(word: str) -> None:
    text = (ROOT / "docs" / "outline.md").read_text(encoding="utf-8")
    assert any(f"{mark}{word}{end}" in text for mark, end in (("`", "`"), ("{", "}"), ("`", ":")))


@pytest.mark.parametrize("name", ["outline.yaml", "consolidation-outline.yaml"])
def test_the_example_s_outlines_ask_only_what_the_catalogue_offers(name: str) -> None:
    source = (ROOT / "examples" / "khanh-son-2019" / name).read_text(encoding="utf-8")
    assert parse_outline(source, known_fact).sections


def test_what_the_example_s_units_are_asked_is_what_the_consolidation_gathers() -> None:
    folder = ROOT / "examples" / "khanh-son-2019"
    asked, gathered = (
        parse_outline((folder / name).read_text(encoding="utf-8"), known_fact)
        for name in ("outline.yaml", "consolidation-outline.yaml")
    )
    told = {section.key for _path, section in asked.walk() if section.asks}
    assert {section.gathers for _path, section in gathered.walk() if section.gathers} == told
