"""Command lines in Vietnamese: help, usage, and one line for what is wrong with a call, whatever argparse calls it."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from typing import Any, NoReturn

from vanban.cli.failure import CommandFailure

# argparse's messages (Python 3.11 to 3.14) and ours, in the order in which they are tried.
_MESSAGES = (
    (r"the following arguments are required: (.+)", r"thiếu \1"),
    (r"one of the arguments (.+) is required", r"cần một trong các tùy chọn \1"),
    (r"unrecognized arguments: (.+)", r"không có tùy chọn hay tham số \1"),
    (r"ambiguous option: (.+) could match (.+)", r"tùy chọn \1 viết tắt chưa rõ, có thể là \2"),
    (r"argument (.+?): invalid choice: (.+) \(choose from (.+)\)", r"\1: không nhận \2; hãy chọn trong \3"),
    (r"argument (.+?): invalid (?:\S+ )?value: (.+)", r"\1: giá trị \2 không hợp lệ"),
    (r"argument (.+?): expected one argument", r"\1 cần một giá trị đi kèm"),
    (r"argument (.+?): expected (\d+) arguments?", r"\1 cần \2 giá trị đi kèm"),
    (r"argument (.+?): expected at least one argument", r"\1 cần ít nhất một giá trị đi kèm"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1 không nhận giá trị, kể cả \2"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1 không dùng cùng với \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
)


def in_vietnamese(message: str) -> str:
    """What argparse finds wrong with a call, in Vietnamese; a message of our own stays as it is."""
    for pattern, ours in _MESSAGES:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match is not None:
            return match.expand(ours)
    return message


class CommandFormatter(argparse.RawDescriptionHelpFormatter):
    """Help whose usage line is Vietnamese too."""

    def add_usage(
        self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None
    ) -> None:
        super().add_usage(usage, actions, groups, "cách dùng: " if prefix is None else prefix)


class CommandParser(argparse.ArgumentParser):
    """A parser that speaks Vietnamese, and tells what is wrong with a call as CommandFailure."""

    def __init__(self, *, prog: str, description: str) -> None:
        # Options are written out: an abbreviation that works today would name two options tomorrow.
        super().__init__(
            prog=prog, description=description, formatter_class=CommandFormatter, add_help=False, allow_abbrev=False
        )
        self._positionals.title = "tham số"
        self._optionals.title = "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in hướng dẫn này rồi dừng")

    def error(self, message: str) -> NoReturn:
        """CommandFailure with the message in Vietnamese."""
        raise CommandFailure("usage", f"{in_vietnamese(message)} (xem: {self.prog} --help)")
