"""One run over many files: from what the command line asks to results in a file or on standard output."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

from vanban import __version__
from vanban.cli.failure import UNUSABLE, CommandFailure
from vanban.cli.inputs import Failure, Outcome, Worker, files_in
from vanban.cli.many.executor import Executor, Lost, executor_of, stop_as_interrupted
from vanban.cli.many.journal import Stamp, stamp_of
from vanban.cli.many.progress import Progress
from vanban.cli.many.store import OutputFile, Piece, StandardOutput, Store, own_files
from vanban.cli.output.json_lines import failure_line

T = TypeVar("T")

GRAVE = 1
_CRASHED = Failure(
    "crashed", "tiến trình xử lý tệp này dừng đột ngột (tệp hỏng, hoặc máy thiếu bộ nhớ); các tệp khác vẫn được xử lý"
)


class LineForm(NamedTuple, Generic[T]):
    """A format whose results are independent lines: `lines` are a file's, in pieces; `head` stands once above all.

    Where `tells_failures` is false, a file that failed is told on standard error instead.
    """

    lines: Callable[[Outcome[T]], Iterator[str]]
    head: str = ""
    head_of_file: str = ""
    tells_failures: bool = True


class Rendered(NamedTuple):
    """A file's piece of the output, with what is told on standard error."""

    piece: Piece
    messages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendering(Generic[T]):
    """Works on a file and writes its lines, in whatever process: only text comes back."""

    worker: Worker[T]
    form: LineForm[T]
    is_grave: Callable[[T], bool] | None = None

    def __call__(self, file: Path) -> Rendered:
        """The lines of one file."""
        stamp = stamp_of(file)
        return self.of(self.worker(file), stamp)

    def of(self, outcome: Outcome[T], stamp: Stamp | None = None) -> Rendered:
        """The lines of what became of a file."""
        if outcome.failure is not None:
            told = failure_line(outcome.file, outcome.failure) + "\n" if self.form.tells_failures else ""
            messages = () if self.form.tells_failures else (outcome.failure.message,)
            return Rendered(Piece(outcome.file, _encoded([told]), stamp, failed=True), messages)
        grave = self.is_grave is not None and outcome.result is not None and self.is_grave(outcome.result)
        return Rendered(Piece(outcome.file, _encoded(self.form.lines(outcome)), stamp, grave=grave), outcome.warnings)


def _encoded(pieces: Iterable[str]) -> bytes:
    """The pieces in UTF-8, never all of them in memory as text; names of files that are no text keep their bytes."""
    out = BytesIO()
    for piece in pieces:
        out.write(piece.encode("utf-8", "surrogateescape"))
    return out.getvalue()


def add_many_arguments(parser: argparse.ArgumentParser) -> None:
    """`--jobs`, `--output`, `--resume`."""
    parser.add_argument(
        "--jobs",
        metavar="SỐ",
        type=_jobs,
        default=1,
        help="số tiến trình cùng xử lý nhiều tệp; 0: theo số nhân của máy (mặc định: 1)",
    )
    parser.add_argument(
        "-o",
        "--output",
        metavar="TỆP",
        type=Path,
        help="ghi kết quả jsonl hoặc csv vào tệp này; tệp chỉ mang tên này khi đã đủ kết quả",
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="dùng lại kết quả đã có trong tệp --output của những tệp không thay đổi, chỉ xử lý phần còn lại",
    )


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) > 1024:
        raise argparse.ArgumentTypeError(f"số tiến trình phải từ 0 đến 1024, không phải {text!r}")
    return int(text) or _cores()


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def check_output(arguments: argparse.Namespace, line_forms: Iterable[str]) -> None:
    """CommandFailure where results cannot go where they are asked to."""
    if arguments.output is not None and arguments.format not in line_forms:
        raise CommandFailure("usage", "--output cần --format jsonl hoặc csv")
    if arguments.resume and arguments.output is None:
        raise CommandFailure("usage", "--resume cần --output TỆP, nơi đã ghi kết quả của lần chạy trước")


def run_lines(arguments: argparse.Namespace, rendering: Rendering[T], options: Sequence[object]) -> int:
    """Write the lines of every file in the order of the files; `options` are what else decides on them.

    The exit status is 2 where a file failed, else 1 where a result is grave, else 0.
    """
    output: Path | None = arguments.output
    own = own_files(output) if output is not None else frozenset()
    files = [file for file in files_in(arguments.files) if not own or file.resolve() not in own]
    form = rendering.form
    call = json.dumps([__version__, arguments.command, arguments.format, *map(str, options)], ensure_ascii=False)
    store = (
        StandardOutput(form.head)
        if output is None
        else OutputFile(output, call, form.head_of_file or form.head, resume=arguments.resume)
    )
    failed = grave = False
    shows_bar = len(files) > 1 and (output is not None or not sys.stdout.isatty())
    with _ending_as_interrupt(), store, Progress(len(files), show=shows_bar) as progress:
        try:
            for rendered, reused in _results(
                files, rendering, executor_of(min(arguments.jobs, len(files) or 1)), store
            ):
                for message in rendered.messages:
                    progress.clear()
                    sys.stderr.write(f"vanban: {rendered.piece.file}: {message}\n")
                store.put(rendered.piece)
                failed |= rendered.piece.failed
                grave |= rendered.piece.grave
                progress.advance(failed=rendered.piece.failed, reused=reused)
        except KeyboardInterrupt:
            progress.clear()
            if output is not None:
                sys.stderr.write("vanban: đã dừng; chạy lại lệnh này với --resume để làm tiếp từ chỗ dừng\n")
            raise
    return UNUSABLE if failed else GRAVE if grave else 0


def _results(
    files: Sequence[Path], rendering: Rendering[T], executor: Executor, store: Store
) -> Iterator[tuple[Rendered, bool]]:
    """Each file's result in order, and whether it was known before."""
    held = [store.holds(file) for file in files]
    new = executor.map(rendering, (file for file, is_held in zip(files, held, strict=True) if not is_held))
    for file, is_held in zip(files, held, strict=True):
        if is_held:
            yield Rendered(store.known(file)), True
            continue
        found = next(new)
        yield (rendering.of(Outcome(file, failure=_CRASHED)) if isinstance(found, Lost) else found), False


def outcomes(arguments: argparse.Namespace, worker: Worker[T]) -> Iterator[Outcome[T]]:
    """What becomes of each file, in order, for a format that needs all of it here."""
    files = list(files_in(arguments.files))
    with _ending_as_interrupt():
        for found in executor_of(min(arguments.jobs, len(files) or 1)).map(worker, files):
            outcome = Outcome[T](found.file, failure=_CRASHED) if isinstance(found, Lost) else found
            for warning in outcome.warnings:
                sys.stderr.write(f"vanban: {outcome.file}: {warning}\n")
            yield outcome


@contextmanager
def _ending_as_interrupt() -> Iterator[None]:
    """While this lasts, being told to end is as an interrupt: results are kept, processes put away."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, stop_as_interrupted)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def stamp_text(file: Path | None) -> str:
    """What tells one state of a file that a call depends on from another."""
    return "" if file is None else f"{file.resolve()} {stamp_of(file)}"
