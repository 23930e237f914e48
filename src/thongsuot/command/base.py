"""What every subcommand of `thongsuot` shares: help in Vietnamese, and no work on a database that is not prepared."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from vanban.cli.arguments import CommandFormatter, in_vietnamese

# Django's own options work as ever, but an office has no need of them.
_OF_DJANGO = frozenset(
    {
        "--version",
        "--verbosity",
        "--settings",
        "--pythonpath",
        "--traceback",
        "--no-color",
        "--force-color",
        "--skip-checks",
    }
)


def count(text: str) -> int:
    """The type of an option that takes a number from 1 up."""
    if not (text.isascii() and text.isdigit() and int(text) > 0):
        raise argparse.ArgumentTypeError(f"cần một số nguyên dương, không phải “{text}”")
    return int(text)


class OfficeCommand(BaseCommand):
    """A command of an office's administrator; CommandError is the sentence that says what is wrong and what to do.

    With `requires_migrations_checks` (as by default) it refuses a database that `prepare` has not been run on.
    """

    requires_migrations_checks = True

    def create_parser(self, prog_name: str, subcommand: str, **options: Any) -> CommandParser:
        """Django's parser, which speaks Vietnamese and leaves out what Django adds."""
        options = {"formatter_class": CommandFormatter, "add_help": False, "allow_abbrev": False, **options}
        parser = super().create_parser(prog_name, subcommand.replace("_", "-"), **options)
        parser._positionals.title = "tham số"
        parser._optionals.title = "tùy chọn"
        parser.add_argument("-h", "--help", action="help", help="in hướng dẫn này rồi dừng")
        for action in parser._actions:
            if not _OF_DJANGO.isdisjoint(action.option_strings):
                action.help = argparse.SUPPRESS
        return parser

    def run_from_argv(self, argv: list[str]) -> None:
        """Parse and execute; whatever is refused leaves as CommandError, a wrong call with 2 as its code."""
        parser = self.create_parser(argv[0], argv[1])
        try:
            options = vars(parser.parse_args(argv[2:]))
        except CommandError as wrong:
            said = in_vietnamese(str(wrong).removeprefix("Error: "))
            raise CommandError(f"{said} (xem: {parser.prog} --help)", returncode=2) from wrong
        try:
            self.execute(*options.pop("args", ()), **options)
        finally:
            connections.close_all()

    def check_migrations(self) -> None:
        """CommandError where the database lacks a table or a column that this version knows."""
        executor = MigrationExecutor(connections["default"])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            raise CommandError(
                "Cơ sở dữ liệu chưa được chuẩn bị cho phiên bản này; hãy chạy thongsuot prepare rồi chạy lại lệnh."
            )
