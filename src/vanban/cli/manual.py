"""The manual page, made from the parsers of the command: `python -m vanban.cli.manual > docs/vanban.1`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from vanban import __version__
from vanban.cli.arguments import CommandParser
from vanban.cli.main import DESCRIPTION, SUBCOMMANDS, main_parser, subcommand

_EXITS = (
    ("0", "đã xong; với check: không có lỗi hay cảnh báo nào"),
    ("1", "check thấy lỗi hoặc cảnh báo"),
    ("2", "lệnh gọi không đúng, hoặc có tệp không đọc được"),
    ("130", "bị dừng giữa chừng"),
)


def man_page() -> str:
    """The page in the language of man(7), which every line of ours is escaped for."""
    return "".join(f"{line}\n" for line in _lines())


def options_of(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    """What a parser takes, in the order in which it was added."""
    return list(parser._actions)


def _lines() -> Iterator[str]:
    yield f'.TH VANBAN 1 "" "vanban {__version__}" "Thông Suốt"'
    yield from (".SH TÊN", f"vanban \\- {_plain(DESCRIPTION)}")
    yield from (".SH CÁCH DÙNG", ".B vanban", "LỆNH [tùy chọn] \\&...")
    yield ".SH TÙY CHỌN CHUNG"
    yield from _options(main_parser())
    for name, summary in SUBCOMMANDS.items():
        _, parser = subcommand(name)
        yield f".SH vanban {name}"
        yield f"{_plain(summary[0].upper() + summary[1:])}."
        yield from _options(parser)
        if parser.epilog:
            yield from (".PP", ".nf", *map(_plain, parser.epilog.rstrip().splitlines()), ".fi")
    yield ".SH MÃ KẾT THÚC"
    for status, meaning in _EXITS:
        yield from (".TP", f".B {status}", _plain(meaning))


def _options(parser: CommandParser) -> Iterator[str]:
    for action in options_of(parser):
        value = _value(action)
        names = ", ".join(f"\\fB{_plain(name)}\\fR" for name in action.option_strings)
        yield from (".TP", " ".join(part for part in (names, f"\\fI{_plain(value)}\\fR" if value else "") if part))
        yield _plain((action.help or "").replace("%%", "%"))


def _value(action: argparse.Action) -> str:
    """What stands for an option's value: its own word, or the values to choose from."""
    if action.nargs == 0:
        return ""
    if action.metavar is not None:
        return str(action.metavar)
    return " | ".join(map(str, action.choices)) if action.choices else action.dest


def _plain(text: str) -> str:
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


if __name__ == "__main__":
    sys.stdout.write(man_page())
