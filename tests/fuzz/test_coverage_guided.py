"""Where atheris is installed, each of its targets is searched for a while in `make test-long`."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.fuzz.coverage_guided import TARGETS, corpus, target_of

ROOT = Path(__file__).parents[2]
SECONDS = 30


@pytest.mark.parametrize("name", TARGETS)
def test_a_target_takes_what_its_search_begins_with(name: str) -> None:
    seeds = corpus(name)
    assert seeds
    run = target_of(name)
    run(min(seeds.values(), key=len))
    run(b"")


@pytest.mark.long
@pytest.mark.parametrize("name", TARGETS)
def test_a_search_finds_no_input_that_crashes_hangs_or_floods(name: str, tmp_path: Path) -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris is not installed: pip install atheris")
    for file, data in corpus(name).items():
        (tmp_path / file).write_bytes(data)
    searched = subprocess.run(
        [sys.executable, "-m", "tests.fuzz.coverage_guided", name, f"-max_total_time={SECONDS}", str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{os.environ.get('PYTHONPATH', '')}"},
        capture_output=True,
        check=False,
        timeout=SECONDS * 5,
    )
    assert searched.returncode == 0, searched.stderr[-4000:].decode(errors="replace")
