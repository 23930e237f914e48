"""What no input may do: crash, take longer than 10 seconds, or more than 1 GB of memory."""

from __future__ import annotations

import json
import resource
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from vanban.check.engine import check
from vanban.check.finding import Stage
from vanban.citation import find_citations
from vanban.citation.encoder import to_json as citations_to_json
from vanban.citation.legal_index import packaged_index
from vanban.document.decoder import from_json
from vanban.document.encoder import to_json
from vanban.document.model import Document
from vanban.read.failure import ReadFailure
from vanban.read.file import read_bytes
from vanban.text.source import SourceText

SECONDS = 10
BYTES = 1_000_000_000
PAGES = Path("/proc/self/statm")


class TookTooLong(AssertionError):
    """The input was worked on for longer than it may be."""


@contextmanager
def bounded() -> Iterator[None]:
    """While this lasts, memory beyond 1 GB more than now is refused, and 10 seconds end in TookTooLong."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TookTooLong

    limits = resource.getrlimit(resource.RLIMIT_AS)
    # Only Linux tells how much is taken now, and holds a process to such a limit.
    most = int(PAGES.read_text().split()[0]) * resource.getpagesize() + BYTES if PAGES.exists() else limits[0]
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (most, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, limits)
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def work_through(data: bytes) -> bool:
    """Read, cite and check a file within the bounds, and see that what is told of it is true of its text.

    False where it was refused with a clear message.
    """
    with bounded():
        try:
            source, document = read_bytes(data)
        except ReadFailure as failure:
            if not failure.message:
                raise
            return False
        see_through(source, document)
    return True


def see_through(source: SourceText, document: Document) -> None:
    """Cite and check a document; every place that is told lies in the text, and holds what is said to stand there."""
    length = len(source.text)
    assert from_json(json.loads(json.dumps(to_json(document)))) == document
    for node in document.walk():
        if node.start is not None and node.end is not None:
            assert 0 <= node.start <= node.end <= length
    index = packaged_index()
    citations = find_citations(source.text, document, index)
    json.dumps(citations_to_json(None, citations))
    for place, one in enumerate(citations.citations):
        assert source.text[one.start : one.end] == one.text
        assert 0 <= one.refers_to <= place
        if one.identifier_start is not None and one.identifier_end is not None:
            assert 0 <= one.identifier_start < one.identifier_end <= length
    starts = [one.start for one in citations.citations]
    assert starts == sorted(starts)
    for finding in check(source, document, citations, stage=Stage.ISSUED, index=index):
        assert finding.code != "internal-error", finding.message
        if finding.start is not None and finding.end is not None:
            assert 0 <= finding.start <= finding.end <= length
