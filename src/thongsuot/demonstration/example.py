"""Put the example's records into an installation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from thongsuot.audit.actor import Actor
from thongsuot.correspondence.actions.import_documents import import_documents
from thongsuot.correspondence.actions.import_registers import import_registers
from thongsuot.correspondence.actions.import_signing_authorities import import_signing_authorities
from thongsuot.organisation.actions.import_administrative_units import (
    import_administrative_successions,
    import_administrative_units,
)
from thongsuot.organisation.actions.import_people import import_people
from thongsuot.organisation.actions.import_units import import_units
from thongsuot.programme.actions.import_records import import_records
from thongsuot.reporting.actions.import_report_request import import_report_request
from thongsuot.reporting.models import ReportRequest

BY = Actor.program("load_example")

# The day on which the district level ended and communes merged.
NEW_MAP = date(2025, 7, 1)


def load_office(*, folder: Path, at: datetime) -> None:
    """What every office knows: map, units and people, documents, registers, signing authorities, the programme."""
    import_administrative_units(
        path=folder / "administrative-units-before-2025.tsv", active_from=None, active_to=NEW_MAP, by=BY, at=at
    )
    import_administrative_units(
        path=folder / "administrative-units-2025.tsv", active_from=NEW_MAP, active_to=None, by=BY, at=at
    )
    import_administrative_successions(path=folder / "administrative-successions-2025.tsv", day=NEW_MAP, by=BY, at=at)
    import_units(path=folder / "units.yaml", by=BY, at=at)
    import_people(path=folder / "people.yaml", by=BY, at=at)
    import_documents(path=folder / "documents.yaml", by=BY, at=at)
    import_registers(path=folder / "registers.yaml", by=BY, at=at)
    import_signing_authorities(path=folder / "signing-authorities.yaml", by=BY, at=at)
    import_records(folder=folder / "programme", by=BY, at=at)


def load_records(*, folders: Sequence[Path], at: datetime) -> None:
    """What districts did; each folder holds the records of one."""
    for folder in folders:
        import_records(folder=folder, by=BY, at=at)


def load_request(*, folder: Path, at: datetime) -> ReportRequest:
    """The request that the letter makes, with its outlines."""
    return import_report_request(path=folder / "request.yaml", by=BY, at=at)
