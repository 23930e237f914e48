"""A sentence with places to be filled: `{tên}` is a value, `[…]` is left out when a value inside it is missing.

That is all: no expressions, no loops. What an officer reads is what is printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

_TOKEN = re.compile(r"\{(?P<name>[^{}\[\]]*)\}|(?P<mark>[\[\]{}])|(?P<text>[^{}\[\]]+)")


class TemplateError(ValueError):
    """The sentence is malformed; the message says how, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Place:
    """A value's place in a sentence."""

    name: str


@dataclass(frozen=True, slots=True)
class Optional:
    """A part that is printed only when every value in it is there."""

    parts: tuple[str | Place, ...]


Part: TypeAlias = str | Place | Optional


@dataclass(frozen=True, slots=True)
class Template:
    """A parsed sentence; `source` is what the officer wrote."""

    source: str
    parts: tuple[Part, ...]

    @classmethod
    def parse(cls, source: str) -> Template:
        """The sentence in its parts; TemplateError where brackets do not match or a place has no name."""
        text = unicodedata.normalize("NFC", " ".join(source.split()))
        parts: list[Part] = []
        inside: list[str | Place] | None = None
        for match in _TOKEN.finditer(text):
            part = _part(match)
            if part == "[":
                if inside is not None:
                    raise TemplateError("dấu [ lồng trong dấu [ khác; mỗi phần tùy chọn chỉ một lớp ngoặc")
                inside = []
            elif part == "]":
                if inside is None:
                    raise TemplateError("có dấu ] mà thiếu dấu [ mở trước nó")
                if not any(isinstance(one, Place) for one in inside):
                    raise TemplateError("phần trong ngoặc vuông phải có ít nhất một chỗ điền {…}")
                parts.append(Optional(tuple(inside)))
                inside = None
            else:
                (parts if inside is None else inside).append(part)
        if inside is not None:
            raise TemplateError("có dấu [ mà thiếu dấu ] đóng sau nó")
        return cls(text, tuple(parts))

    def places(self, *, required: bool = False) -> Iterator[str]:
        """The names to be filled, in order; only those outside square brackets where `required`."""
        for part in self.parts:
            if isinstance(part, Place):
                yield part.name
            elif isinstance(part, Optional) and not required:
                yield from (one.name for one in part.parts if isinstance(one, Place))


def _part(match: re.Match[str]) -> str | Place:
    if match["text"] is not None:
        return match["text"]
    if match["mark"] in ("{", "}"):
        raise TemplateError("dấu { và } phải đi thành cặp quanh tên của một chỗ điền")
    if match["mark"] is not None:
        return match["mark"]
    name = match["name"].strip()
    if not name:
        raise TemplateError("chỗ điền {} chưa có tên")
    return Place(name)
