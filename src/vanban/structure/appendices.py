"""What stands after the signature as wholes of their own: appendices, forms, an attached regulation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from vanban.document.model import Span
from vanban.structure.label import label_at
from vanban.structure.lines import Gap, Lines
from vanban.structure.segments import MOTTO
from vanban.structure.vocabulary import fold, is_capitals, vocabulary
from vanban.text.pattern import lazily

_LABELLED = lazily(
    r"(?P<label>(?:phụ lục|phụ biểu|mẫu số|mẫu|biểu mẫu|biểu số|biểu)"
    r"(?:\s+số)?(?:\s*:?\s*(?:[IVX]{1,5}|\d{1,3}(?:[./-]\d{1,2})?[a-zđ]?|[A-ZĐ])(?!\w))?)"
    r"\s*(?P<stop>[.:–-]*)\s*(?P<title>.*)",
    re.IGNORECASE | re.DOTALL,
)
_NOTE = lazily(r"\(?\s*(?:được\s+)?(?:ban hành\s+)?(?:kèm|đính kèm)\s+theo|\(ban hành|\(kèm", re.IGNORECASE)
_NUMBERED_NOTE = lazily(r"\(\s*(?:được\s+)?ban\s+hành\s+kèm\s+theo\s+[^()\n]{2,40}?số\s", re.IGNORECASE)
_LONGEST_HEADING = 200
_NOTE_WITHIN = 8
_LONGEST_LETTERHEAD = 80
_FIRST_OF_NATIONAL = "CNVDĐ"


class AppendixFound(NamedTuple):
    """One appendix: its heading, and its lines `first` to `last` (exclusive), of which the body begins at `body`."""

    label: str
    title: str | None
    first: int
    body: int
    last: int
    title_span: Span | None


def find_appendices(lines: Lines, first: int, end: int, signed: bool) -> list[AppendixFound]:
    """The appendices in the lines `first` to `end` (exclusive), in order.

    `signed`: a signature stands above, so that what follows is attached to the document; without one only a heading
    `PHỤ LỤC` that stands alone opens an appendix, or the name of what a note says to be attached to a number.
    """
    openings: list[tuple[int, str]] = []
    lead: int | None = None
    for line in range(first, end):
        length = lines.ends[line] - lines.starts[line]
        if length > _LONGEST_HEADING:
            lead = None
            continue
        kind = _opening(lines, line, signed, openings)
        if kind == "attached" and openings and line - openings[-1][0] <= 2 and openings[-1][1] == "appendix":
            # `PHỤ LỤC / DANH MỤC …`: the name of the list is the appendix's title.
            kind = None
        if kind is not None:
            openings.append((line if lead is None else lead, kind))
            lead = None
        elif signed and (_is_letterhead(lines, line) or (lead is not None and _is_capital_line(lines, line))):
            lead = line if lead is None else lead
        else:
            lead = None
    ends = [opening for opening, _ in openings[1:]] + [end] * bool(openings)
    return [_read(lines, opening, end) for (opening, _), end in zip(openings, ends, strict=True)]


def _opening(lines: Lines, line: int, signed: bool, openings: Sequence[tuple[int, str]]) -> str | None:
    """What kind of appendix a line opens: by its label, or by the name of what is attached."""
    text = lines.text
    first = text[lines.starts[line]]
    if not first.isupper() and first not in "pqm":
        return None
    words = lines[line]
    folded = fold(words)
    if folded.startswith(("phụ lục", "phụ biểu", "mẫu ", "biểu ")):
        match = _LABELLED.match(words)
        if match is None:
            return None
        title = match["title"].strip()
        known = match["label"].lower().startswith("phụ")
        alone = not title or bool(_NOTE.match(title)) or title.isupper() or bool(match["stop"])
        numbered = match["label"][-1].isdigit() or match["label"].split()[-1].isupper()
        if known and alone and (signed or (words.isupper() and not title)):
            return "appendix"
        # A form stands inside an appendix, and beside a regulation that the document brings along.
        inside = any(kind == "appendix" for _, kind in openings)
        if not known and signed and not inside and numbered and (alone or lines.gaps[line] != Gap.NONE):
            return "form"
        return None
    if not is_capitals(words) or not vocabulary().attached_kinds.match(folded):
        return None
    if signed:
        return "attached" if _note_below(lines, line, _NOTE) else None
    # In a text without a signature, the number of a document tells what is attached to it, behind its own articles.
    return "attached" if _note_below(lines, line, _NUMBERED_NOTE) and _is_labelled_above(lines, line) else None


def _is_labelled_above(lines: Lines, line: int) -> bool:
    """Whether an article or a section stands above a line."""
    return any(label_at(lines.text, lines.starts[above], lines.ends[above]) is not None for above in range(line))


def _note_below(lines: Lines, line: int, note: re.Pattern[str]) -> bool:
    """Whether `(Ban hành kèm theo …)` stands under a heading, before anything else."""
    for below in range(line + 1, min(line + _NOTE_WITHIN, len(lines))):
        start, end = lines.starts[below], lines.ends[below]
        if note.match(lines.text, start, end):
            return True
        if end - start > _LONGEST_HEADING or (label_at(lines.text, start, end) is not None):
            return False
    return False


def _is_capital_line(lines: Lines, line: int) -> bool:
    """Whether a line can go on with the name of a body above it: `ỦY BAN NHÂN DÂN / XÃ KHÁNH SƠN`."""
    words = lines[line]
    return len(words) < _LONGEST_LETTERHEAD and is_capitals(words)


def _is_of_letterhead(lines: Lines, first: int, line: int) -> bool:
    return _is_letterhead(lines, line) or (line > first and _is_capital_line(lines, line))


def _is_letterhead(lines: Lines, line: int) -> bool:
    first = lines.text[lines.starts[line]]
    if not first.isupper():
        return False
    # Columns side by side stand far apart in plain text.
    words = " ".join(lines[line].split())
    in_capitals = len(words) < _LONGEST_LETTERHEAD and is_capitals(words)
    if not in_capitals and first not in _FIRST_OF_NATIONAL and "ạnh" not in words:
        return False
    folded = fold(words).strip(" -–_")
    if MOTTO.search(words) or any(name in folded for name in vocabulary().national_names):
        return True
    return in_capitals and vocabulary().body_heads.match(folded) is not None


def _read(lines: Lines, first: int, last: int) -> AppendixFound:
    heading = first
    while heading < last - 1 and not _is_heading(lines, heading) and _is_of_letterhead(lines, first, heading):
        heading += 1
    words = " ".join(lines[heading].split())
    match = _LABELLED.match(words) if fold(words).startswith(("phụ ", "mẫu ", "biểu ")) else None
    label, rest = (match["label"].strip(), match["title"].strip()) if match else _split_kind(words)
    titles = [rest] if rest and not _NOTE.match(rest) else []
    span: Span | None = (lines.ends[heading] - len(rest), lines.ends[heading]) if titles else None
    line = heading + 1
    while line < last and not (rest and _NOTE.match(rest)) and _goes_on(lines, line, titles):
        titles.append(" ".join(lines[line].split()))
        span = (span[0] if span else lines.starts[line], lines.ends[line])
        line += 1
    note = line
    while note < last and (
        _NOTE.match(lines.text, lines.starts[note], lines.ends[note]) or _in_note(lines, line, note)
    ):
        note += 1
    return AppendixFound(label, " ".join(titles) or None, first, line, last, span)


def _is_heading(lines: Lines, line: int) -> bool:
    folded = fold(lines[line])
    return folded.startswith(("phụ lục", "mẫu ", "biểu ")) or vocabulary().attached_kinds.match(folded) is not None


def _split_kind(words: str) -> tuple[str, str]:
    """The name of what is attached, and the rest of its line: `KẾ HOẠCH` and its title."""
    match = vocabulary().attached_kinds.match(fold(words))
    count = len(match.group().split()) if match else 1
    parts = words.split()
    return " ".join(parts[:count]), " ".join(parts[count:])


def _goes_on(lines: Lines, line: int, titles: list[str]) -> bool:
    """Whether a line is of the appendix's title."""
    start, end = lines.starts[line], lines.ends[line]
    words = lines[line]
    if _NOTE.match(words) or label_at(lines.text, start, end) is not None or end - start > _LONGEST_HEADING:
        return False
    if not titles:
        return True
    if lines.gaps[line] == Gap.BLANK or words[-1] in ".;:":
        return False
    return is_capitals(words) == is_capitals(titles[-1]) or words[0].islower()


def _in_note(lines: Lines, first: int, line: int) -> bool:
    """Whether a line goes on with a note whose bracket is still open."""
    if line == first:
        return False
    so_far = lines.text[lines.starts[first] : lines.starts[line]]
    return so_far.count("(") > so_far.count(")") and line - first < _NOTE_WITHIN
