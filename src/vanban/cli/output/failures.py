"""Files that could not be read, told on standard error where the format has no place for them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from vanban.cli.inputs import Outcome

T = TypeVar("T")


def tell_failures(results: Iterable[Outcome[T]], failed: list[Path]) -> Iterator[Outcome[T]]:
    """Pass results on; the names of failed files go to `failed`, each with one line on standard error."""
    for outcome in results:
        if outcome.failure is None:
            yield outcome
            continue
        failed.append(outcome.file)
        sys.stderr.write(f"vanban: {outcome.file}: {outcome.failure.message}\n")
