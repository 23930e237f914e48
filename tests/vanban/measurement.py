"""The engine run over the golden set, summed up: by measure, by kind of document, with the worst misses."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from tests.vanban.agreement import MEASURES, Agreement, Scores, compare_sample
from tests.vanban.golden_set import FIRST_RUN, AnnotatedSample, annotated_samples

from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.document.identifier import normalize_identifier
from vanban.document.model import Document
from vanban.read.failure import ReadFailure
from vanban.read.file import read_file

# What issue by issue is to be reached; a measure without a goal is shown all the same.
GOALS = {
    "identifiers": 0.99, "dates": 0.98, "issuers": 0.98, "provisions": 0.98, "header": 0.98, "outline": 0.98,
}  # fmt: skip
LINKS_GOAL = 0.995


@dataclass
class Measurement:
    """All scores, and the samples that could not be read on this machine with the reason."""

    by_sample: dict[str, Scores] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)
    unread: dict[str, str] = field(default_factory=dict)

    def total(self, measure: str, kind: str | None = None) -> Agreement:
        """One measure over all samples, or over those of one kind."""
        sum_ = Agreement()
        for file, scores in self.by_sample.items():
            if kind is None or self.kinds[file] == kind:
                sum_.add(scores[measure])
        return sum_

    def lines(self, misses: int = 0) -> Iterator[str]:
        """The table for people, and for each measure so many of its misses and inventions."""
        yield f"{len(self.by_sample)} documents read, {len(self.unread)} not read"
        yield from (f"  {count} not read: {reason}" for reason, count in Counter(self.unread.values()).items())
        yield f"{'':20}{'F1':>8}{'goal':>10}{'right':>8}{'found':>10}{'wanted':>8}{'precision':>11}{'recall':>8}"
        for measure in MEASURES:
            score = self.total(measure)
            goal = f"{GOALS[measure]:.3f}" if measure in GOALS else ""
            yield (
                f"{measure:20}{score.f1:8.4f}{goal:>10}{score.right:8}{score.found:10}{score.expected:8}"
                f"{score.precision:11.4f}{score.recall:8.4f}"
            )
        yield f"\n{'F1':20}" + "".join(f"{measure:>13}" for measure in GOALS)
        for kind, count in sorted(Counter(self.kinds[file] for file in self.by_sample).items()):
            row = "".join(f"{self.total(measure, kind).f1:13.4f}" for measure in GOALS)
            yield f"{f'{kind} ({count})':20}{row}"
        for measure in MEASURES if misses else ():
            score = self.total(measure)
            yield from (f"{measure}  - {miss}" for miss in score.missed[:misses])
            yield from (f"{measure}  + {invention}" for invention in score.invented[:misses])


def measure(samples: Iterable[AnnotatedSample]) -> Measurement:
    """Read and cite each sample, and compare."""
    result = Measurement()
    index = packaged_index()
    for sample in samples:
        result.kinds[sample.file] = sample.kind
        try:
            source, document = read_file(sample.path)
        except ReadFailure as error:
            result.unread[sample.file] = str(error)
            continue
        citations = find_citations(source.text, document, index)
        result.by_sample[sample.file] = compare_sample(sample, source.text, document, citations)
    return result


@cache
def measure_golden_set() -> Measurement:
    """The whole golden set, measured once."""
    return measure(annotated_samples())


def first_run_lines() -> Iterator[str]:
    """What the engine read of documents annotated after it was built, at the first run, before anything was mended."""
    with FIRST_RUN.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            score = Agreement(int(row["wanted"]), int(row["found"]), int(row["right"]))
            yield (
                f"{row['set']:26}{row['measure']:20}{score.f1:8.4f}{score.right:8}{score.found:10}{score.expected:8}"
                f"{score.precision:11.4f}{score.recall:8.4f}"
            )


@dataclass
class LinkRecall:
    """How many of the texts of links named the document that they link to, exactly, and which did not."""

    found: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        total = self.found + len(self.missed)
        return self.found / total if total else 1.0


def measure_links(path: Path) -> LinkRecall:
    """Cite each link's text (columns `anchor_text`, `identifier` of a TSV); rows without an identifier are left out."""
    result = LinkRecall()
    index = packaged_index()
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            if not row["identifier"]:
                continue
            wanted = normalize_identifier(row["identifier"]).casefold()
            text = row["anchor_text"]
            read = find_citations(text, Document(), index).citations
            if any(c.identifier and c.identifier.casefold() == wanted for c in read):
                result.found += 1
            else:
                said = ", ".join(c.identifier or c.text for c in read)
                result.missed.append(f"{row['identifier']} ← {text} [{said}]")
    return result
