"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from vanban.check.finding import Finding, Severity
from vanban.cli.inputs import Outcome
from vanban.text.source import SourceText

Findings = tuple[Finding, ...]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "notice"}


def as_github(results: Iterable[Outcome[Findings]]) -> Iterator[str]:
    """One command a finding."""
    for outcome in results:
        for one in outcome.result or ():
            yield _command(one, str(outcome.file), outcome.source)


def _command(one: Finding, file: str, source: SourceText | None) -> str:
    properties = [f"file={_property(file)}"]
    if source is not None and one.start is not None and one.end is not None:
        line, column = source.place(one.start)
        end_line, end_column = source.place(one.end)
        properties += [f"line={line}", f"endLine={end_line}"]
        # Columns are allowed within one line only.
        properties += [f"col={column}", f"endColumn={end_column}"] if line == end_line else []
    properties.append(f"title={_property(one.code)}")
    return f"::{_COMMANDS[one.severity]} {','.join(properties)}::{_data(one.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
