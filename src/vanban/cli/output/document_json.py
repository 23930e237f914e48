"""A document as the contract's JSON, printed piece by piece: a long one is never whole in memory as text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from vanban.document.codec import to_json
from vanban.document.model import Document

_INDENT = 2


def json_pieces(document: Document, *, pretty: bool) -> Iterator[str]:
    """The pieces of the JSON, in order; `pretty` puts every value into a line of its own."""
    shell = to_json(replace(document, body=(), appendices=()))
    separator = "{"
    for key, value in shell.items():
        yield separator + _line(1, pretty) + json.dumps(key) + ": "
        separator = "," if pretty else ", "
        if key == "body":
            yield from _list((to_json(Document(body=(node,)))["body"][0] for node in document.body), pretty)
        elif key == "appendices":
            each = (to_json(Document(appendices=(one,)))["appendices"][0] for one in document.appendices)
            yield from _list(each, pretty)
        else:
            yield _value(value, 1, pretty)
    yield _line(0, pretty) + "}"


def _list(values: Iterator[Any], pretty: bool) -> Iterator[str]:
    separator = "["
    for value in values:
        yield separator + _line(2, pretty) + _value(value, 2, pretty)
        separator = "," if pretty else ", "
    yield "[]" if separator == "[" else _line(1, pretty) + "]"


def _line(depth: int, pretty: bool) -> str:
    return "\n" + " " * (_INDENT * depth) if pretty else ""


def _value(value: Any, depth: int, pretty: bool) -> str:
    if not pretty:
        return json.dumps(value, ensure_ascii=False)
    return json.dumps(value, ensure_ascii=False, indent=_INDENT).replace("\n", _line(depth, pretty))
