"""XML text for parts of a package: elements, escaped text and attributes, lengths in the units of the standard."""

from __future__ import annotations

from collections.abc import Mapping

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Attributes = Mapping[str, str | int]

TWIPS_PER_PT = 20
TWIPS_PER_MM = 1440 / 25.4

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)


def escaped(text: str) -> str:
    """A text as it stands between tags; it must hold no control characters (XML 1.0, 2.2)."""
    return text.translate(_TEXT)


def element(name: str, attributes: Attributes | None = None, *children: str) -> str:
    """An element of this qualified name; `children` are XML already."""
    inside = "".join(children)
    head = name if attributes is None else name + "".join(f' {key}="{_value(of)}"' for key, of in attributes.items())
    return f"<{head}>{inside}</{name}>" if inside else f"<{head}/>"


def valued(name: str, value: str | int) -> str:
    """An element whose one attribute is `w:val`, as most of WordprocessingML is."""
    return f'<{name} w:val="{_value(value)}"/>'


def switched(name: str, on: bool) -> str:
    """A property that is on or off (ECMA-376-1, 17.17.4)."""
    return f"<{name}/>" if on else f'<{name} w:val="0"/>'


def twips_of_mm(length: float) -> int:
    """A length in twentieths of a point."""
    return round(length * TWIPS_PER_MM)


def twips_of_pt(length: float) -> int:
    """A length in twentieths of a point."""
    return round(length * TWIPS_PER_PT)


def _value(value: str | int) -> str:
    return value.translate(_ATTRIBUTE) if isinstance(value, str) else str(value)
