"""`vanban read`: a file's text, header, outline, closing and appendices."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from vanban.cli.failure import UNUSABLE, CommandFailure
from vanban.cli.inputs import Outcome, Worker, add_file_arguments, are_several, check_format, files_in
from vanban.cli.many.run import LineForm, Rendering, add_many_arguments, check_output, run_lines
from vanban.cli.output.document_json import json_pieces
from vanban.document.model import Document
from vanban.read.failure import ReadFailure
from vanban.read.file import read_file, read_text
from vanban.text.source import SourceText

FORMATS = ("json", "jsonl", "text")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the subcommand takes."""
    add_file_arguments(parser)
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default=FORMATS[0],
        help="json: một tệp (mặc định); jsonl: mỗi tệp một dòng; text: đúng đoạn chữ mà các vị trí tính theo",
    )
    add_many_arguments(parser)


def _document(_source: SourceText, document: Document) -> Document:
    return document


def _line(outcome: Outcome[Document]) -> Iterator[str]:
    yield from json_pieces(outcome.result or Document(), pretty=False)
    yield "\n"


LINE_FORMS = {"jsonl": LineForm(_line)}


def run(arguments: argparse.Namespace) -> int:
    """Read each file and print it; 2 if any could not be read."""
    check_format(arguments.files, arguments.format, frozenset({"json"}))
    check_output(arguments, LINE_FORMS)
    if arguments.format in LINE_FORMS:
        rendering = Rendering(Worker(_document, arguments.max_size), LINE_FORMS[arguments.format])
        return run_lines(arguments, rendering, (arguments.max_size,))
    status = 0
    for path in files_in(arguments.files):
        try:
            _print(path, arguments.format, arguments.max_size)
        except ReadFailure as failure:
            if not are_several(arguments.files):
                raise CommandFailure(failure.code, f"{path}: {failure.message}") from failure
            sys.stderr.write(f"vanban: {path}: {failure.message}\n")
            status = UNUSABLE
    return status


def _print(path: Path, form: str, max_size: int) -> None:
    if form == "text":
        source = read_text(path, max_size=max_size)
        _warn(path, source)
        sys.stdout.write(source.text)
        return
    source, document = read_file(path, max_size=max_size)
    _warn(path, source)
    # Piece by piece: a long document is never whole in memory as text.
    for piece in json_pieces(document, pretty=True):
        sys.stdout.write(piece)
    sys.stdout.write("\n")


def _warn(path: Path, source: SourceText) -> None:
    for warning in source.warnings:
        sys.stderr.write(f"vanban: {path}: {warning}\n")
