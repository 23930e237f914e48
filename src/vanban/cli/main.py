"""The command line: `vanban read | cite | check | rule | rules | write`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from vanban import __version__
from vanban.cli.failure import UNUSABLE, CommandFailure

# Each module gives `add_arguments(parser)` and `run(arguments) -> exit status`; only the one called is imported.
SUBCOMMANDS = {
    "read": "đọc văn bản thành dữ liệu có cấu trúc",
    "cite": "tìm mọi văn bản được viện dẫn",
    "check": "kiểm tra thể thức, viện dẫn, bố cục, số liệu, chính tả",
    "rule": "giải thích một quy tắc kiểm tra",
    "rules": "liệt kê mọi quy tắc kiểm tra",
    "write": "viết văn bản ra .docx hoặc .pdf từ dữ liệu có cấu trúc",
}


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        raise CommandFailure("usage", f"{message} (xem: {self.prog} --help)")


def build_parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; the arguments of a subcommand are added only where `argv` names it, to keep the start fast."""
    parser = _Parser(
        prog="vanban", description="Văn bản hành chính Việt Nam như dữ liệu: đọc, viện dẫn, kiểm tra, viết."
    )
    parser.add_argument("--version", action="version", version=f"vanban {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="LỆNH", required=True, parser_class=_Parser)
    for name, summary in SUBCOMMANDS.items():
        command = commands.add_parser(name, help=summary, description=summary)
        if name in argv[:1]:
            import_module(f"vanban.cli.{name}").add_arguments(command)
    return parser


def main(argv: Sequence[str]) -> int:
    """Run one call of the command and give its exit status."""
    try:
        arguments = build_parser(argv).parse_args(argv)
        status: int = import_module(f"vanban.cli.{arguments.command}").run(arguments)
    except CommandFailure as failure:
        print(f"vanban: {failure.message}", file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    return status


def run() -> None:
    """The entry point of the installed command."""
    sys.exit(main(sys.argv[1:]))
