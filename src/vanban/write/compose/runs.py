"""Text as it is printed: cleaned, cut into runs, capitals made, symbols kept whole."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from vanban.document.field_id import bookmark_name
from vanban.document.model import Inline, InlineKind
from vanban.regulation.layout import Look
from vanban.write.composition import Run

# What no page can show: control characters, lone surrogates and non-characters.
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_UNPRINTABLE = re.compile(f"[{_CONTROLS}]")
# White space of every kind, and what says that a text holds more than letters, signs and plain spaces.
_SPACES = re.compile(r"[ \t\r\n\u2028\u2029]+")
_UNCLEAN = re.compile(rf"[{_CONTROLS}\t\r\n\u2028\u2029]")
# A symbol such as 2337/STTTT-TTBCXB: capitals together with a hyphen or a slash, in one word.
_CAPITALS = re.compile("[A-ZĂÂĐÊÔƠƯ]{2}")
_SYMBOL = re.compile(r"(?<![\w/&.-])(?=[\w&.]*[/-])[\w/&.-]{0,40}?[A-ZĂÂĐÊÔƠƯ]{2}[\w/&.-]{0,40}")


def clean(text: str | None) -> str:
    """The text in NFC, white space collapsed, without what cannot be printed; "" for None."""
    if not text:
        return ""
    text = unicodedata.normalize("NFC", text)
    # Most texts are clean, and to see it costs least.
    if "  " not in text and not _UNCLEAN.search(text):
        return text
    return _SPACES.sub(" ", _UNPRINTABLE.sub("", text))


def capitals(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same runs in capital letters."""
    return tuple(run._replace(text=run.text.upper()) for run in runs)


def whole_symbols(run: Run) -> tuple[Run, ...]:
    """The run cut so that each symbol in it stays on one line; the pieces of a field keep its bookmark."""
    # A symbol holds one of these and such capitals; to look for them costs least.
    if not (("/" in run.text or "-" in run.text) and _CAPITALS.search(run.text)):
        return (run,)
    found, place = [], 0
    for match in _SYMBOL.finditer(run.text):
        if match.start() > place:
            found.append(run._replace(text=run.text[place : match.start()]))
        found.append(run._replace(text=match.group(), unbroken=True))
        place = match.end()
    if not found:
        return (run,)
    if place < len(run.text):
        found.append(run._replace(text=run.text[place:]))
    return tuple(found)


def joined(runs: Iterable[Run]) -> tuple[Run, ...]:
    """The same with runs that are nothing but text put together where they follow one another."""
    found: list[Run] = []
    for run in runs:
        if found and run == Run(run.text) and found[-1] == Run(found[-1].text):
            found[-1] = Run(found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)


def without_stated(runs: Iterable[Run], look: Look) -> tuple[Run, ...]:
    """The same runs, saying nothing of weight and slant where they are what the look has: the style says it."""
    found = []
    for run in runs:
        if run.bold is look.bold:
            run = run._replace(bold=None)
        if run.italic is look.italic:
            run = run._replace(italic=None)
        found.append(run)
    return tuple(found)


def text_runs(text: str | None, *, bold: bool | None = None) -> tuple[Run, ...]:
    """A plain text as runs."""
    cleaned = clean(text).strip()
    return whole_symbols(Run(cleaned, bold=bold)) if cleaned else ()


def split_at(runs: Iterable[Run], offset: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """The runs before and from an offset in their joined text; a run that reaches over it is cut."""
    before: list[Run] = []
    after: list[Run] = []
    place = 0
    for run in runs:
        cut = min(max(offset - place, 0), len(run.text))
        if cut:
            before.append(run._replace(text=run.text[:cut]) if cut < len(run.text) else run)
        if cut < len(run.text):
            after.append(run._replace(text=run.text[cut:]) if cut else run)
        place += len(run.text)
    return tuple(before), tuple(after)


class InlineRuns:
    """Turns inlines into runs; counts how often each field was printed, for the names of the bookmarks."""

    def __init__(self) -> None:
        self._printed: Counter[str] = Counter()

    def runs(self, inlines: Sequence[Inline], text: str | None) -> tuple[Run, ...]:
        """The runs of the inlines, or, where there are none, of the text."""
        found = tuple(run for inline in inlines for run in self._inline(inline)) if inlines else ()
        return found or text_runs(text)

    def _inline(self, inline: Inline) -> Iterator[Run]:
        text = clean(inline.text)
        if inline.kind is InlineKind.FIELD and inline.id is not None:
            self._printed[inline.id] += 1
            bookmark = bookmark_name(inline.id, self._printed[inline.id])
            yield from whole_symbols(Run(text, field=inline.id, bookmark=bookmark))
        elif text:
            strong = True if inline.kind is InlineKind.STRONG else None
            em = True if inline.kind is InlineKind.EM else None
            yield from whole_symbols(Run(text, bold=strong, italic=em))
