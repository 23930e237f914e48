"""Citations as the contract's JSON; a long text's line is put together mention by mention, to take little memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from vanban.citation.encoder import to_json
from vanban.citation.model import Citations
from vanban.cli.inputs import Outcome


def encode(outcome: Outcome[Citations]) -> dict[str, Any]:
    """One file's citations as JSON-ready values."""
    return to_json(str(outcome.file), outcome.result or Citations())


def as_line(outcome: Outcome[Citations]) -> Iterator[str]:
    """The pieces of one file's citations as one line, with its line end."""
    found = outcome.result or Citations()
    yield f'{{"file":{_dumps(str(outcome.file))},"citations":'
    yield from _list(to_json(None, Citations((one,)))["citations"][0] for one in found.citations)
    yield ',"internal_references":'
    yield from _list(
        to_json(None, Citations((), (one,)))["internal_references"][0] for one in found.internal_references
    )
    yield "}\n"


def _list(values: Iterable[Any]) -> Iterator[str]:
    separator = "["
    for value in values:
        yield separator + _dumps(value)
        separator = ","
    yield "[]" if separator == "[" else "]"


def _dumps(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
