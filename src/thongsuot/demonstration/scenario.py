"""Who of the example's people takes which step, and when: read from `scenario.yaml`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.utils import timezone

from thongsuot.files.data_file import Entry, read_yaml


@dataclass(frozen=True, slots=True)
class Office:
    """One office of the story: its people by user name, when it drafts, and when it issues.

    `records` is the folder of its own records; `nil` names the sections in which it asserts that nothing happened;
    `recipients` are who gets its report beside the file copy, None for the office that asked.
    """

    unit: str
    officer: str
    head: str
    registry: str
    signer: str
    drafted: datetime
    issued: datetime
    records: Path | None
    nil: tuple[str, ...]
    recipients: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Scenario:
    """The office that asks, the offices that answer, and the notice that stands on every page."""

    notice: str
    requesting: Office
    reporting: tuple[Office, ...]

    def reporting_office(self, unit: str) -> Office:
        """The answering office of that code."""
        return next(office for office in self.reporting if office.unit == unit)


def read_scenario(path: Path) -> Scenario:
    """The scenario of a file; record folders are named from the folder of all examples. DataFileError if it fails."""
    entry = read_yaml(path)
    entry.only("notice", "requesting", "reporting")
    (requesting,) = entry.entries("requesting")
    examples = path.parents[1]
    return Scenario(
        notice=entry.text("notice"),
        requesting=_office(requesting, examples),
        reporting=tuple(_office(one, examples) for one in entry.entries("reporting")),
    )


def _office(entry: Entry, examples: Path) -> Office:
    entry.only("unit", "officer", "head", "registry", "signer", "drafted", "issued", "records", "nil", "recipients")
    records = entry.optional("records")
    return Office(
        unit=entry.text("unit"),
        officer=entry.text("officer"),
        head=entry.text("head"),
        registry=entry.text("registry"),
        signer=entry.text("signer"),
        drafted=_moment(entry, "drafted"),
        issued=_moment(entry, "issued"),
        records=None if records is None else examples / records,
        nil=entry.texts("nil"),
        recipients=entry.texts("recipients") or None,
    )


def _moment(entry: Entry, field: str) -> datetime:
    try:
        return timezone.make_aware(datetime.fromisoformat(entry.text(field)))
    except ValueError as error:
        raise entry.error(field, "cần ghi ngày giờ dạng NNNN-TT-NNTgg:pp") from error
