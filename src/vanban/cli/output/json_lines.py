"""Results as the contract's JSON: one object, or one object a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from vanban.cli.inputs import Outcome
from vanban.cli.read import failed

T = TypeVar("T")
Encode = Callable[[Outcome[T]], dict[str, Any]]


def as_json(results: Iterable[Outcome[T]], encode: Encode[T]) -> Iterator[str]:
    """The one result as one indented object."""
    for outcome in results:
        yield json.dumps(encode(outcome), ensure_ascii=False, indent=2)


def as_json_lines(results: Iterable[Outcome[T]], encode: Encode[T]) -> Iterator[str]:
    """Each result as one line."""
    for outcome in results:
        data = failed(outcome.file, outcome.failure) if outcome.failure is not None else encode(outcome)
        yield json.dumps(data, ensure_ascii=False, separators=(",", ":"))
