"""Reading, citing and checking real .docx files beside python-docx, which only opens them; and plain text in MB/s.

markitdown, which turns them into Markdown, stands beside them where it is installed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from statistics import median

import docx

try:
    import markitdown
except ImportError:
    markitdown = None

from bench.writing import python_docx, report
from vanban.check.engine import check
from vanban.check.finding import Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.cli.data_file import load_data
from vanban.document.decoder import from_json
from vanban.read.file import read_bytes
from vanban.write import write_docx

ROOT = Path(__file__).parent.parent
SAMPLES = ROOT / "tests" / "golden" / "samples"
REPORT = ROOT / "examples" / "van-ban" / "bao-cao.yaml"
ROUNDS = 7


def work_on(data: bytes) -> None:
    """Read, cite and check one document."""
    index = packaged_index()
    source, document = read_bytes(data)
    check(source, document, find_citations(source.text, document, index), stage=Stage.ISSUED, index=index)


def read_only(data: bytes) -> None:
    """Read one document into its tree."""
    read_bytes(data)


def open_only(data: bytes) -> None:
    """What the peer does: open the package and parse its parts."""
    docx.Document(BytesIO(data))


def peer_document() -> bytes:
    """What python-docx makes of the paragraphs of a 4-page report: a file on its own template."""
    return python_docx(report(0))


def per_second(action: Callable[[bytes], None], files: list[bytes]) -> float:
    """Documents a second: the median of several rounds over all files, after one that warms up."""
    times = []
    for turn in range(ROUNDS + 1):
        start = time.perf_counter()
        for data in files:
            action(data)
        if turn:
            times.append(time.perf_counter() - start)
    return len(files) / median(times)


def main() -> None:
    """Print documents a second, MB of text a second, and the ratios to the peer."""
    files = {
        "examples/van-ban/bao-cao, 3 pages": [write_docx(from_json(load_data(str(REPORT))))],
        "examples/van-ban/bao-cao, 4 pages": [write_docx(report(0))],
        "the same 4 pages by python-docx": [peer_document()],
        "tests/golden/samples/*.docx": [path.read_bytes() for path in sorted(SAMPLES.glob("*.docx"))],
    }
    print(f"{'.docx files':<36}{'action':<24}{'documents/s':>12}{'MB/s of text':>14}{'peer':>8}")
    for name, contents in files.items():
        text = sum(len(read_bytes(data)[0].text.encode()) for data in contents) / len(contents) / 1e6
        opened = per_second(open_only, contents)
        for label, action in (("read", read_only), ("read + cite + check", work_on)):
            speed = per_second(action, contents)
            print(f"{name:<36}{label:<24}{speed:>12.1f}{speed * text:>14.2f}{speed / opened:>7.1f}×")
        print(f"{name:<36}{'python-docx: open only':<24}{opened:>12.1f}{'':>14}{1.0:>7.1f}×")
        if markitdown is not None:
            converter = markitdown.MarkItDown(enable_plugins=False)
            speed = per_second(lambda data, to=converter: to.convert_stream(BytesIO(data)), contents)
            print(f"{name:<36}{'markitdown: to Markdown':<24}{speed:>12.1f}{'':>14}{speed / opened:>7.1f}×")
        else:
            print(f"{name:<36}{'markitdown':<24}{'not installed':>14}")
    texts = [path.read_bytes() for path in sorted(SAMPLES.glob("*.txt"))]
    size = sum(map(len, texts)) / len(texts) / 1e6
    for label, action in (("read", read_only), ("read + cite + check", work_on)):
        speed = per_second(action, texts)
        print(f"{'tests/golden/samples/*.txt':<36}{label:<24}{speed:>12.1f}{speed * size:>14.2f}")
