"""What the package brings along beside its code stays within a budget, for every call of the command may load it."""

from __future__ import annotations

from pathlib import Path

import vanban

# The legal index, the counts of syllables, the tables of law, the fonts.
BUDGET = 5_000_000


def test_the_data_of_the_package_stay_within_their_budget() -> None:
    files = [path for path in Path(vanban.__path__[0]).rglob("*") if path.suffix not in (".py", ".pyc")]
    sizes = {path.name: path.stat().st_size for path in files if path.is_file()}
    assert sum(sizes.values()) <= BUDGET, sorted(sizes.items(), key=lambda item: -item[1])[:5]
