"""How modules are made: each says what it is for, has one subject, and a name that tells it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODULES = sorted(
    path for folder in ("src", "bench") for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts
)
SAYING_NOTHING = {"utils", "util", "common", "helpers", "helper", "misc", "services", "managers", "shared"}
LONGEST = 300


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_module_has_one_subject(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [path for path in MODULES if path.stat().st_size], ids=name)
def test_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name(path) for path in MODULES if {path.stem, *path.relative_to(ROOT).parts} & SAYING_NOTHING] == []
