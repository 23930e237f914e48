"""How large a file may be: the limit as the command takes it."""

from __future__ import annotations

import re

from vanban.text.pattern import lazily

DEFAULT_MAX_SIZE = 128 * 1000 * 1000

_SIZE = lazily(r"(\d+(?:[.,]\d+)?)\s*([kmg]?)i?b?", re.IGNORECASE)
_POWERS = {"": 0, "k": 1, "m": 2, "g": 3}


def parse_size(text: str) -> int:
    """The bytes that `10MB`, `500 kB`, `1.5G`, `4096` or `10MiB` say; ValueError for anything else, and for zero."""
    match = _SIZE.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"no size: {text!r}")
    base = 1024 if "i" in text.lower() else 1000
    size = int(float(match[1].replace(",", ".")) * base ** _POWERS[match[2].lower()])
    if size <= 0:
        raise ValueError(f"no size: {text!r}")
    return size


def size_text(size: int) -> str:
    """A number of bytes for people: `128 MB`."""
    for unit, bytes_of_unit in (("GB", 1000**3), ("MB", 1000**2), ("kB", 1000)):
        if size >= bytes_of_unit:
            return f"{size / bytes_of_unit:.4g} {unit}".replace(".", ",")
    return f"{size} byte"
