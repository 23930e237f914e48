"""`vanban cite FILE…`: every document that a text cites."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from vanban.citation import find_citations
from vanban.citation.encoder import to_json
from vanban.citation.model import Citations
from vanban.cli.failure import UNUSABLE
from vanban.cli.index_file import add_index_argument, index_of
from vanban.cli.inputs import Outcome, add_file_arguments, check_format, outcomes
from vanban.cli.output.citations_text import as_text
from vanban.cli.output.failures import tell_failures
from vanban.cli.output.json_lines import as_json, as_json_lines
from vanban.document.model import Document
from vanban.text.source import SourceText


def _encode(outcome: Outcome[Citations]) -> dict[str, Any]:
    return to_json(str(outcome.file), outcome.result or Citations())


FORMATS: Mapping[str, Callable[[Iterable[Outcome[Citations]]], Iterator[str]]] = {
    "text": as_text,
    "json": partial(as_json, encode=_encode),
    "jsonl": partial(as_json_lines, encode=_encode),
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of the subcommand."""
    add_file_arguments(parser)
    parser.add_argument("--format", choices=FORMATS, default="text", help="cách in kết quả (mặc định: text)")
    add_index_argument(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the citations; the exit status is 0, or 2 where a file could not be read."""
    check_format(arguments.files, arguments.format, frozenset({"json"}))
    index = index_of(arguments.index)

    def work(source: SourceText, document: Document) -> Citations:
        return find_citations(source.text, document, index)

    failed: list[Path] = []
    results = tell_failures(outcomes(arguments.files, arguments.max_size, work), failed, arguments.format)
    for line in FORMATS[arguments.format](results):
        sys.stdout.write(f"{line}\n")
    return UNUSABLE if failed else 0
