"""Runs the rules over a document; a rule that breaks is itself reported, and the others still run."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from vanban.check.case import Case
from vanban.check.catalogue import RULES
from vanban.check.finding import Finding, Severity, Stage
from vanban.check.rule import ALL_FAMILIES, ALL_STAGES, Hit, Rule
from vanban.check.silencing import complaints, unsilenced
from vanban.citation.legal_index import LegalIndex
from vanban.citation.model import Citations
from vanban.document.model import Document
from vanban.text.source import SourceText

INTERNAL_ERROR = "internal-error"


def check(
    source: SourceText,
    document: Document,
    citations: Citations,
    *,
    stage: Stage,
    index: LegalIndex,
    as_of: date | None = None,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    rules: Collection[Rule] = RULES,
) -> tuple[Finding, ...]:
    """Every finding of the chosen rules, in order of place.

    `select` and `ignore` hold codes or beginnings of codes (`VD`, `TT03`); an empty `select` takes every rule. `as_of`
    overrides the document's own date as the day whose law it is held to. What the document itself silences is left out.
    """
    case = Case(source, document, citations, index, stage, as_of)
    found: list[Finding] = []
    for rule in rules:
        if (select or ignore) and not is_chosen(rule.code, select, ignore):
            continue
        if (rule.stages is not ALL_STAGES and stage not in rule.stages) or not rule.holds_on(case.day):
            continue
        if rule.families is ALL_FAMILIES or case.family in rule.families:
            found += _run(rule, case)
    if source.silences:
        told = unsilenced(found, source.silences)
        known = [rule.code for rule in rules]
        found = [*told, *complaints(found, source.silences, known, all_ran=not select and not ignore)]
    return tuple(sorted(found, key=_order))


def is_chosen(code: str, select: Collection[str], ignore: Collection[str]) -> bool:
    """Whether a rule of this code runs; the longer of two beginnings that disagree is heeded."""
    chosen = max((len(one) for one in select if code.startswith(one)), default=-1 if select else 0)
    left_out = max((len(one) for one in ignore if code.startswith(one)), default=-1)
    return chosen > left_out


def _order(finding: Finding) -> tuple[int, int, str]:
    return (-1 if finding.start is None else finding.start, -1 if finding.end is None else finding.end, finding.code)


def _run(rule: Rule, case: Case) -> list[Finding]:
    try:
        return [_finding(rule, case, hit) for hit in rule.find(case)]
    except Exception as error:  # noqa: BLE001 - whatever a rule does wrong, the other rules still have to run
        return [
            Finding(
                code=INTERNAL_ERROR,
                name=INTERNAL_ERROR,
                severity=Severity.WARNING,
                message=f"Quy tắc {rule.code} gặp lỗi bên trong ({type(error).__name__}); các quy tắc khác vẫn chạy.",
                start=None,
                end=None,
                basis=None,
            )
        ]


def _finding(rule: Rule, case: Case, hit: Hit) -> Finding:
    severity = hit.severity or rule.severity
    if (rule.regulated and case.epoch is None) or (rule.fragile and case.source.reading_may_err):
        severity = Severity.ADVICE
    basis = hit.basis or (case.basis(rule.clause) if rule.clause is not None else None) or rule.basis
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=hit.message,
        start=hit.start,
        end=hit.end,
        basis=basis,
        possible_reading_error=case.source.reading_may_err and hit.start is not None,
        fixes=hit.fixes,
        component=hit.component,
        page=hit.page,
    )
