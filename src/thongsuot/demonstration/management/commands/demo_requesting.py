"""`thongsuot demo_requesting`: the asking office's part of the demonstration, in this installation."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import CommandParser

from thongsuot.command.base import OfficeCommand
from thongsuot.correspondence.actions.import_certificates import import_certificates
from thongsuot.demonstration.example import BY, load_office, load_request
from thongsuot.demonstration.keys import make_keys
from thongsuot.demonstration.progress import detail
from thongsuot.demonstration.requesting import consolidate, issue, receive
from thongsuot.demonstration.scenario import read_scenario
from thongsuot.demonstration.tracing import trace_lines


class Command(OfficeCommand):
    """From an empty installation and an inbox of PDF files to the consolidated report and the trace of a figure."""

    requires_system_checks = ()
    help = "Phần của cơ quan yêu cầu báo cáo trong ví dụ: nhận tệp, tổng hợp, truy nguyên một con số."
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        """The scenario, where the districts' files arrive, and where their certificates are made known."""
        parser.add_argument("scenario", type=Path)
        parser.add_argument("inbox", type=Path)
        parser.add_argument("certificates", type=Path)

    def handle(self, *_args: Any, scenario: Path, inbox: Path, certificates: Path, **_options: Any) -> None:
        """Load, receive, consolidate, issue, trace."""
        story = read_scenario(scenario)
        office = story.requesting
        call_command("migrate", verbosity=0)
        load_office(folder=scenario.parent, at=office.drafted)
        make_keys([office], at=office.drafted)
        for path in sorted(certificates.glob("*.yaml")):
            import_certificates(path=path, by=BY, at=office.drafted)
        request = load_request(folder=scenario.parent, at=office.drafted)
        for line in receive(story, inbox / office.unit):
            detail(line)
        report = consolidate(story, request)
        for line in issue(story, report):
            detail(line)
        for line in trace_lines(report):
            detail(line)
