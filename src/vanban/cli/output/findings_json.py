"""Findings as the contract's JSON (`vanban check --format json`)."""

from __future__ import annotations

from typing import Any

from vanban.check.finding import Finding, Fix
from vanban.cli.inputs import Outcome
from vanban.text.source import SourceText

Findings = tuple[Finding, ...]


def encode(outcome: Outcome[Findings]) -> dict[str, Any]:
    """One file's findings as JSON-ready values."""
    return {"file": str(outcome.file), "findings": [_finding(one, outcome.source) for one in outcome.result or ()]}


def _finding(one: Finding, source: SourceText | None) -> dict[str, Any]:
    place = source.place(one.start) if source is not None and one.start is not None else (None, None)
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity.value,
        "message": one.message,
        "start": one.start,
        "end": one.end,
        "line": place[0],
        "column": place[1],
        "basis": one.basis,
        "possible_reading_error": one.possible_reading_error,
        **({} if one.component is None else {"component": one.component}),
        **({} if one.page is None else {"page": one.page}),
        "fixes": [_fix(fix) for fix in one.fixes],
    }


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "message": fix.message,
        "applicability": fix.applicability.value,
        "edits": [{"start": edit.start, "end": edit.end, "replacement": edit.replacement} for edit in fix.edits],
    }
