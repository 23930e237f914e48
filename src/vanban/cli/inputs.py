"""What `cite` and `check` share: the files they are given, and what becomes of each; one that fails stops no other."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from vanban.cli.failure import CommandFailure
from vanban.cli.read import add_max_size, files_in
from vanban.document.model import Document
from vanban.read.failure import ReadFailure
from vanban.read.file import read_file
from vanban.text.source import SourceText

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What became of one file: its text and what was made of it, or why it failed."""

    file: Path
    source: SourceText | None = None
    result: T | None = None
    failure: ReadFailure | None = None


def add_file_arguments(parser: argparse.ArgumentParser) -> None:
    """`FILE…` and `--max-size`."""
    parser.add_argument("files", metavar="TỆP", nargs="+", type=Path, help="tệp, hoặc thư mục chứa các tệp")
    add_max_size(parser)


def day(text: str) -> date:
    """A date as the command line takes it; for `type=` of an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} không phải là ngày dạng 2019-12-31") from error


def check_format(files: Sequence[Path], chosen: str, for_one_file: frozenset[str]) -> None:
    """Refuse a format that holds one file only where there are several, or a folder."""
    if chosen in for_one_file and (len(files) > 1 or any(file.is_dir() for file in files)):
        raise CommandFailure("usage", f"nhiều tệp hoặc thư mục không dùng được --format {chosen}; hãy dùng jsonl")


def outcomes(files: Sequence[Path], max_size: int, work: Callable[[SourceText, Document], T]) -> Iterator[Outcome[T]]:
    """What becomes of each file, in the order given; what a file could not give in full is told on standard error."""
    for file in files_in(files):
        try:
            source, document = read_file(file, max_size=max_size)
        except ReadFailure as failure:
            yield Outcome(file, failure=failure)
            continue
        for warning in source.warnings:
            sys.stderr.write(f"vanban: {file}: {warning}\n")
        yield Outcome(file, source, work(source, document))
