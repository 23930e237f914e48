"""What `vanban` does, shown on the report as the district wrote it by hand, and on documents written from data."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

WRITTEN = ("bao-cao", "cong-van", "ke-hoach")


def vanban(*arguments: str, status: int = 0) -> str:
    """Run the command and give what it prints; RuntimeError where its exit status is another than told."""
    done = subprocess.run([sys.executable, "-m", "vanban", *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode != status:
        raise RuntimeError(f"vanban {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


def read_cite_check(source: Path, folder: Path) -> Iterator[str]:
    """Read, cite and check the hand-written report; the results lie in the folder."""
    for command, name, status in (
        (("read", "--format", "json"), "doc.json", 0),
        (("cite", "--format", "json"), "vien-dan.json", 0),
        (("check", "--format", "json"), "kiem-tra.json", 1),
        (("check", "--format", "text"), "kiem-tra.txt", 1),
    ):
        path = folder / name
        path.write_text(vanban(command[0], str(source), *command[1:], status=status), encoding="utf-8")
        yield f"vanban {command[0]} {source} → {path}"
    findings = (folder / "kiem-tra.txt").read_text(encoding="utf-8").strip().splitlines()
    yield from (line for line in findings if line.startswith(str(source)))
    yield findings[-1]


def write_examples(examples: Path, folder: Path) -> Iterator[str]:
    """Write a report, an official letter and a plan as .docx and as PDF."""
    for name in WRITTEN:
        source = examples / f"{name}.yaml"
        for kind in ("docx", "pdf"):
            path = folder / f"{name}.{kind}"
            vanban("write", str(source), "--to", kind, "-o", str(path))
            yield f"vanban write {source} → {path}"
