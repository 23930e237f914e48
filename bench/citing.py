"""Citations found and resolved in plain text, on one core, beside eyecite on citations of its own language.

Where peers come from: see `bench.peers`.
"""

from __future__ import annotations

import json
import os
import sys
import time
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from bench import peers
from vanban.citation import find_citations
from vanban.citation.encoder import to_json
from vanban.citation.legal_index import packaged_index
from vanban.document.model import Document
from vanban.read.file import read_bytes, read_file

SAMPLES = Path(__file__).parent.parent / "tests" / "golden" / "samples"
MEGABYTES = int(os.environ.get("BENCH_MEGABYTES", "50"))
ROUNDS = 3
GOAL = 20.0

PEER = "eyecite"
# What the peer is given: sentences of a court's opinion, as dense with citations as the samples are.
OPINION = """The standard is settled. See Bush v. Gore, 531 U.S. 98, 99-100 (2000) (per curiam); Marbury v. Madison,
5 U.S. (1 Cranch) 137 (1803). We review de novo. Id. at 177. As the Court said in Brown v. Board of Education,
347 U.S. 483, 495 (1954), separate facilities are inherently unequal, and later cases, e.g., Loving v. Virginia,
388 U.S. 1, 12 (1967), and Roe v. Wade, 410 U.S. 113 (1973), rest on the same clause. The statute, 42 U.S.C. § 1983,
gives the cause of action; 28 U.S.C. § 1331 the jurisdiction. Bush, 531 U.S. at 104. The record shows nothing else that
would bear on the question, and the parties agree that the facts are not in dispute.
"""
PEER_PROGRAM = """
import json, sys, time
from eyecite import get_citations, resolve_citations
text, pieces = sys.stdin.read(), int(sys.argv[1])
get_citations(text)
start, count = time.process_time(), 0
for _ in range(pieces):
    found = get_citations(text)
    resolve_citations(found)
    count += len(found)
print(json.dumps([time.process_time() - start, count]))
"""
# Its opinions are as long as our samples are on average: one long text would be to its disadvantage.
PEER_TIMES, PEER_PIECES = 12, 20


@dataclass(frozen=True, slots=True)
class Speed:
    """One measurement: the bytes worked on, the seconds of the processor it took, the citations found."""

    size: int
    seconds: float
    citations: int

    def row(self, name: str, ours: Speed | None = None) -> str:
        """A line of the table; with `ours`, how many times as fast we are."""
        megabytes, found = self.size / self.seconds / 1e6, self.citations / self.seconds
        ratio = f"{ours.size / ours.seconds / 1e6 / megabytes:>8.1f}×" if ours else ""
        return f"{name:<56}{megabytes:>8.2f}{found:>14,.0f}{ratio}"


def main() -> None:
    """Print the table."""
    print(f"{'text':<56}{'MB/s':>8}{'citations/s':>14}{'ours':>9}")
    everything = archive()
    times = max(1, MEGABYTES * 1_000_000 // sum(len(text.encode()) for text, _ in everything))
    whole = measured(everything, times)
    print(whole.row(f"samples of every format, repeated to {MEGABYTES} MB"))
    print(measured(everything, times, encode=True).row("… and every field made ready for JSON"))
    print(
        measured(everything, times, encode=True, afresh=True).row("… with nothing remembered from one time to the next")
    )
    one = SAMPLES / "luat-43-2024-qh15.docx"
    print(measured([text_of(one)], 5).row(f"{one.name}, a law"))
    peer = peer_speed()
    if isinstance(peer, Speed):
        print(peer.row(f"{PEER}, opinions of courts, found and resolved", whole))
    else:
        print(f"{PEER:<56}{peer}")
    print(f"goal: {GOAL} MB/s with resolution; processor time, the best of {ROUNDS} rounds")


def archive() -> list[tuple[str, Document]]:
    """The samples' texts with their documents."""
    return [text_of(path) for path in sorted(SAMPLES.iterdir()) if path.suffix in (".txt", ".doc", ".docx", ".rtf")]


def text_of(path: Path) -> tuple[str, Document]:
    """A file's text, normal already as most text is, and its document."""
    if path.suffix == ".txt":
        source, document = read_bytes(unicodedata.normalize("NFC", path.read_text(encoding="utf-8-sig")).encode())
    else:
        source, document = read_file(path)
    return source.text, document


def measured(texts: list[tuple[str, Document]], times: int, *, encode: bool = False, afresh: bool = False) -> Speed:
    """The best of several rounds, each so many times through all texts.

    `afresh`: the memos of short strings (identifiers, dates, places) are emptied each time, which a text that is
    repeated finds filled.
    """
    index = packaged_index()
    find_citations(*texts[0], index)
    size = times * sum(len(text.encode()) for text, _ in texts)
    best, count = float("inf"), 0
    for _ in range(ROUNDS):
        count, seconds = 0, 0.0
        for _ in range(times):
            if afresh:
                forget()
            start = time.process_time()
            for text, document in texts:
                found = find_citations(text, document, index)
                count += len(found.citations)
                if encode:
                    to_json(None, found)
            seconds += time.process_time() - start
        best = min(best, seconds)
    return Speed(size, best, count)


def forget() -> None:
    """Empty every bounded memo of the engine."""
    for name, module in list(sys.modules.items()):
        if name.startswith("vanban."):
            for member in vars(module).values():
                if hasattr(member, "cache_parameters") and member.cache_parameters()["maxsize"] is not None:
                    member.cache_clear()


def peer_speed() -> Speed | str:
    """The peer's speed, or why there is none."""
    text = OPINION * PEER_TIMES
    told = peers.ran(PEER, PEER_PROGRAM, [str(PEER_PIECES)], text)
    if told is None:
        return peers.missing(PEER)
    seconds, count = json.loads(told)
    return Speed(len(text.encode()) * PEER_PIECES, seconds, count)


if __name__ == "__main__":
    main()
