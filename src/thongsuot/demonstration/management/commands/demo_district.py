"""`thongsuot demo_district`: one district's part of the demonstration, in this installation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandParser

from thongsuot.command.base import OfficeCommand
from thongsuot.demonstration.district import report
from thongsuot.demonstration.example import load_office, load_records, load_request
from thongsuot.demonstration.keys import make_keys, write_certificates
from thongsuot.demonstration.progress import detail
from thongsuot.demonstration.scenario import read_scenario


class Command(OfficeCommand):
    """From an empty installation to the district's issued report in the outbox."""

    requires_system_checks = ()
    help = "Phần của một huyện trong ví dụ: từ hồ sơ đến báo cáo đã ban hành."
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        """The scenario, the district's unit, where files are sent to, and where its certificates are made known."""
        parser.add_argument("scenario", type=Path)
        parser.add_argument("unit")
        parser.add_argument("outbox", type=Path)
        parser.add_argument("certificates", type=Path)

    def handle(self, *_args: Any, scenario: Path, unit: str, outbox: Path, certificates: Path, **_options: Any) -> None:
        """Load, draft, issue, send."""
        story = read_scenario(scenario)
        office = story.reporting_office(unit)
        call_command("migrate", verbosity=0)
        load_office(folder=scenario.parent, at=office.drafted)
        write_certificates(make_keys([office], at=office.drafted), certificates / f"{unit}.yaml")
        if office.records is not None:
            load_records(folders=[office.records], at=office.drafted)
        request = load_request(folder=scenario.parent, at=office.drafted)
        for line in report(office, request, notice=story.notice, outbox=outbox):
            detail(line)
