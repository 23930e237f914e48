"""Days and periods in words."""

from __future__ import annotations

from datetime import date, timedelta
from types import MappingProxyType

from thongsuot.facts.model import Period


def day_text(day: date) -> str:
    """`09/02/2017`: as days are cited, two digits throughout."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


# Stretches of whole months that have a name, by their first and last month.
_NAMED = MappingProxyType(
    {
        (1, 12): "",
        (1, 3): "quý I ",
        (4, 6): "quý II ",
        (7, 9): "quý III ",
        (10, 12): "quý IV ",
        (1, 6): "6 tháng đầu ",
        (7, 12): "6 tháng cuối ",
        (1, 9): "9 tháng đầu ",
        **{(month, month): f"tháng {month} " for month in range(1, 13)},
    }
)


def period_text(period: Period) -> str:
    """`năm 2019`, `quý I năm 2019`, `6 tháng đầu năm 2019`, `tháng 5 năm 2019`; else its first and last day."""
    first, last = period.start, period.end - timedelta(days=1)
    whole_months = first.day == period.end.day == 1 and first.year == last.year
    named = _NAMED.get((first.month, last.month)) if whole_months else None
    if named is not None:
        return f"{named}năm {first.year}"
    return f"từ ngày {day_text(first)} đến ngày {day_text(last)}"


def year_of(period: Period) -> int:
    """The year that a period reports on: the one in which its last day lies."""
    return (period.end - timedelta(days=1)).year
