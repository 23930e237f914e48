"""Findings as SARIF 2.1.0, which code-review and archive tools read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from vanban import __version__
from vanban.check.catalogue import RULES
from vanban.check.finding import Finding, Fix, Severity
from vanban.check.rule import Rule
from vanban.cli.inputs import Outcome
from vanban.text.source import SourceText

Findings = tuple[Finding, ...]

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.ADVICE: "note"}


def as_sarif(results: Iterable[Outcome[Findings]]) -> Iterator[str]:
    """One log with one run; places count code points, as the findings do."""
    found = [_result(one, outcome) for outcome in results for one in outcome.result or ()]
    driver = {"name": "vanban", "version": __version__, "language": "vi", "rules": [_rule(rule) for rule in RULES]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": found}
    yield json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.finds},
        "help": {"text": rule.why},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(one: Finding, outcome: Outcome[Findings]) -> dict[str, Any]:
    artifact = {"uri": Path(outcome.file).as_posix()}
    region = _region(one.start, one.end, outcome.source)
    location = {"artifactLocation": artifact, **({} if region is None else {"region": region})}
    fixes = [_fix(fix, artifact, outcome.source) for fix in one.fixes]
    return {
        "ruleId": one.code,
        "level": _LEVELS[one.severity],
        "message": {"text": one.message},
        "locations": [{"physicalLocation": location}],
        **({"fixes": fixes} if fixes else {}),
    }


def _fix(fix: Fix, artifact: dict[str, str], source: SourceText | None) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.start, edit.end, source), "insertedContent": {"text": edit.replacement}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": fix.message},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }


def _region(start: int | None, end: int | None, source: SourceText | None) -> dict[str, int] | None:
    if start is None or end is None or source is None:
        return None
    (line, column), (end_line, end_column) = source.place(start), source.place(end)
    return {
        "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column,
        "charOffset": start, "charLength": end - start,
    }  # fmt: skip
