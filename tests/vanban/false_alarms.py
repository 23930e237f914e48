"""What `check` says against published documents in earnest, and what a reader says of each finding."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.vanban.golden_set import GOLDEN, SAMPLES, squeezed

from vanban.check.engine import check
from vanban.check.finding import Finding, Severity, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.read.failure import ReadFailure
from vanban.read.file import read_file

JUDGED = GOLDEN / "judged-findings.tsv"
GOAL = 0.2
# A page of a document set in 14 points, as the samples in .pdf have it.
CHARACTERS_OF_A_PAGE = 2_300
# Transcripts of files that are here themselves, and tables without running text.
_LEFT_OUT = (".doc.txt", ".rtf.txt", ".pdf.txt", ".xls")
_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Alarm:
    """One finding of severity error or warning, told so that a later run finds it again."""

    file: str
    code: str
    severity: str
    quote: str
    message: str


def documents() -> list[Path]:
    """The published documents on which alarms are judged."""
    return [path for path in sorted(SAMPLES.iterdir()) if not path.name.endswith(_LEFT_OUT)]


def alarms(path: Path) -> tuple[list[Alarm], float]:
    """The alarms of one document, and how many pages it has."""
    index = packaged_index()
    source, document = read_file(path)
    citations = find_citations(source.text, document, index)
    found = check(source, document, citations, stage=Stage.ISSUED, index=index)
    told = [_alarm(path, source.text, one) for one in found if one.severity is not Severity.ADVICE]
    return told, max(len(source.text) / CHARACTERS_OF_A_PAGE, 1.0)


def _alarm(path: Path, text: str, finding: Finding) -> Alarm:
    quote = "" if finding.start is None else squeezed(text[finding.start : finding.end])[:_QUOTE]
    return Alarm(path.name, finding.code, finding.severity.value, quote, finding.message)


def judgements() -> dict[tuple[str, str, str], bool]:
    """What a reader said of each finding: whether it is right."""
    with JUDGED.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        return {(row["file"], row["code"], row["quote"]): row["judged"] == "right" for row in rows}


def judged_alarms() -> Iterator[tuple[Alarm | None, float]]:
    """Each document with its pages, then its alarms."""
    for path in documents():
        try:
            told, pages = alarms(path)
        except ReadFailure:
            continue
        yield None, pages
        yield from ((one, 0.0) for one in told)
