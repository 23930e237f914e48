"""The command line: `vanban read | cite | check | rule | rules | write`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

from vanban import __version__
from vanban.cli.arguments import CommandParser
from vanban.cli.failure import UNUSABLE, CommandFailure

DESCRIPTION = "Văn bản hành chính Việt Nam như dữ liệu: đọc, viện dẫn, kiểm tra, viết."

# Each module gives `add_arguments(parser)` and `run(arguments) -> exit status`; only the one called is imported.
SUBCOMMANDS: Mapping[str, str] = {
    "read": "đọc văn bản thành dữ liệu có cấu trúc",
    "cite": "tìm mọi văn bản được viện dẫn",
    "check": "kiểm tra thể thức, trình bày, viện dẫn, bố cục, số liệu, chính tả, viết hoa",
    "rule": "giải thích một quy tắc kiểm tra",
    "rules": "liệt kê mọi quy tắc kiểm tra",
    "write": "viết văn bản ra .docx, .pdf, .html hoặc .txt từ dữ liệu có cấu trúc",
}


def main_parser() -> CommandParser:
    """The parser of the command itself, up to the name of the subcommand."""
    parser = CommandParser(prog="vanban", description=DESCRIPTION)
    width = max(map(len, SUBCOMMANDS))
    listed = "\n".join(f"  {name:<{width}}  {summary}" for name, summary in SUBCOMMANDS.items())
    parser.epilog = f"các lệnh:\n{listed}\n\nvanban LỆNH --help cho biết cách dùng từng lệnh."
    parser.add_argument("--version", action="version", version=f"vanban {__version__}", help="in phiên bản rồi dừng")
    parser.add_argument("command", metavar="LỆNH", choices=SUBCOMMANDS, help="một trong các lệnh dưới đây")
    return parser


def subcommand(name: str) -> tuple[ModuleType, CommandParser]:
    """The module of a subcommand and its parser."""
    with _nothing_collected():
        module = import_module(f"vanban.cli.{name}")
    parser = CommandParser(prog=f"vanban {name}", description=SUBCOMMANDS[name])
    parser.set_defaults(command=name)
    module.add_arguments(parser)
    return module, parser


@contextmanager
def _nothing_collected() -> Iterator[None]:
    """While this lasts, no garbage is looked for; what was loaded is left out of later collections too.

    Modules live as long as the process: looking through them finds nothing, and took a sixth of the start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


def _called(argv: Sequence[str]) -> int:
    name = main_parser().parse_args(argv[:1]).command
    module, parser = subcommand(name)
    status: int = module.run(parser.parse_args(argv[1:]))
    return status


def main(argv: Sequence[str]) -> int:
    """Run one call of the command and give its exit status."""
    try:
        return _called(argv)
    except CommandFailure as failure:
        sys.stderr.write(f"vanban: {failure.message}\n")
        return UNUSABLE
    except BrokenPipeError:
        # The reader of our output has gone (`| head`): nothing is wrong, and nothing more can be said.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def run() -> None:
    """The entry point of the installed command."""
    sys.exit(main(sys.argv[1:]))
