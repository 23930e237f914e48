"""HTML text: elements, escaped text and attributes (HTML Living Standard, 13.1)."""

from __future__ import annotations

from collections.abc import Mapping

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;"})
# Elements that have neither content nor an end tag.
_VOID = frozenset({"br", "col", "hr", "meta"})


def escaped(text: str) -> str:
    """A text as it stands between tags; a no-break space stays one under its name."""
    return text.translate(_TEXT).replace("\u00a0", "&nbsp;")


def tag(name: str, attributes: Mapping[str, str | int | None], *children: str) -> str:
    """An element; an attribute of None or "" is left out, `children` are HTML already."""
    told = "".join(
        f' {key}="{str(value).translate(_ATTRIBUTE)}"' for key, value in attributes.items() if value not in (None, "")
    )
    return f"<{name}{told}>" if name in _VOID else f"<{name}{told}>{''.join(children)}</{name}>"


def length(value: float, unit: str) -> str:
    """A length in a unit, without needless digits."""
    return f"{value:.2f}".rstrip("0").rstrip(".") + unit if value else "0"
