"""Which fixes go into a text together: the first of each finding that is allowed, none that touches another."""

from __future__ import annotations

from collections.abc import Iterable

from vanban.check.finding import Applicability, Edit, Finding, Fix


def chosen_fixes(findings: Iterable[Finding], allowed: frozenset[Applicability]) -> tuple[Fix, ...]:
    """The fixes that can be applied at once; a fix goes in whole or not at all."""
    chosen: list[Fix] = []
    taken: list[Edit] = []
    for finding in findings:
        fix = next((one for one in finding.fixes if one.applicability in allowed), None)
        if fix is not None and not any(_touch(one, other) for one in fix.edits for other in taken):
            taken += fix.edits
            chosen.append(fix)
    return tuple(chosen)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits applied; they must not overlap."""
    pieces: list[str] = []
    place = 0
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        pieces += (text[place : edit.start], edit.replacement)
        place = edit.end
    return "".join((*pieces, text[place:]))


def _touch(one: Edit, other: Edit) -> bool:
    """Whether two edits share a place, or meet at one."""
    return one.start <= other.end and other.start <= one.end
