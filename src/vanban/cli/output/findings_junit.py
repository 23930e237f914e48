"""Findings as JUnit XML: a file is a suite, an error or a warning a failed case."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from vanban.check.finding import Finding, Severity
from vanban.cli.inputs import Outcome
from vanban.text.source import SourceText

Findings = tuple[Finding, ...]

_UNWRITABLE = {code: None for code in range(32) if code not in (9, 10, 13)} | {0xFFFE: None, 0xFFFF: None}


def as_junit(results: Iterable[Outcome[Findings]]) -> Iterator[str]:
    """The report in one piece a suite; a file without findings is one case that passed."""
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield "<testsuites>"
    for outcome in results:
        found = outcome.result or ()
        failures = sum(one.severity is not Severity.ADVICE for one in found)
        name = _attribute(str(outcome.file))
        yield f'  <testsuite name={name} tests="{max(len(found), 1)}" failures="{failures}">'
        if not found:
            yield f'    <testcase name="vanban" classname={name}/>'
        for one in found:
            yield from _case(one, name, outcome.source)
        yield "  </testsuite>"
    yield "</testsuites>"


def _case(one: Finding, file: str, source: SourceText | None) -> Iterator[str]:
    place = "" if one.start is None or source is None else ":{}:{}".format(*source.place(one.start))
    head = f"    <testcase name={_attribute(one.code + place)} classname={file}"
    if one.severity is Severity.ADVICE:
        yield f"{head}><system-out>{_text(one.message)}</system-out></testcase>"
        return
    yield f"{head}>"
    yield f"      <failure type={_attribute(one.severity.value)} message={_attribute(one.message)}/>"
    yield "    </testcase>"


def _attribute(text: str) -> str:
    return quoteattr(text.translate(_UNWRITABLE))


def _text(text: str) -> str:
    return escape(text.translate(_UNWRITABLE))
