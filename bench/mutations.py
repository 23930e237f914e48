"""How many planted errors `check` finds: seeded plants in real published documents, one at a time, by kind.

Some of these documents may be among those whose syllables were counted, which flatters the kinds of wrong words.
"""

from __future__ import annotations

import argparse
import random
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

from bench._layout_plants import LAYOUT_KINDS, layout_counts
from bench._plants import KINDS, Kind, Plant
from vanban.check.case import Case
from vanban.check.engine import check
from vanban.check.finding import Finding, Stage
from vanban.citation import find_citations
from vanban.citation.legal_index import packaged_index
from vanban.read.file import read_file
from vanban.regulation.document_types import Family
from vanban.structure.document import structure
from vanban.text.source import SourceText

SAMPLES = Path(__file__).parents[1] / "tests" / "golden" / "samples"
# Published documents in the prose of offices; transcripts of legacy files and forms are left out.
DOCUMENTS = (
    "chi-thi-09-2009-ubnd-binh-duong.doc", "chi-thi-14222571.doc", "chi-thi-21-ct-ttg.txt", "cong-van-10317207.doc",
    "quyet-dinh-15-2010-ubnd-ha-noi.doc", "quyet-dinh-10403038.doc", "nghi-quyet-113-nq-cp.txt",
    "nghi-dinh-123-2026-nd-cp.txt", "thong-tu-10209634.doc", "quyet-dinh-14222621.doc", "quyet-dinh-28-2021-qd-ttg.txt",
    "quyet-dinh-333-qd-btc.txt",
)  # fmt: skip
SEED = 20_260_101
TODAY = date(2026, 1, 1)
_LONGEST = 9000
# The goals are told by family of rules, and for words that exist but are the wrong ones.
_WORDS = "wrong words"


@dataclass(frozen=True)
class Original:
    """A text before anything is planted in it."""

    text: str
    is_administrative: bool

    @lru_cache(maxsize=4)  # noqa: B019 - the originals live as long as the run
    def findings(self, as_of: date | None) -> frozenset[tuple[str, str]]:
        """What is found in it, as code and words."""
        found = findings_in(self.text, as_of)
        return frozenset((one.code, self.text[one.start : one.end]) for one in found if one.start is not None)


def findings_in(text: str, as_of: date | None) -> tuple[Finding, ...]:
    source = SourceText(text)
    document = structure(source)
    index = packaged_index()
    citations = find_citations(text, document, index)
    return check(source, document, citations, stage=Stage.ISSUED, index=index, as_of=as_of)


def originals() -> list[Original]:
    found = []
    for name in DOCUMENTS:
        text = read_file(SAMPLES / name)[0].text[:_LONGEST]
        source = SourceText(text)
        document = structure(source)
        index = packaged_index()
        case = Case(source, document, find_citations(text, document, index), index, Stage.ISSUED)
        whole = case.family is Family.ADMINISTRATIVE and case.has_header
        found.append(Original(text, whole))
    return found


def plants(texts: list[Original], name: str, kind: Kind, count: int) -> Iterator[tuple[Original, Plant]]:
    """Plants of one kind over all texts, no place twice."""
    chance = random.Random(f"{SEED} {name}")
    fitting = [
        one
        for one in texts
        if (one.is_administrative or not kind.administrative) and (kind.needs is None or kind.needs(one.text))
    ]
    seen = set()
    for attempt in range(count * 4 if fitting else 0):
        original = fitting[(attempt + chance.randrange(len(fitting))) % len(fitting)]
        plant = kind.mutate(original.text, chance)
        if plant is not None and plant.text not in seen:
            seen.add(plant.text)
            count -= 1
            yield original, plant
        if not count:
            return


def is_found(original: Original, plant: Plant, kind: Kind) -> bool:
    """Whether a finding of one of the codes that was not there before touches the place."""
    as_of = TODAY if kind.today else None
    return any(
        one.code in kind.codes
        and one.start is not None
        and one.end is not None
        and one.start <= plant.end + 40
        and one.end >= plant.start - 40
        and (one.code, plant.text[one.start : one.end]) not in original.findings(as_of)
        for one in findings_in(plant.text, as_of)
    )


def main(arguments: list[str] | None = None) -> None:
    """Print found and planted by kind, by family of rules and in all, and the kinds' misses on demand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--each", type=int, default=30, help="plants of each kind")
    parser.add_argument("--misses", type=int, default=0, help="how many misses of each kind to show")
    chosen = parser.parse_args(arguments or [])
    texts = originals()
    families: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for name, kind in KINDS.items():
        missed = []
        count = 0
        for original, plant in plants(texts, name, kind, chosen.each):
            count += 1
            if not is_found(original, plant, kind):
                missed.append(plant)
        _tell(families, name, _WORDS if name.startswith("word: ") else kind.codes[0][:2], count - len(missed), count)
        for plant in missed[: chosen.misses]:
            print(f"      {plant.text[max(0, plant.start - 30) : plant.end + 30]!r}")
    for name in LAYOUT_KINDS:
        _tell(families, name, "TB", *layout_counts(name, [one.text for one in texts if one.is_administrative]))
    print()
    for family, (found, count) in sorted(families.items()):
        print(f"{family:42} {found:5} of {count:5} {found / count:7.1%}")
    found, count = (sum(column) for column in zip(*families.values(), strict=True))
    print(f"{f'all {len(KINDS) + len(LAYOUT_KINDS)} kinds':42} {found:5} of {count:5} {found / count:7.1%}")


def _tell(families: dict[str, list[int]], name: str, family: str, found: int, count: int) -> None:
    families[family][0] += found
    families[family][1] += count
    print(f"{name:42} {found:5} of {count:5} {f'{found / count:7.1%}' if count else '      -'}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
