"""How the texts of an entry are written: days, numbers, citations; a text that the record lacks is empty."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from thongsuot.correspondence.models import Document
from vanban.document.partial_date import PartialDate


def day_text(day: date) -> str:
    """`09/02/2017`, two digits throughout, as documents cite days."""
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def days_text(first: date, last: date) -> str:
    """`ngày 25/09/2019`, or `từ ngày 25/09/2019 đến ngày 26/09/2019`."""
    if first == last:
        return f"ngày {day_text(first)}"
    return f"từ ngày {day_text(first)} đến ngày {day_text(last)}"


def number_text(number: int | None) -> str:
    """Thousands parted by dots: `30.000.000`; empty for None."""
    return "" if number is None else f"{number:,}".replace(",", ".")


def listed(parts: Iterable[str]) -> str:
    """Several names in a row, parted by commas."""
    return ", ".join(part for part in parts if part)


def issue_day_text(day: PartialDate | None) -> str:
    """The day of issue as far as it is known: `06/11/2018`, `tháng 11/2018`, `năm 2018`."""
    if day is None:
        return ""
    if day.month is None:
        return f"năm {day.year}"
    if day.day is None:
        return f"tháng {day.month:02d}/{day.year}"
    return f"{day.day:02d}/{day.month:02d}/{day.year}"


def short_citation(document: Document | None) -> str:
    """Type and identifier, as a document is named again: `Quyết định số 1486/QĐ-TTg`."""
    if document is None:
        return ""
    return f"{document.document_type} số {document.identifier}" if document.identifier else document.document_type


def citation(document: Document | None) -> str:
    """Type, identifier, day, issuer and subject, as a document is first cited (Nghị định 30/2020, Phụ lục I, II.6)."""
    if document is None:
        return ""
    parts = [short_citation(document)]
    day = issue_day_text(document.date)
    if day:
        parts.append(day if " " in day else f"ngày {day}")
    if document.issuer_name:
        parts.append(f"của {document.issuer_name}")
    if document.subject:
        parts.append(_about(document.subject))
    return " ".join(parts)


def _about(subject: str) -> str:
    """The subject as it runs on in a sentence: after *về*, its first letter small unless it is part of a name."""
    text = subject.removeprefix("V/v ").removeprefix("v/v ")
    for opening in ("Về việc ", "Về "):
        if text.startswith(opening):
            return opening.lower() + text.removeprefix(opening)
    first, _, rest = text.partition(" ")
    # A type name or a verb opens a subject; a word whose second letter is a capital too is an abbreviation.
    opened = first if first[1:] != first[1:].lower() else first.lower()
    return f"về {opened} {rest}".strip()
