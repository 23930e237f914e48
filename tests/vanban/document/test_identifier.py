"""Identifiers in the spellings of real documents."""

from __future__ import annotations

import pytest

from vanban.document.identifier import Identifier, normalize_identifier


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("368/QÐ-TTg", "368/QĐ-TTg"),
        ("72 /2015/ NĐ–CP", "72/2015/NĐ-CP"),
        ("01/2023/\nQĐ-UBND", "01/2023/QĐ-UBND"),
        ("15/NQ\u00ad-HĐND", "15/NQ-HĐND"),
        ("09/2017/NĐ\u2011CP", "09/2017/NĐ-CP"),
    ],
)
def test_spellings_of_one_identifier_are_one(written: str, normal: str) -> None:
    assert normalize_identifier(written) == normal


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("368/QĐ-TTg", ("368", None, "QĐ-TTg")),
        ("72/2015/NĐ-CP", ("72", "2015", "NĐ-CP")),
        ("43/2024/QH15", ("43", "2024", "QH15")),
        ("04-CT/TW", ("04", None, "CT/TW")),
        ("21-LCT/HĐNN8", ("21", None, "LCT/HĐNN8")),
        ("166/1999/QĐ/BTC", ("166", "1999", "QĐ/BTC")),
        ("206-CP", ("206", None, "CP")),
        ("/BC-UBND", (None, None, "BC-UBND")),
        ("05/BNV-VP", ("05", None, "BNV-VP")),
        ("66.16/2026/NQ-CP", ("66.16", "2026", "NQ-CP")),
    ],
)
def test_parts(text: str, parts: tuple[str | None, str | None, str]) -> None:
    parsed = Identifier.parse(text)
    assert (parsed.number, parsed.year, parsed.symbol) == parts
    assert parsed.text == text


def test_what_has_no_known_form_keeps_its_text() -> None:
    assert Identifier.parse("không số") == Identifier(None, None, None, "khôngsố")


def test_the_type_stands_first_in_the_symbol() -> None:
    assert Identifier.parse("01/2011/TT-BNV").type_abbreviation == "TT"
    assert Identifier.parse("04-CT/TW").type_abbreviation == "CT"
