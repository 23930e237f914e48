"""Reading the data of a document from a file or from standard input: JSON, or YAML of the same shape.

In YAML a number stays the text that was typed (`number: 05`, `24.000.000`), except under the few keys that count
something; a date needs no quotation marks. Anchors are refused, for a few of them can grow without bound.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import yaml

from vanban.cli.failure import CommandFailure

LARGEST = 128 * 1024 * 1024
STANDARD_INPUT = "-"

_NUMBER_KEYS = frozenset({"level", "start", "end", "header_rows", "widths", "spans"})
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


class _Twice(yaml.MarkedYAMLError):
    """A key that one object has twice, of which YAML would keep the last without a word."""


class _Loader(yaml.SafeLoader):
    """YAML whose plain words are texts, but for `null`, `true` and `false`."""

    yaml_implicit_resolvers = {}  # noqa: RUF012  (the name that PyYAML looks up)

    def compose_node(self, parent: Any, index: Any) -> Any:
        if self.check_event(yaml.AliasEvent):
            raise yaml.YAMLError("dấu neo (& và *) không được dùng")
        return super().compose_node(parent, index)

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise _Twice(problem=str(key.value), problem_mark=key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


for _tag, _pattern, _first in (
    ("null", r"(?:~|null|)\Z", ["~", "n", ""]),
    ("bool", r"(?:true|false)\Z", ["t", "f"]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


def load_data(source: str) -> Any:
    """The values in a file (`-`: standard input); CommandFailure names what is wrong with it."""
    return load_text(_text(source), source)


def load_text(text: str, source: str) -> Any:
    """The values that a text tells; `source` is the name by which a complaint calls it."""
    try:
        if _is_json(source, text):
            return json.loads(text, object_pairs_hook=lambda pairs: _once(pairs, source))
        return _with_numbers(yaml.load(text, _Loader))  # noqa: S506  (a safe loader)
    except json.JSONDecodeError as error:
        raise CommandFailure(
            "bad-data", f"{source}: không phải JSON hợp lệ (dòng {error.lineno}, cột {error.colno})"
        ) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f" (dòng {mark.line + 1}, cột {mark.column + 1})" if mark else ""
        if isinstance(error, _Twice):
            raise CommandFailure("bad-data", f"{source}: khóa {error.problem} được ghi hai lần{place}") from error
        raise CommandFailure("bad-data", f"{source}: không phải YAML hợp lệ{place}") from error
    except yaml.YAMLError as error:
        raise CommandFailure("bad-data", f"{source}: không phải YAML hợp lệ: {error}") from error
    except RecursionError as error:
        raise CommandFailure("bad-data", f"{source}: dữ liệu lồng nhau quá sâu") from error


def _once(pairs: list[tuple[str, Any]], source: str) -> dict[str, Any]:
    """The object of these pairs; CommandFailure where a key stands twice."""
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise CommandFailure("bad-data", f"{source}: khóa {key} được ghi hai lần trong cùng một đối tượng")
        found[key] = value
    return found


def _is_json(source: str, text: str) -> bool:
    return Path(source).suffix.lower() == ".json" or text.lstrip()[:1] == "{"


def _text(source: str) -> str:
    content = _bytes(source)
    if len(content) > LARGEST:
        raise CommandFailure("too-large", f"{source}: dữ liệu lớn hơn {LARGEST // 1024 // 1024} MB")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CommandFailure("bad-data", f"{source}: dữ liệu không theo mã UTF-8") from error


def _bytes(source: str) -> bytes:
    if source == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1)
    try:
        with Path(source).open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise CommandFailure("not-found", f"không tìm thấy tệp {source}") from error
    except IsADirectoryError as error:
        raise CommandFailure("is-folder", f"{source} là thư mục, cần một tệp dữ liệu") from error
    except OSError as error:
        raise CommandFailure("not-readable", f"không đọc được tệp {source}: {error.strerror}") from error


def _with_numbers(value: Any, *, counts: bool = False) -> Any:
    """The same values, with numbers for texts under the keys that count something."""
    if isinstance(value, dict):
        return {key: _with_numbers(inside, counts=counts or key in _NUMBER_KEYS) for key, inside in value.items()}
    if isinstance(value, list):
        return [_with_numbers(inside, counts=counts) for inside in value]
    if counts and isinstance(value, str) and _NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    return value
