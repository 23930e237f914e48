"""The stretches of time by which people look for what was done: this month, quarter, year, the year before."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Stretch:
    """A choice of the filter; `days` are its first and its last day, as seen from today."""

    label: str | Promise
    days: Callable[[date], tuple[date, date]]


def _months(first: date, count: int) -> tuple[date, date]:
    year, month = divmod(first.year * 12 + first.month - 1 + count, 12)
    return first, date(year, month + 1, 1) - timedelta(days=1)


STRETCHES: Mapping[str, Stretch] = MappingProxyType(
    {
        "month": Stretch(_("Tháng này"), lambda today: _months(today.replace(day=1), 1)),
        "quarter": Stretch(_("Quý này"), lambda today: _months(date(today.year, (today.month - 1) // 3 * 3 + 1, 1), 3)),
        "year": Stretch(_("Năm nay"), lambda today: _months(date(today.year, 1, 1), 12)),
        "last_year": Stretch(_("Năm trước"), lambda today: _months(date(today.year - 1, 1, 1), 12)),
    }
)
