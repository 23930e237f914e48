"""Findings that a document itself says are to be silent; and what is wrong with how it says so."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from vanban.check.finding import Finding, Severity
from vanban.text.silence import Silence

SILENCE = "silence"


def unsilenced(findings: Iterable[Finding], silences: Sequence[Silence]) -> list[Finding]:
    """The findings that are told: not silenced, and not in a line that silences."""
    return [one for one in findings if not any(_is_silent(one, silence) for silence in silences)]


def complaints(
    findings: Collection[Finding], silences: Sequence[Silence], known: Collection[str], *, all_ran: bool
) -> Iterator[Finding]:
    """Silences that say nothing, give no reason or silence nothing; the last only where every rule ran."""
    for one in silences:
        if not one.codes:
            yield _complaint(one, "Dòng này không nói rõ bỏ qua mã nào; viết: # vanban: bỏ qua CT02: lý do.")
        elif one.reason is None:
            codes = ", ".join(one.codes)
            yield _complaint(one, f"Bỏ qua {codes} mà không ghi lý do nên không được áp dụng; hãy ghi lý do sau mã.")
        elif unknown := [code for code in one.codes if not any(rule.startswith(code) for rule in known)]:
            yield _complaint(one, f"Bỏ qua {', '.join(unknown)} nhưng không có quy tắc nào mang mã này.")
        elif all_ran and not any(one.covers(found.code, found.start, found.end) for found in findings):
            message = f"Bỏ qua {', '.join(one.codes)} nhưng ở đó không còn gì phải bỏ qua; nên xóa."
            yield _complaint(one, message, Severity.ADVICE)


def _is_silent(finding: Finding, silence: Silence) -> bool:
    if silence.covers(finding.code, finding.start, finding.end):
        return True
    if silence.place is None or finding.start is None or finding.end is None:
        return False
    return silence.place[0] < finding.end and finding.start < silence.place[1]


def _complaint(silence: Silence, message: str, severity: Severity = Severity.WARNING) -> Finding:
    start, end = silence.place or (silence.start, silence.end)
    return Finding(SILENCE, SILENCE, severity, message, start, end)
