"""Files that could not be read, told on standard error where the format has no place for them."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from vanban.cli.inputs import Outcome

T = TypeVar("T")


def tell_failures(results: Iterable[Outcome[T]], failed: list[Path], format_name: str) -> Iterator[Outcome[T]]:
    """Pass results on; the names of failed files go to `failed`, each with one line on standard error.

    In `jsonl` a failed file is a line among the others, which says the same.
    """
    for outcome in results:
        if outcome.failure is not None:
            failed.append(outcome.file)
            if format_name != "jsonl":
                sys.stderr.write(f"vanban: {outcome.file}: {outcome.failure.message}\n")
                continue
        yield outcome
