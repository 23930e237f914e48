"""Other programs that do the same work, each in a process of its own, in the same run.

A peer runs on the Python that runs the benchmark where its package is installed, else on the one that BENCH_PEERS
names; with BENCH_PEERS=1 it is installed into a virtual environment that is thrown away after the run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import venv
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path


def ran(package: str, program: str, arguments: Sequence[str] = (), text: str | None = None) -> str | None:
    """What a program in Python that needs a package prints last; None where it is not installed, or fails."""
    chosen = os.environ.get("BENCH_PEERS", "")
    if find_spec(package.partition("[")[0]) is not None:
        return _last_line(Path(sys.executable), program, arguments, text)
    if chosen in ("", "0"):
        return None
    if chosen != "1":
        return _last_line(Path(chosen), program, arguments, text)
    with tempfile.TemporaryDirectory() as folder:
        venv.create(folder, with_pip=True)
        python = Path(folder) / ("Scripts" if os.name == "nt" else "bin") / "python"
        call = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "install", package]
        if subprocess.run(call, check=False).returncode:
            return None
        return _last_line(python, program, arguments, text)


def _last_line(python: Path, program: str, arguments: Sequence[str], text: str | None) -> str | None:
    call = [str(python), "-c", program, *arguments]
    done = subprocess.run(call, input=text, capture_output=True, text=True, encoding="utf-8", check=False)
    lines = done.stdout.splitlines()
    return lines[-1] if done.returncode == 0 and lines else None


def missing(package: str) -> str:
    """What stands in the table instead of a peer's figure."""
    asked = os.environ.get("BENCH_PEERS", "") not in ("", "0")
    return "could not be run" if asked else f"{package} is not installed (BENCH_PEERS=1 installs it for the run)"
