"""Where results go: an output file that is whole when it bears its name, and from which a later run can go on.

While a run lasts its results stand in `NAME.part`; what an interrupted run left there is kept as `NAME.earlier`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import BinaryIO, NamedTuple, Protocol, Self

from vanban.cli.failure import CommandFailure
from vanban.cli.many.journal import Entry, Stamp, call_line, entries, journal_of, stamp_of

_FLUSH_EVERY = 32


class Piece(NamedTuple):
    """The result of one file: whole lines in UTF-8; `stamp` is the file's when work on it began."""

    file: Path
    content: bytes
    stamp: Stamp | None = None
    failed: bool = False
    grave: bool = False


class Store(Protocol):
    """Takes results in order, and gives those that it held before."""

    def holds(self, file: Path) -> bool:
        """Whether an earlier run gave a result of this file, which has not changed since."""
        ...

    def known(self, file: Path) -> Piece:
        """The result of a file that is held."""
        ...

    def put(self, piece: Piece) -> None:
        """Write a result behind those that were put before."""
        ...


class StandardOutput:
    """Results are printed, and not known again."""

    def __init__(self, head: str) -> None:
        sys.stdout.write(head)

    def holds(self, file: Path) -> bool:  # noqa: ARG002
        """False."""
        return False

    def known(self, file: Path) -> Piece:
        """KeyError: nothing is held."""
        raise KeyError(file)

    def put(self, piece: Piece) -> None:
        """Print a result."""
        # A text that could be printed is twice as large in memory as its bytes.
        sys.stdout.flush()
        sys.stdout.buffer.write(piece.content)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        sys.stdout.flush()


class OutputFile:
    """Results in a file; `call` says what was asked, for only results of the same call are known again."""

    def __init__(self, output: Path, call: str, head: str, *, resume: bool) -> None:
        self._output = output
        self._head = head.encode()
        self._part = _beside(output, ".part")
        self._earlier = _beside(output, ".earlier")
        self._known: dict[str, tuple[Path, int, Entry]] = {}
        self._unflushed = 0
        self._open: dict[Path, BinaryIO] = {}
        try:
            if resume:
                self._remember(call)
            self._results = self._part.open("wb")
            self._journal = journal_of(self._part).open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise CommandFailure("not-writable", f"không ghi được tệp {output}: {error.strerror}") from error
        self._results.write(self._head)
        self._journal.write(call_line(call))

    def holds(self, file: Path) -> bool:
        """Whether an earlier run gave a result of this file, which has not changed since; failures are tried again."""
        if str(file) not in self._known:
            return False
        entry = self._known[str(file)][2]
        return not entry.failed and entry.stamp is not None and entry.stamp == stamp_of(file)

    def known(self, file: Path) -> Piece:
        """The result of a file that is held."""
        source, offset, entry = self._known[str(file)]
        if source not in self._open:
            self._open[source] = source.open("rb")
        self._open[source].seek(offset)
        return Piece(file, self._open[source].read(entry.length), entry.stamp, grave=entry.grave)

    def put(self, piece: Piece) -> None:
        """Write a result behind those that were put before."""
        self._results.write(piece.content)
        entry = Entry(str(piece.file), piece.stamp, len(piece.content), piece.failed, piece.grave)
        self._journal.write(entry.to_line())
        self._unflushed += 1
        if self._unflushed >= _FLUSH_EVERY:
            self._flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        self._flush()
        self._results.close()
        self._journal.close()
        for source in self._open.values():
            source.close()
        if kind is not None:
            return
        _move(self._part, self._output)
        for left in (self._earlier, journal_of(self._earlier)):
            left.unlink(missing_ok=True)

    def _flush(self) -> None:
        # Results first: an entry of the journal never tells of bytes that are not there.
        self._results.flush()
        self._journal.flush()
        self._unflushed = 0

    def _remember(self, call: str) -> None:
        """Find what earlier runs left; of two that were interrupted, the one that came further is kept."""
        head = len(self._head)
        left, before = (list(entries(path, call, head)) for path in (self._part, self._earlier))
        if len(left) >= len(before) and left:
            _move(self._part, self._earlier)
            before = left
        for source, found in ((self._output, list(entries(self._output, call, head))), (self._earlier, before)):
            self._known |= {entry.file: (source, offset, entry) for offset, entry in found}


def _beside(output: Path, ending: str) -> Path:
    return output.with_name(output.name + ending)


def own_files(output: Path) -> frozenset[Path]:
    """Every file that a run writes for this output, which is no input of it."""
    results = (output, _beside(output, ".part"), _beside(output, ".earlier"))
    return frozenset(path.resolve() for result in results for path in (result, journal_of(result)))


def _move(results: Path, to: Path) -> None:
    journal_of(to).unlink(missing_ok=True)
    results.replace(to)
    journal_of(results).replace(journal_of(to))
