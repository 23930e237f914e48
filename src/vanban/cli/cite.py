"""`vanban cite FILE…`: every document that a text cites."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from vanban.citation import find_citations
from vanban.citation.model import Citations
from vanban.cli.failure import UNUSABLE
from vanban.cli.index_file import add_index_argument, index_of
from vanban.cli.inputs import Outcome, Worker, add_file_arguments, check_format
from vanban.cli.many.run import (
    LineForm,
    Rendering,
    add_many_arguments,
    check_output,
    outcomes,
    run_lines,
    stamp_text,
)
from vanban.cli.output.citations_csv import HEAD, HEAD_OF_FILE, as_rows
from vanban.cli.output.citations_json import as_line, encode
from vanban.cli.output.citations_text import as_text
from vanban.cli.output.failures import tell_failures
from vanban.cli.output.json_lines import as_json
from vanban.document.model import Document
from vanban.text.source import SourceText

WHOLE_FORMS: Mapping[str, Callable[[Iterable[Outcome[Citations]]], Iterator[str]]] = {
    "text": as_text,
    "json": partial(as_json, encode=encode),
}
LINE_FORMS: Mapping[str, LineForm[Citations]] = {
    "jsonl": LineForm(as_line),
    "csv": LineForm(as_rows, HEAD, HEAD_OF_FILE, tells_failures=False),
}


@dataclass(frozen=True, slots=True)
class Citing:
    """Finds the citations of a document; `index` is the user's own table, if any."""

    index: Path | None = None

    def __call__(self, source: SourceText, document: Document) -> Citations:
        """The citations."""
        return find_citations(source.text, document, index_of(self.index), source.unusual)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the subcommand."""
    add_file_arguments(parser)
    parser.add_argument(
        "--format", choices=(*WHOLE_FORMS, *LINE_FORMS), default="text", help="cách in kết quả (mặc định: text)"
    )
    add_index_argument(parser)
    add_many_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the citations; the exit status is 0, or 2 where a file could not be read."""
    check_format(arguments.files, arguments.format, frozenset({"json"}))
    check_output(arguments, LINE_FORMS)
    index_of(arguments.index)
    worker = Worker(Citing(arguments.index), arguments.max_size)
    if arguments.format in LINE_FORMS:
        options = (arguments.max_size, stamp_text(arguments.index))
        return run_lines(arguments, Rendering(worker, LINE_FORMS[arguments.format]), options)
    failed: list[Path] = []
    for line in WHOLE_FORMS[arguments.format](tell_failures(outcomes(arguments, worker), failed)):
        sys.stdout.write(f"{line}\n")
    return UNUSABLE if failed else 0
