"""What an output file holds: a journal beside it tells which file gave each piece, and how that file was then.

The journal is a line of JSON for the call that made the output, then one a file. Both are only ever appended to; what
a sudden end cut off is left out when they are read again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple


class Stamp(NamedTuple):
    """What shows that a file is the one that was worked on: its size in bytes, the moment of its last change."""

    size: int
    modified: int


def stamp_of(file: Path) -> Stamp | None:
    """The stamp of a file as it is now; None where there is none."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return Stamp(status.st_size, status.st_mtime_ns)


class Entry(NamedTuple):
    """One file's piece of the output, `length` bytes long; `grave` and `failed` are what the exit status tells of."""

    file: str
    stamp: Stamp | None
    length: int
    failed: bool = False
    grave: bool = False

    def to_line(self) -> str:
        """The line of the journal."""
        stamp = None if self.stamp is None else [self.stamp.size, self.stamp.modified]
        return json.dumps([self.file, stamp, self.length, self.failed, self.grave], ensure_ascii=False) + "\n"

    @classmethod
    def from_values(cls, values: Any) -> Entry:
        """Read a line's values; ValueError or TypeError for one that is no entry."""
        file, stamp, length, failed, grave = values
        return cls(
            str(file), None if stamp is None else Stamp(*map(int, stamp)), int(length), bool(failed), bool(grave)
        )


def journal_of(output: Path) -> Path:
    """Where the journal of an output file stands."""
    return output.with_name(output.name + ".journal")


def call_line(call: str) -> str:
    """The first line of a journal."""
    return json.dumps({"call": call}, ensure_ascii=False) + "\n"


def entries(output: Path, call: str, head: int) -> Iterator[tuple[int, Entry]]:
    """The entries of an output of the same call with the offset of each one's piece, the first being behind `head`.

    Nothing where there is no journal, or one of another call.
    """
    try:
        held = output.stat().st_size
        lines = journal_of(output).read_text(encoding="utf-8").splitlines(keepends=True)
    except (OSError, UnicodeDecodeError):
        return
    if not lines or lines[0] != call_line(call):
        return
    place = head
    for line in lines[1:]:
        try:
            entry = Entry.from_values(json.loads(line))
        except (ValueError, TypeError):
            return
        if not line.endswith("\n") or place + entry.length > held:
            return
        yield place, entry
        place += entry.length
