"""Writing a 4-page report: our PDF beside LibreOffice's, our .docx beside python-docx's of the same paragraphs."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from statistics import median

import docx
import pypdfium2

from vanban.cli.data_file import load_data
from vanban.document.decoder import from_json
from vanban.document.model import Document, Node, NodeKind
from vanban.write import write_docx, write_pdf

EXAMPLE = Path(__file__).parent.parent / "examples" / "van-ban" / "bao-cao.yaml"
ROUNDS = 40
PROCESSES = 5
PDF_GOAL, OFFICE_GOAL = 10, 100

# One PDF in a process that has just begun; what is timed is the whole process, Python and imports included.
COLD = "from bench.writing import report, write_pdf; write_pdf(report(0))"


def report(number: int) -> Document:
    """The example report, its text repeated until it fills four pages; no two paragraphs or reports are the same."""
    one = from_json(load_data(str(EXAMPLE)))
    body = tuple(_varied(node, 3 * number + turn) for turn in range(3) for node in one.body)
    return replace(one, body=body, appendices=())


def _varied(node: Node, turn: int) -> Node:
    return replace(
        node,
        title=_of_turn(node.title, turn),
        text=_of_turn(node.text, turn),
        children=tuple(_varied(child, turn) for child in node.children),
    )


def _of_turn(text: str | None, turn: int) -> str | None:
    """The text of one turn: its first word, which every text has, tells the turn."""
    if not text:
        return text
    first, space, rest = text.partition(" ")
    return f"{first} ({turn}){space}{rest}"


def python_docx(document: Document) -> bytes:
    """The same paragraphs by python-docx, without styles, header, fields or page numbers."""
    out = BytesIO()
    made = docx.Document()
    for node in document.walk():
        made.add_paragraph(f"{node.label or ''} {node.title or node.text or ''}")
    made.save(out)
    return out.getvalue()


def styled(document: Document) -> bytes:
    """The same by python-docx as people write: headings and lists in its styles, letters of their own in each run."""
    out = BytesIO()
    made = docx.Document()
    for node in document.walk():
        text = f"{node.label or ''} {node.title or node.text or ''}"
        if node.kind is NodeKind.SECTION:
            made.add_heading(text, level=node.level or 1)
        elif node.kind is NodeKind.ITEM:
            made.add_paragraph(text.lstrip("- "), style="List Bullet")
        else:
            opening, _, rest = text.partition(" ")
            paragraph = made.add_paragraph()
            paragraph.add_run(f"{opening} ").bold = True
            paragraph.add_run(rest).font.name = "Times New Roman"
    made.save(out)
    return out.getvalue()


def main() -> None:
    """Print the table."""
    # A new report each round: what was laid out before must not be remembered.
    reports = [report(number) for number in range(ROUNDS)]
    pages = len(pypdfium2.PdfDocument(write_pdf(reports[0])))
    pdf = middle(lambda number: write_pdf(reports[number]), ROUNDS)
    again = middle(lambda _: write_pdf(reports[0]), ROUNDS)
    ours = middle(lambda number: write_docx(reports[number]), ROUNDS)
    theirs = middle(lambda number: python_docx(reports[number]), ROUNDS)
    cold = middle(lambda _: subprocess.run([sys.executable, "-c", COLD], check=True), PROCESSES)
    office = libreoffice_seconds(reports[0])
    print(f"{pages} pages; the middle of {ROUNDS} rounds (processes: of {PROCESSES})")
    print(f"{'what':58}{'ms by the clock':>17}{'processor ms':>14}{'times ours':>12}")
    row(f"PDF, warm, of another report each time (goal: {PDF_GOAL} ms)", pdf)
    row("PDF, warm, of the same report again: most is remembered", again)
    row("PDF, a whole Python process", cold)
    if office is None:
        print("LibreOffice is not installed: nothing to compare the PDF with")
    else:
        row(f"PDF by LibreOffice, a process (goal: {OFFICE_GOAL} times)", office, office[0] / pdf[0])
        row("… beside the same report again", office, office[0] / again[0])
    row(".docx", ours)
    row(".docx by python-docx, the paragraphs alone", theirs, theirs[0] / ours[0])
    print("Seven eighths of the time of a PDF are typst's own: laying out, tagging and writing it.")


Times = tuple[float, float]


def row(what: str, seconds: Times, ratio: float | None = None) -> None:
    """One line: milliseconds by the clock and of the processor, and how many times our own time that is."""
    clock, processor = (1000 * one for one in seconds)
    print(f"{what:58}{clock:>17.1f}{processor:>14.1f}" + (f"{ratio:>12.1f}" if ratio else ""))


def middle(work: Callable[[int], object], rounds: int) -> Times:
    """The medians of some rounds, in seconds by the clock and of the processor, with processes that they start.

    The work is told the round's number; one round before them warms up.
    """
    work(0)
    clock, processor = [], []
    for number in range(rounds):
        start, spent = time.perf_counter(), _processor_time()
        work(number)
        clock.append(time.perf_counter() - start)
        processor.append(_processor_time() - spent)
    return median(clock), median(processor)


def _processor_time() -> float:
    """Of this process and of those that it waited for."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime


def libreoffice_seconds(document: Document) -> Times | None:
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
        return middle(lambda _: subprocess.run(call, check=True, capture_output=True, env=environment), PROCESSES)


if __name__ == "__main__":
    main()
