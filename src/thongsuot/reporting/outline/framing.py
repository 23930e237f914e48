"""The values that frame a report and are no facts: who reports, to whom, of what period, on what basis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from thongsuot.facts.model import Period
from thongsuot.reporting.wording.dates import day_text, period_text, year_of


@dataclass(frozen=True, slots=True)
class Framing:
    """Names are as on that day: `agency` as in running text (Ủy ban nhân dân huyện …), `area` its area (huyện …).

    `request` and `basis` are citations in full, ready to be printed. `in_place` is the paragraph that says who reports
    in the place of a unit that is no more.
    """

    agency: str
    short_agency: str
    area: str
    period: Period
    request: str
    requester: str
    basis: tuple[str, ...] = ()
    deadline: str = ""
    in_place: str = ""


# The name that an outline may use, and what is printed there.
FRAMING: Mapping[str, Callable[[Framing], str]] = MappingProxyType(
    {
        "cơ quan": lambda framing: framing.agency,
        "cơ quan viết tắt": lambda framing: framing.short_agency,
        "địa bàn": lambda framing: framing.area,
        "kỳ báo cáo": lambda framing: period_text(framing.period),
        "năm": lambda framing: str(year_of(framing.period)),
        "năm sau": lambda framing: str(year_of(framing.period) + 1),
        "ngày bắt đầu kỳ": lambda framing: day_text(framing.period.start),
        "văn bản yêu cầu": lambda framing: framing.request,
        "cơ quan yêu cầu": lambda framing: framing.requester,
        "văn bản căn cứ": lambda framing: "; ".join(framing.basis),
        "hạn báo cáo": lambda framing: framing.deadline,
    }
)
