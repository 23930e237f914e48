"""`vanban read`: a file's text, header, outline, closing and appendices."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from vanban.cli.failure import UNUSABLE, CommandFailure
from vanban.cli.output.document_json import json_pieces
from vanban.read.failure import ReadFailure
from vanban.read.file import read_file, read_text
from vanban.read.limit import DEFAULT_MAX_SIZE, parse_size, size_text

FORMATS = ("json", "jsonl", "text")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the subcommand takes."""
    parser.add_argument("files", nargs="+", metavar="TỆP", help="tệp .docx, .pdf, .txt, .json (vanban/1), hoặc thư mục")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default=FORMATS[0],
        help="json: một tệp (mặc định); jsonl: mỗi tệp một dòng; text: đúng đoạn chữ mà các vị trí tính theo",
    )
    add_max_size(parser)


def add_max_size(parser: argparse.ArgumentParser) -> None:
    """The option that bounds the size of what is read."""
    parser.add_argument(
        "--max-size",
        type=_size,
        default=DEFAULT_MAX_SIZE,
        metavar="CỠ",
        help=f"không đọc tệp lớn hơn mức này, ví dụ 10MB (mặc định {size_text(DEFAULT_MAX_SIZE)})",
    )


def _size(text: str) -> int:
    try:
        return parse_size(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"cỡ tệp không hợp lệ: {text!r}; ví dụ đúng: 10MB") from error


def run(arguments: argparse.Namespace) -> int:
    """Read each file and print it; 2 if any could not be read."""
    paths = [Path(name) for name in arguments.files]
    several = len(paths) > 1 or paths[0].is_dir()
    if several and arguments.format == "json":
        raise CommandFailure("usage", "đọc nhiều tệp hoặc thư mục cần --format jsonl hoặc --format text")
    status = 0
    for path in files_in(paths):
        try:
            _print(path, arguments.format, arguments.max_size)
        except ReadFailure as failure:
            if arguments.format != "jsonl":
                if not several:
                    raise CommandFailure(failure.code, f"{path}: {failure.message}") from failure
                print(f"vanban: {path}: {failure.message}", file=sys.stderr)
            else:
                print(json.dumps(failed(path, failure), ensure_ascii=False))
            status = UNUSABLE
    return status


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


def failed(path: Path, failure: ReadFailure) -> dict[str, object]:
    """The line for a file that could not be read, as the contract has it."""
    return {"file": str(path), "error": {"code": str(failure.code), "message": failure.message}}


def _print(path: Path, form: str, max_size: int) -> None:
    if form == "text":
        source = read_text(path, max_size=max_size)
        _warn(path, source.warnings)
        sys.stdout.write(source.text)
        return
    source, document = read_file(path, max_size=max_size)
    _warn(path, source.warnings)
    for piece in json_pieces(document, pretty=form == "json"):
        sys.stdout.write(piece)
    sys.stdout.write("\n")


def _warn(path: Path, warnings: Sequence[str]) -> None:
    for warning in warnings:
        print(f"vanban: {path}: {warning}", file=sys.stderr)
