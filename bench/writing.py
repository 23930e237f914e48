"""Writing a 4-page report: our PDF beside LibreOffice's, our .docx beside python-docx's of the same paragraphs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2

from vanban.cli.data_file import load_data
from vanban.document.decoder import from_json
from vanban.document.model import Document, Node
from vanban.write import write_docx, write_pdf

EXAMPLE = Path(__file__).parent.parent / "examples" / "van-ban" / "bao-cao.yaml"
ROUNDS = 40
PROCESSES = 5

# One PDF in a process that has just begun; what is timed is the whole process, Python and imports included.
COLD = "from bench.writing import report, write_pdf; write_pdf(report(0))"


def report(number: int) -> Document:
    """The example report, its text repeated until it fills four pages; no two paragraphs or reports are the same."""
    one = from_json(load_data(str(EXAMPLE)))
    body = tuple(_varied(node, 3 * number + turn) for turn in range(3) for node in one.body)
    return replace(one, body=body, appendices=())


def _varied(node: Node, turn: int) -> Node:
    text = None if node.text is None else node.text.replace("huyện", f"huyện ({turn})")
    return replace(node, text=text, children=tuple(_varied(child, turn) for child in node.children))


def python_docx(document: Document) -> bytes:
    """The same paragraphs by python-docx, without styles, header, fields or page numbers."""
    out = BytesIO()
    made = docx.Document()
    for node in document.walk():
        made.add_paragraph(f"{node.label or ''} {node.title or node.text or ''}")
    made.save(out)
    return out.getvalue()


def main() -> None:
    """Print the table."""
    # A new report each round: what was laid out before must not be remembered.
    reports = [report(number) for number in range(ROUNDS)]
    pages = len(pypdfium2.PdfDocument(write_pdf(reports[0])))
    pdf = best(lambda number: write_pdf(reports[number]), ROUNDS)
    ours = best(lambda number: write_docx(reports[number]), ROUNDS)
    theirs = best(lambda number: python_docx(reports[number]), ROUNDS)
    cold = best(lambda _: subprocess.run([sys.executable, "-c", COLD], check=True), PROCESSES)
    office = libreoffice_seconds(reports[0])
    print(f"{pages} pages; the best of {ROUNDS} rounds (processes: of {PROCESSES})")
    print(f"{'what':48}{'ms':>10}{'times ours':>12}")
    row("PDF, warm", pdf)
    row("PDF, a whole Python process", cold)
    if office is None:
        print("LibreOffice is not installed: nothing to compare the PDF with")
    else:
        row("PDF by LibreOffice from the .docx, a process", office, office / pdf)
    row(".docx", ours)
    row(".docx by python-docx, the paragraphs alone", theirs, theirs / ours)


def row(what: str, seconds: float, ratio: float | None = None) -> None:
    """One line: milliseconds, and how many times our own time that is."""
    print(f"{what:48}{1000 * seconds:>10.1f}" + (f"{ratio:>12.1f}" if ratio else ""))


def best(work: Callable[[int], object], rounds: int) -> float:
    """The shortest time of some rounds, in seconds; the work is told the round's number."""
    times = []
    for number in range(rounds):
        start = time.perf_counter()
        work(number)
        times.append(time.perf_counter() - start)
    return min(times)


def libreoffice_seconds(document: Document) -> float | None:
    """The time that LibreOffice takes to print our .docx, its first start not counted; None where it is missing."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.docx"
        path.write_bytes(write_docx(document))
        call = [
            *(program, f"-env:UserInstallation=file://{folder}/profile", "--headless"),
            *("--convert-to", "pdf", "--outdir", folder, str(path)),
        ]
        environment = os.environ | {"HOME": folder}
        subprocess.run(call, check=True, capture_output=True, env=environment)
        return best(lambda _: subprocess.run(call, check=True, capture_output=True, env=environment), PROCESSES)


if __name__ == "__main__":
    main()
