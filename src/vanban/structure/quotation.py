"""Which paragraphs stand inside a quotation that another document is to contain."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from vanban.structure.label import ITEMS, label_at
from vanban.text.pattern import lazily

Span = tuple[int, int]

_OPENING = "“„«"
_CLOSING = "”»"
_STRAIGHT = '"'
_AT_END = lazily(r"[”»\"](?:\s?\(\d+\))?[.;,]*$")
_LONGEST_STRAY = 10
_MARKS = lazily(r"[“„«”»\"]")


def quoted(text: str, paragraphs: Sequence[Span]) -> list[Span]:
    """The quoted runs, as pairs of paragraph numbers, end exclusive, in order and not overlapping.

    A run begins where a paragraph begins with a quotation mark, or where the mark follows a colon and is not closed
    in that paragraph (the run then begins with the next one); it ends with the paragraph that closes it. A quotation
    mark that nothing closes begins no run of several paragraphs.
    """
    if not any(mark in text for mark in _OPENING + _CLOSING + _STRAIGHT):
        return []
    balances = [_balance(text, start, end) for start, end in paragraphs]
    closers = [
        number
        for number, (start, end) in enumerate(paragraphs)
        if balances[number] < 0 and _AT_END.search(text, max(start, end - 12), end)
    ]
    straight_closers = [
        number
        for number, (start, end) in enumerate(paragraphs)
        if balances[number] == 0
        and text.count(_STRAIGHT, start, end) % 2
        and _AT_END.search(text, max(start, end - 12), end)
    ]
    openers = [
        number
        for number, (start, _) in enumerate(paragraphs)
        if balances[number] > 0 or text[start] in _OPENING + _STRAIGHT
    ]
    runs: list[Span] = []
    number = 0
    while number < len(paragraphs):
        start, end = paragraphs[number]
        last = None
        first = number
        if text[start] in _OPENING + _STRAIGHT:
            last = _end_of_run(text, number, paragraphs, balances, closers, straight_closers)
        elif balances[number] > 0 and _opens_after_colon(text, start, end):
            last = _next(closers, number)
            first = number + 1
        elif runs and runs[-1][1] == number:
            # The run before may have been closed too early: what follows and is closed again belongs to it.
            last = _next(closers, number - 1)
            opener = _next(openers, number - 1)
            if last is not None and (last - number > _LONGEST_STRAY or (opener is not None and opener <= last)):
                last = None
        if last is not None and last >= first:
            runs.append((first, last + 1))
            number = last + 1
        else:
            number += 1
    return runs


def _balance(text: str, start: int, end: int) -> int:
    balance = 0
    for mark in _OPENING:
        balance += text.count(mark, start, end)
    for mark in _CLOSING:
        balance -= text.count(mark, start, end)
    return balance


def _next(numbers: list[int], after: int) -> int | None:
    place = bisect_right(numbers, after)
    return numbers[place] if place < len(numbers) else None


def _end_of_run(
    text: str,
    number: int,
    paragraphs: Sequence[Span],
    balances: list[int],
    closers: list[int],
    straight_closers: list[int],
) -> int | None:
    start, end = paragraphs[number]
    straight = text[start] == _STRAIGHT
    is_open = text.count(_STRAIGHT, start, end) % 2 == 1 if straight else balances[number] > 0
    if is_open:
        return _next(straight_closers if straight else closers, number)
    if not _AT_END.search(text, max(start, end - 12), end):
        return None
    # A paragraph that is a quotation as a whole is an amendment where it bears a label or an announcement precedes it.
    label = label_at(text, start + 1, end) if start + 1 < end else None
    announced = number > 0 and text[paragraphs[number - 1][1] - 1] == ":"
    return number if announced or (label is not None and label.style not in ITEMS) else None


def _opens_after_colon(text: str, start: int, end: int) -> bool:
    last = None
    for match in _MARKS.finditer(text, start, end):
        last = match
    return last is not None and last.group() in _OPENING and text[start : last.start()].rstrip().endswith(":")
