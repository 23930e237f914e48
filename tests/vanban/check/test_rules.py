"""Each rule finds what its failing fixtures hold, leaves its passing ones alone, and mends what it says it mends."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from vanban.check.catalogue import RULES
from vanban.check.finding import Edit, Finding, Stage

FIXTURES = Path(__file__).with_name("rules")
Case = dict[str, Any]


def cases(kind: str) -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem} {case['name']}")
        for path in sorted(FIXTURES.glob("*.toml"))
        for case in tomllib.loads(path.read_text(encoding="utf-8")).get(kind, [])
    ]


def applied(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in sorted(edits, key=lambda one: one.start, reverse=True):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


def found(findings: Callable[..., tuple[Finding, ...]], code: str, case: Case) -> tuple[Finding, ...]:
    return findings(
        case["text"],
        stage=Stage(case.get("stage", "issued")),
        select=(code,),
        table=case.get("table"),
        written=case.get("written", False),
        edits=case.get("edits", ()),
    )


@pytest.mark.parametrize(("code", "case"), cases("failing"))
def test_a_defect_is_found_where_it_stands(findings: Callable[..., Any], code: str, case: Case) -> None:
    hits = found(findings, code, case)
    if case.get("written"):
        # Offsets count the text of the file that was written.
        assert [one.start is not None for one in hits] == [bool(hit) for hit in case["hits"]]
        assert [one.end - one.start for one in hits if one.end is not None and one.start is not None] == [
            len(hit) for hit in case["hits"] if hit
        ]
    else:
        assert [case["text"][one.start : one.end] if one.start is not None else "" for one in hits] == case["hits"]
    assert {one.code for one in hits} == {code}
    if "severity" in case:
        assert {one.severity.value for one in hits} == {case["severity"]}


@pytest.mark.parametrize(("code", "case"), cases("passing"))
def test_what_is_right_is_left_alone(findings: Callable[..., Any], code: str, case: Case) -> None:
    assert [one.message for one in found(findings, code, case)] == []


@pytest.mark.parametrize(("code", "case"), cases("failing"))
def test_a_fix_is_offered_where_it_is_certain_and_mends_the_defect(
    findings: Callable[..., Any], code: str, case: Case
) -> None:
    hits = found(findings, code, case)
    fixes = [fix for one in hits for fix in one.fixes]
    assert (fixes[0].edits[0].replacement if fixes else None) == case.get("fixed")
    if fixes:
        edits = tuple(edit for fix in fixes for edit in fix.edits)
        assert found(findings, code, {**case, "text": applied(case["text"], edits)}) == ()


def test_every_rule_has_fixtures_that_fail_and_that_pass() -> None:
    have = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FIXTURES.glob("*.toml")}
    assert {rule.code for rule in RULES} == set(have)
    assert all(case["failing"] and case["passing"] for case in have.values())
