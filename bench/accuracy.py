"""How well documents are read and cited: the annotated golden set, and the links of a table of cited texts."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from tests.vanban.golden_set import LINKS
from tests.vanban.measurement import LINKS_GOAL, first_run_lines, measure_golden_set, measure_links


def main(arguments: list[str] | None = None) -> None:
    """Print every measure, then the recall over a table of links (`--links`, `VANBAN_LINKS`, or the sample)."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--links", type=Path, default=Path(os.environ.get("VANBAN_LINKS", LINKS)))
    parser.add_argument("--misses", type=int, default=8, help="how many misses of each measure to list")
    chosen = parser.parse_args(arguments or [])
    for line in measure_golden_set().lines(chosen.misses):
        print(line)
    print(
        f"\nunseen at first run\n{'':46}{'F1':>8}{'right':>8}{'found':>10}{'wanted':>8}{'precision':>11}{'recall':>8}"
    )
    for line in first_run_lines():
        print(line)
    links = measure_links(chosen.links)
    count = links.found + len(links.missed)
    print(f"\n{chosen.links.name}: {links.found} of {count} found, recall {links.recall:.4f} (goal {LINKS_GOAL})")
    for missed in links.missed[: chosen.misses * 4]:
        print(f"  - {missed}")


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
