"""Days and periods in words."""

from __future__ import annotations

from datetime import date, timedelta

from thongsuot.facts.model import Period


def day_text(day: date) -> str:
    """`09/02/2017`: as days are cited, two digits throughout."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def period_text(period: Period) -> str:
    """`năm 2019` for a calendar year, `tháng 5 năm 2019` for a month, else its first and last day."""
    first, last = period.start, period.end - timedelta(days=1)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"năm {first.year}"
    if first.day == 1 and period.end.day == 1 and (first.year, first.month) == (last.year, last.month):
        return f"tháng {first.month} năm {first.year}"
    return f"từ ngày {day_text(first)} đến ngày {day_text(last)}"


def year_of(period: Period) -> int:
    """The year that a period reports on: the one in which its last day lies."""
    return (period.end - timedelta(days=1)).year
