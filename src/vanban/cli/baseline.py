"""A baseline: what an archive is known to have wrong, so that `vanban check` tells only what is new.

A finding is known again by its rule and its words, not by its place: lines that move stay known. The file is JSON, its
keys in order, so that it can be kept under version control and compared.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from vanban.check.finding import Finding
from vanban.cli.failure import CommandFailure
from vanban.text.source import SourceText

SCHEMA = "vanban-baseline/1"
_AROUND = 30
_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known, how many of each kind in each file; files are named from the baseline's folder."""

    folder: Path = Path()
    known: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def new(self, file: str | None, source: SourceText, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """The findings of a file that the baseline does not hold; of more than it holds the later ones."""
        left = Counter(self.known.get(name_in(self.folder, file), {}) if file is not None else {})
        if not left:
            return findings
        told = []
        for one in findings:
            key = key_of(one, source)
            if left[key] > 0:
                left[key] -= 1
            else:
                told.append(one)
        return tuple(told)


def key_of(finding: Finding, source: SourceText) -> str:
    """By what a finding is known again: its code, and its words with those around them, or its component."""
    if finding.start is None or finding.end is None:
        words = f"{finding.component or ''} {finding.message}"
    else:
        # Within its line: a line may get another before or behind it.
        before = source.text[max(finding.start - _AROUND, 0) : finding.start].rpartition("\n")[2]
        behind = source.text[finding.end : finding.end + _AROUND].partition("\n")[0]
        words = " ".join(f"{before}|{source.text[finding.start : finding.end]}|{behind}".split())
    return f"{finding.code} {sha256(words.encode()).hexdigest()[:_DIGITS]}"


def name_in(folder: Path, file: str) -> str:
    """A file's name from the baseline's folder, the same on every system."""
    return Path(os.path.relpath(Path(file).resolve(), folder.resolve())).as_posix()


def read_baseline(file: Path) -> Baseline:
    """The baseline of a file; CommandFailure where there is none or it is no baseline."""
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
        if table["schema"] != SCHEMA:
            raise ValueError(table["schema"])
        known = {
            str(name): {str(key): int(count) for key, count in row.items()} for name, row in table["files"].items()
        }
    except FileNotFoundError as error:
        raise CommandFailure("usage", f"không có tệp {file}; tạo bằng --write-baseline") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise CommandFailure("usage", f"{file} không phải là tệp do --write-baseline tạo ra") from error
    return Baseline(file.parent, known)


def baseline_text(folder: Path, results: Iterable[tuple[str, SourceText, tuple[Finding, ...]]]) -> str:
    """The content of a baseline that holds all these findings."""
    files = {}
    for file, source, findings in results:
        counts = Counter(key_of(one, source) for one in findings)
        if counts:
            files[name_in(folder, file)] = dict(sorted(counts.items()))
    return json.dumps({"schema": SCHEMA, "files": dict(sorted(files.items()))}, ensure_ascii=False, indent=1) + "\n"
