"""Reading, citing and checking .docx files on one core, beside python-docx, which only opens them; and plain text.

All take turns in one run, and the processor time of each is counted. markitdown, which makes Markdown of them, and
viparse, which makes text, stand beside: see `bench.peers` for where they come from.
"""

from __future__ import annotations

import gc
import json
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from statistics import median

import docx

from bench import peers
from bench.writing import python_docx, report, styled
from vanban.check.engine import check
from vanban.check.finding import Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.read.file import read_bytes
from vanban.text.legacy.encoding import LegacyEncoding, table
from vanban.write import write_docx

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "golden" / "samples"
# Different files, so that no document is met twice within a round.
FILES = 8
ROUNDS = 9
READ_GOAL = 400

READ, CHECKED, OPENED = "read", "read + cite + check", "python-docx: open only"

# The seconds of one pass over the files named, after one that warms up.
MARKITDOWN = """
import json, sys, time
from markitdown import MarkItDown
converter = MarkItDown(enable_plugins=False)
for turn in range(2):
    start = time.process_time()
    for name in sys.argv[1:]:
        converter.convert(name)
print(json.dumps(time.process_time() - start))
"""
VIPARSE = """
import json, sys, time
import viparse
for turn in range(2):
    start = time.process_time()
    for name in sys.argv[1:]:
        viparse.load(name, encoding="auto")
print(json.dumps(time.process_time() - start))
"""


def work_on(data: bytes) -> None:
    """Read, cite and check one document by every rule."""
    index = packaged_index()
    source, document = read_bytes(data)
    citations = find_citations(source.text, document, index, source.unusual)
    check(source, document, citations, stage=Stage.ISSUED, index=index)


def read_only(data: bytes) -> None:
    """Read one document into its tree."""
    read_bytes(data)


def open_only(data: bytes) -> None:
    """What the peer does: open the package and parse its parts."""
    docx.Document(BytesIO(data))


def per_second(actions: Mapping[str, Callable[[bytes], None]], files: Sequence[bytes]) -> dict[str, float]:
    """Documents a second for each action: the median of rounds in which all take turns, after one that warms up."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for turn in range(ROUNDS + 1):
        for name, action in actions.items():
            # What the one before left behind is not to be cleared away at this one's expense.
            gc.collect()
            start = time.process_time()
            for data in files:
                action(data)
            if turn:
                times[name].append(time.process_time() - start)
    return {name: len(files) / median(took) for name, took in times.items()}


def in_tcvn3(text: str) -> bytes:
    """A text as a program of the nineties wrote it; letters that TCVN3 has no code for are left out."""
    codes = {letter: written for written, letter in table(LegacyEncoding.TCVN3).letters.items() if ord(written) < 256}
    return "".join(codes.get(letter) or codes.get(letter.lower(), letter) for letter in text).encode(
        "latin-1", errors="ignore"
    )


def main() -> None:
    """Print documents a second, MB of text a second, and the ratios to python-docx."""
    reports = [report(number) for number in range(FILES)]
    files = {
        "4 pages as we write them": [write_docx(one) for one in reports],
        "the same 4 pages by python-docx": [python_docx(one) for one in reports],
        "the same with headings and lists": [styled(one) for one in reports],
        "tests/golden/samples/*.docx": [path.read_bytes() for path in sorted(SAMPLES.glob("*.docx"))],
    }
    print(f"{'.docx files':<34}{'action':<26}{'documents/s':>12}{'MB/s of text':>14}{'to opening':>12}")
    for name, contents in files.items():
        text = sum(len(read_bytes(data)[0].text.encode()) for data in contents) / len(contents) / 1e6
        speeds = per_second({READ: read_only, CHECKED: work_on, OPENED: open_only}, contents)
        for label, speed in speeds.items():
            row(name, label, speed, speed * text if label is not OPENED else None, speed / speeds[OPENED])
        for label, program in (("markitdown", MARKITDOWN), ("viparse", VIPARSE)):
            seconds = peer_seconds(label, program, contents)
            if seconds is None:
                print(f"{name:<34}{label:<26}{peers.missing(label)}")
            else:
                speed = len(contents) / seconds
                row(name, f"{label}: to text", speed, speed * text, speed / speeds[OPENED])
    print(f"goal: read {READ_GOAL} documents/s of 4 pages; {CHECKED} faster than python-docx opens them")
    print(
        "What python-docx opens fastest is our own files, whose styles are few; on its own template, of which styles "
        "are nine tenths, opening takes it longest. Checking reads a page of words each against each."
    )
    texts = [path.read_bytes() for path in sorted(SAMPLES.glob("*.txt"))]
    plain = {
        "tests/golden/samples/*.txt": texts,
        "the same in TCVN3": [in_tcvn3(read_bytes(data)[0].text) for data in texts],
    }
    for name, contents in plain.items():
        size = sum(map(len, contents)) / len(contents) / 1e6
        for label, speed in per_second({READ: read_only, CHECKED: work_on}, contents).items():
            row(name, label, speed, speed * size)


def row(name: str, label: str, speed: float, megabytes: float | None = None, ratio: float | None = None) -> None:
    """One line of the table."""
    shown = "" if megabytes is None else f"{megabytes:.2f}"
    print(f"{name:<34}{label:<26}{speed:>12.1f}{shown:>14}" + (f"{ratio:>11.2f}×" if ratio is not None else ""))


def peer_seconds(package: str, program: str, contents: Sequence[bytes]) -> float | None:
    """The processor time of a peer over the files, on disk as it wants them."""
    with tempfile.TemporaryDirectory() as folder:
        names = []
        for number, data in enumerate(contents):
            path = Path(folder) / f"{number}.docx"
            path.write_bytes(data)
            names.append(str(path))
        told = peers.ran({"markitdown": "markitdown[docx]"}.get(package, package), program, names)
    return None if told is None else float(json.loads(told))


if __name__ == "__main__":
    main()
