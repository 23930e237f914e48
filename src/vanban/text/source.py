"""The text of a file, code point for code point, and where it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

from vanban.text.formatting import Formatting
from vanban.text.silence import Silence
from vanban.text.view import unusual_characters

_LINE_END = re.compile(r"[\n\r]")


@dataclass(frozen=True)
class SourceText:
    """What was read from one file; every offset that the engine gives counts code points of `text`.

    `encoding` is `unicode` or the legacy encoding that was found (`tcvn3`, `vni`, `viscii`, `vps`);
    `reading_may_err` is true where the text came by OCR or from a PDF's text layer, also where a `.txt` shows it;
    `warnings` holds one Vietnamese sentence for each thing that could not be read;
    `look` works out how the text looks on the page, where its format tells that: see `formatting`;
    `silences` is what the document says of rules that are to be silent; `from_gazette` that its pages, not its text,
    tell that a gazette printed it.
    """

    text: str
    file: str | None = None
    media_type: str = "text/plain"
    encoding: str = "unicode"
    reading_may_err: bool = False
    warnings: tuple[str, ...] = ()
    look: Callable[[], Formatting | None] | None = field(default=None, compare=False, repr=False)
    silences: tuple[Silence, ...] = ()
    from_gazette: bool = False

    @cached_property
    def formatting(self) -> Formatting | None:
        """How the text looks on the page; worked out when it is first asked for, for most who read do not ask."""
        return None if self.look is None else self.look()

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process: how the text looks, and no longer what works it out."""
        return {**self.__dict__, "formatting": self.formatting, "look": None}

    @cached_property
    def unusual(self) -> frozenset[str]:
        """The distinct characters of the text that most texts have none of; who reads, cites and checks all ask."""
        return frozenset(unusual_characters(self.text))

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of the first code point of each line; a line ends at LF or at a lone CR."""
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def place(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column, in code points, of an offset."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a 1-based line, without its line end."""
        return self.text[slice(*self.line_span(number))]

    def line_span(self, number: int) -> tuple[int, int]:
        """Where a 1-based line begins and ends, its line end excepted."""
        end = self.line_starts[number] - 1 if number < len(self.line_starts) else len(self.text)
        return self.line_starts[number - 1], end
