#!/usr/bin/env python3
"""Packs tables of syllable counts into the file that `vanban.spelling.counts` reads.

Usage: build_syllable_counts.py FOLDER, which holds `syllables-1gram.tsv.gz`, `-2gram` and `-3gram`: rows of
`text<TAB>count`, in small letters and NFC. Both tone placements are counted as one. Fails where the file grows over
its budget.
"""

from __future__ import annotations

import gzip
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from vanban.spelling.counts import DATA_FILE, pack
from vanban.spelling.syllable import folded

BUDGET = 2_500_000


def rows(path: Path) -> Iterator[tuple[tuple[str, ...], int]]:
    with gzip.open(path, "rt", encoding="utf-8") as table:
        for line in table:
            text, count = line.rstrip("\n").split("\t")
            yield tuple(folded(word) for word in text.split(" ")), int(count)


def main(folder: Path, target: Path) -> None:
    counts: list[Counter[tuple[str, ...]]] = [Counter(), Counter(), Counter()]
    for size, counter in enumerate(counts, 1):
        for words, count in rows(folder / f"syllables-{size}gram.tsv.gz"):
            counter[words] += count
    packed = pack(*counts)
    if len(packed) > BUDGET:
        sys.exit(f"{len(packed)} bytes are more than the budget of {BUDGET}")
    target.parent.mkdir(exist_ok=True)
    target.write_bytes(packed)
    sys.stdout.write(f"{target}: {len(packed):,} bytes; {', '.join(f'{len(one):,}' for one in counts)} rows\n")


if __name__ == "__main__":
    import vanban.spelling

    main(Path(sys.argv[1]), Path(vanban.spelling.__path__[0]) / DATA_FILE)
