"""Figures are printed as Vietnamese documents print them, and what is printed can be read back."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thongsuot.facts.model import FactKind, Measure, Merging
from thongsuot.reporting.wording.figures import figure_text, number_text, read_figure


@pytest.mark.parametrize(
    ("value", "text"),
    [("54000000", "54.000.000"), ("999", "999"), ("1000", "1.000"), ("12.5", "12,5"), ("-1234.50", "-1.234,5")],
)
def test_thousands_are_parted_by_dots_and_decimals_by_a_comma(value: str, text: str) -> None:
    assert number_text(Decimal(value)) == text


def test_a_figure_bears_its_unit() -> None:
    money = FactKind(key="b", name="b", measure=Measure.MONEY, unit_of_measure="đồng", merging=Merging.SUM)
    assert figure_text(money, Decimal(54_000_000)) == "54.000.000 đồng"


@given(st.decimals(-(10**15), 10**15, places=3))
def test_what_is_printed_is_read_back(value: Decimal) -> None:
    assert read_figure(f"{number_text(value)} đồng") == value


@pytest.mark.parametrize("text", ["không có", "24.000.000 và 30.000.000 đồng", "1.2.3", "54.000.00"])
def test_a_text_without_one_clear_number_is_not_read(text: str) -> None:
    assert read_figure(text) is None
