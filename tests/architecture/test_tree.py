"""The project stands alone: nothing committed depends on, or speaks of, the machine it was made on."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Folders of people and of machines, and addresses of registries.
FOREIGN = re.compile(r"(?<![\w.}$])/(?:home|root|work|Users)/\w|--(?:extra-)?index-url")
TEXTS = {".py", ".md", ".toml", ".yaml", ".yml", ".txt", ".in", ".cfg", ".json", ".typ", ".tsv", ""}


def committed_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True)
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def test_nothing_names_the_place_where_it_was_made() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match[0]}"
        for path in committed_files()
        if path != Path(__file__) and path.suffix in TEXTS and path.is_file()
        if (match := FOREIGN.search(path.read_text(encoding="utf-8", errors="replace")))
    ]
    assert found == []


def test_requirements_are_exact_and_hashed() -> None:
    for path in (ROOT / "requirements").glob("*.txt"):
        pinned = [line for line in path.read_text().splitlines() if line and line[0] not in " #"]
        assert pinned
        assert [line for line in pinned if not re.match(r"[\w.\[\]-]+==[^ ]+( ; .+)? \\$", line)] == []
