"""Dates written in the manner of another: a fix keeps the writer's own form."""

from __future__ import annotations

from vanban.document.partial_date import PartialDate
from vanban.text.pattern import lazily

_NUMERIC = lazily(r"(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*[/.-]")


def written_like(model: str, date: PartialDate | None) -> str:
    """A date as `model` would write it: `28/02/2013`, or `28 tháng 02 năm 2013`; what is not known is left out."""
    if date is None:
        return ""
    day = "" if date.day is None else f"{date.day:02d}"
    # Months 1 and 2 take a zero in a written date, the others only where the model pads (Phụ lục I, II.4).
    match = _NUMERIC.match(model)
    pads = match is not None and len(match[3]) == 2 and match[3].startswith("0")
    month = "" if date.month is None else f"{date.month:02d}" if date.month < 3 or pads else str(date.month)
    if match is not None:
        return match[2].join(part for part in (day, month, str(date.year)) if part)
    named = [f"tháng {month}"] if month else []
    return " ".join([*([day] if day else []), *named, f"năm {date.year}"])
