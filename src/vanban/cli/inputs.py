"""What the commands over files share: the files they are given, and what becomes of each."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from vanban.cli.failure import CommandFailure
from vanban.document.model import Document
from vanban.read.failure import ReadFailure
from vanban.read.file import read_file
from vanban.read.limit import DEFAULT_MAX_SIZE, parse_size, size_text
from vanban.text.source import SourceText

T = TypeVar("T")
Work = Callable[[SourceText, Document], T]


class Failure(NamedTuple):
    """Why a file gave no result: a stable word for programs, and one Vietnamese sentence."""

    code: str
    message: str


class Outcome(NamedTuple, Generic[T]):
    """What became of one file: its text and what was made of it, or why it failed."""

    file: Path
    source: SourceText | None = None
    result: T | None = None
    failure: Failure | None = None

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the file could not give in full, one Vietnamese sentence each."""
        return self.source.warnings if self.source is not None else ()


def add_file_arguments(parser: argparse.ArgumentParser) -> None:
    """`FILE…` and `--max-size`."""
    parser.add_argument("files", metavar="TỆP", nargs="+", type=Path, help="tệp, hoặc thư mục chứa các tệp")
    parser.add_argument(
        "--max-size",
        type=_size,
        default=DEFAULT_MAX_SIZE,
        metavar="CỠ",
        help=f"không đọc tệp lớn hơn mức này, ví dụ 10MB (mặc định: {size_text(DEFAULT_MAX_SIZE)})",
    )


def _size(text: str) -> int:
    try:
        return parse_size(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"cỡ tệp không hợp lệ: {text!r}; ví dụ đúng: 10MB") from error


def day(text: str) -> date:
    """A date as the command line takes it; for `type=` of an argument."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} không phải là ngày dạng 2019-12-31") from error


def check_format(files: Sequence[Path], chosen: str, for_one_file: frozenset[str]) -> None:
    """Refuse a format that holds one file only where there are several, or a folder."""
    if chosen in for_one_file and are_several(files):
        raise CommandFailure(
            "usage", f"nhiều tệp hoặc thư mục không dùng được --format {chosen}; hãy dùng --format jsonl"
        )


def are_several(paths: Sequence[Path]) -> bool:
    """Whether more than one file may be meant."""
    return len(paths) > 1 or any(path.is_dir() for path in paths)


def files_in(paths: Sequence[Path]) -> Iterator[Path]:
    """The files named, and those below the folders named, in the order of their names; hidden ones are left out."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        for below in sorted(path.rglob("*")):
            hidden = any(part.startswith(".") for part in below.relative_to(path).parts)
            if below.is_file() and not hidden:
                yield below


@dataclass(frozen=True, slots=True)
class Worker(Generic[T]):
    """Reads a file and works on it; a value that can be sent to another process where `work` can be."""

    work: Work[T]
    max_size: int = DEFAULT_MAX_SIZE

    def __call__(self, file: Path) -> Outcome[T]:
        """What becomes of a file; an error of the program itself is told as this file's, and stops no other."""
        try:
            source, document = read_file(file, max_size=self.max_size)
            return Outcome(file, source, self.work(source, document))
        except ReadFailure as failure:
            return Outcome(file, failure=Failure(str(failure.code), failure.message))
        except Exception as error:  # noqa: BLE001  (a defect on one file must not cost the results of all others)
            message = (
                f"chương trình gặp lỗi của chính nó khi xử lý tệp này, hãy báo lại lỗi: {type(error).__name__}: {error}"
            )
            return Outcome(file, failure=Failure("internal-error", message))
