"""Results as the contract's JSON: one object, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from vanban.cli.inputs import Failure, Outcome

T = TypeVar("T")
Encode = Callable[[Outcome[T]], dict[str, Any]]


def as_json(results: Iterable[Outcome[T]], encode: Encode[T]) -> Iterator[str]:
    """The one result as one indented object."""
    for outcome in results:
        yield json.dumps(encode(outcome), ensure_ascii=False, indent=2)


def as_json_line(outcome: Outcome[T], encode: Encode[T]) -> Iterator[str]:
    """One result as one line, with its line end."""
    yield json.dumps(encode(outcome), ensure_ascii=False, separators=(",", ":")) + "\n"


def failure_line(file: Path, failure: Failure) -> str:
    """The line for a file that gave no result, as the contract has it."""
    data = {"file": str(file), "error": {"code": failure.code, "message": failure.message}}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
