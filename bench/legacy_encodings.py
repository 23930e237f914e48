"""Marked letters of files in TCVN3 and VNI read rightly, against transcripts, beside viparse (see `bench.peers`).

A further folder of files, with `transcripts/NAME.txt` for each, is taken from the environment variable VANBAN_SAMPLES.
"""

from __future__ import annotations

import json
import os
import time
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

from bench import peers
from vanban.read.file import read_text

PEER = "viparse"
PEER_PROGRAM = """
import json, sys, time
import viparse
path, rounds = sys.argv[1], int(sys.argv[2])
text, error, times = "", "", []
try:
    text = "\\n".join(document.text for document in viparse.load(path, encoding="auto"))
    for _ in range(rounds):
        start = time.process_time()
        viparse.load(path, encoding="auto")
        times.append(time.process_time() - start)
except Exception as failure:
    error = f"{type(failure).__name__}: {failure}"
middle = 1000 * sorted(times)[len(times) // 2] if times else float("nan")
print(json.dumps({"text": text, "error": error, "ms": middle}))
"""
GOLDEN = Path(__file__).parent.parent / "tests" / "golden"
GOAL = 0.99
ROUNDS = 5
# So many letters must agree before two places are taken for the same, and so far around the last place they are looked
# for: the fewer letters, the nearer. The longest are looked for everywhere, for columns may come in another order.
WINDOWS = ((20, 4000), (8, 1000), (4, 100))


def main() -> None:
    """Print a row for each file, then the totals."""
    print(f"{'file':48} {'encoding':8} {'marked':>7} {'right':>8} {'ms':>7} {PEER:>8} {'ms':>7} {'times as fast':>13}")
    has_peer = True
    totals: list[tuple[int, float, float]] = []
    for path, transcript in samples():
        reading = read_text(path)
        marked, right = accuracy(transcript, reading.text)
        took = milliseconds(lambda path=path: read_text(path))
        row = f"{path.name:48} {reading.encoding:8} {marked:7} {right:8.4f} {took:7.1f}"
        peer_right = 0.0
        beside = read_by_peer(path) if has_peer else None
        has_peer = beside is not None
        if beside is not None:
            peer_text, peer_took = beside
            peer_right = accuracy(transcript, peer_text)[1]
            row += f" {peer_right:8.4f} {peer_took:7.1f} {peer_took / took:13.1f}"
        print(row)
        totals.append((marked, right, peer_right))
    letters = sum(marked for marked, _, _ in totals)
    own, theirs = (sum(row[0] * row[column] for row in totals) / letters for column in (1, 2))
    print(
        f"{len(totals)} files, {letters} marked letters: {own:.4f} right"
        + (f", {PEER} {theirs:.4f}" if has_peer else f"; {PEER}: {peers.missing(PEER)}")
    )
    print(f"files under {GOAL}: {sum(right < GOAL for _, right, _ in totals)}")


def samples() -> Iterator[tuple[Path, str]]:
    """The files with their transcripts."""
    folders = [GOLDEN / "samples"]
    if "VANBAN_SAMPLES" in os.environ:
        folders = [Path(os.environ["VANBAN_SAMPLES"])]
    for folder in folders:
        for path in sorted([*folder.glob("tcvn3-*"), *folder.glob("vni-*")]):
            places = (folder / "transcripts", folder.parent / "transcripts", folder)
            transcript = next((p for place in places if (p := place / f"{path.name}.txt").exists()), None)
            if path.suffix != ".txt" and transcript is not None:
                yield path, transcript.read_text(encoding="utf-8")


def accuracy(transcript: str, text: str) -> tuple[int, float]:
    """How many marked letters a transcript has, and the share of them that stand in `text` at the same place.

    Case, spaces and line breaks do not count; letters whose place is not found count as wrong.
    """
    wanted, found = _letters(transcript), _letters(text)
    plain_wanted, plain_found = _plain(wanted), _plain(found)
    marked = sum(letter != plain for letter, plain in zip(wanted, plain_wanted, strict=True))
    right = place = other = 0
    while place < len(wanted):
        there = _place(plain_wanted, place, plain_found, other)
        if there < 0:
            place += 1
            continue
        while place < len(wanted) and there < len(found) and plain_wanted[place] == plain_found[there]:
            right += wanted[place] != plain_wanted[place] and wanted[place] == found[there]
            place, there = place + 1, there + 1
        other = there
    return marked, right / marked if marked else 1.0


def _place(wanted: str, place: int, found: str, last: int) -> int:
    """Where in `found` the letters of `wanted` at `place` stand; -1 where they do not."""
    for length, around in WINDOWS:
        there = found.find(wanted[place : place + length], max(last - around, 0), last + around)
        if there >= 0:
            return there
    return found.find(wanted[place : place + WINDOWS[0][0]])


def _letters(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(text.split())).casefold()


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text.replace("đ", "d"))


def read_by_peer(path: Path) -> tuple[str, float] | None:
    """The text that viparse gives of a file, and the milliseconds that it takes; None where it is not there.

    No text where it fails.
    """
    told = peers.ran(f"{PEER}[all]", PEER_PROGRAM, [str(path), str(ROUNDS)])
    if told is None:
        return None
    result = json.loads(told)
    if result["error"]:
        print(f"  {PEER} on {path.name}: {result['error'][:80]}")
    return result["text"], result["ms"]


def milliseconds(action: Callable[[], object]) -> float:
    """The median time of an action."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        action()
        times.append((time.process_time() - start) * 1000)
    return median(times)
