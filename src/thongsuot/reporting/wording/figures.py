"""Figures as Vietnamese documents print them (`54.000.000 đồng`, `12,5 %`), and read back from an edited text."""

from __future__ import annotations

import re
from decimal import Decimal

from thongsuot.facts.canonical import decimal_text
from thongsuot.facts.model import FactKind

_DIGITS = re.compile(r"[+-]?\d(?:[\d.,]*\d)?")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


def number_text(value: Decimal) -> str:
    """Thousands parted by dots, decimals by a comma: `1.234.567,5`."""
    sign = "-" if value < 0 else ""
    whole, _, places = decimal_text(abs(value)).partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{sign}{grouped},{places}" if places else f"{sign}{grouped}"


def figure_text(kind: FactKind, value: Decimal) -> str:
    """A figure with its unit of measure: `54.000.000 đồng`, `3 lớp`."""
    return f"{number_text(value)} {kind.unit_of_measure}".strip()


def read_figure(text: str) -> Decimal | None:
    """The one number that a text holds, or None where it holds none or several."""
    found = _DIGITS.findall(text)
    if len(found) != 1 or _NUMBER.fullmatch(found[0]) is None:
        return None
    return Decimal(found[0].replace(".", "").replace(",", "."))
