"""Findings for people: the place, what is wrong, the line with a caret, the clause, how to mend it, and a count."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator

from vanban.check.finding import Applicability, Finding, Severity
from vanban.cli.inputs import Outcome
from vanban.cli.output.colour import Colour, may_colour, painted
from vanban.cli.output.excerpt import excerpt
from vanban.text.source import SourceText

Findings = tuple[Finding, ...]

_WORDS = {Severity.ERROR: "lỗi", Severity.WARNING: "cảnh báo", Severity.ADVICE: "lời khuyên"}
_COLOURS = {Severity.ERROR: Colour.RED, Severity.WARNING: Colour.YELLOW, Severity.ADVICE: Colour.BLUE}
_NARROWEST, _WIDEST = 60, 160


def as_text(results: Iterable[Outcome[Findings]]) -> Iterator[str]:
    """The findings of each file, then one line that counts them all."""
    colour = may_colour()
    room = min(max(shutil.get_terminal_size((100, 24)).columns, _NARROWEST), _WIDEST)
    counts: Counter[Severity] = Counter()
    files = fixable = 0
    for outcome in results:
        if outcome.source is None:
            continue
        files += 1
        for one in outcome.result or ():
            counts[one.severity] += 1
            fixable += any(fix.applicability is Applicability.SAFE for fix in one.fixes)
            yield from _lines(one, str(outcome.file), outcome.source, room, colour=colour)
    if files:
        yield _closing(counts, files, fixable, colour=colour)


def _lines(one: Finding, file: str, source: SourceText, room: int, *, colour: bool) -> Iterator[str]:
    place = "" if one.start is None else ":{}:{}".format(*source.place(one.start))
    tint = _COLOURS[one.severity]
    label = painted(f"{_WORDS[one.severity]} {one.code}", tint, Colour.BOLD, on=colour)
    doubt = " (có thể do đọc tệp sai)" if one.possible_reading_error else ""
    yield f"{painted(file + place, Colour.BOLD, on=colour)}: {label} {one.message}{doubt}"
    margin = " " * 6
    if one.start is not None and one.end is not None:
        shown = excerpt(source, one.start, one.end, room - len(margin) - 3)
        bar = painted("|", Colour.FAINT, on=colour)
        yield f"{painted(f'{shown.number:>5}', Colour.FAINT, on=colour)} {bar} {shown.text}"
        yield f"{margin}{bar} {painted(shown.carets, tint, on=colour)}"
    if one.basis is not None:
        yield f"{margin}{painted(f'= {one.basis}', Colour.FAINT, on=colour)}"
    for fix in one.fixes:
        care = "" if fix.applicability is Applicability.SAFE else " (cần người xem lại)"
        yield f"{margin}{painted(f'+ {fix.message}{care}', Colour.GREEN, on=colour)}"
    yield ""


def _closing(counts: Counter[Severity], files: int, fixable: int, *, colour: bool) -> str:
    where = "" if files == 1 else f" trong {files} tệp"
    if not counts:
        return painted(f"Không thấy lỗi nào{where}.", Colour.GREEN, on=colour)
    parts = [f"{counts[severity]} {_WORDS[severity]}" for severity in Severity if counts[severity]]
    mending = f" {fixable} chỗ có cách sửa chắc chắn." if fixable else ""
    return f"{', '.join(parts)}{where}.{mending}"
