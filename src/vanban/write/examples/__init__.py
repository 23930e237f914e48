"""A filled example of each of the 29 types, as YAML to write a document of one's own from."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

from vanban.regulation.document_types import administrative_types, fold_name

# The day of the law whose types have an example each.
_DAY = date(2020, 3, 5)


@cache
def example_types() -> tuple[str, ...]:
    """The types that have an example, in the order of Điều 7 of Nghị định 30/2020/NĐ-CP."""
    return tuple(kind.name for kind in administrative_types(_DAY))


def example_yaml(name: str) -> str | None:
    """The example of a type by its name, its abbreviation or the name of its file; None for anything else."""
    kind = _kind(name)
    if kind is None:
        return None
    return Path(__file__).parent.joinpath(f"{_file_name(kind)}.yaml").read_text(encoding="utf-8")


def _kind(name: str) -> str | None:
    folded, plain, short = fold_name(name), _file_name(name), name.strip().casefold()
    for kind in administrative_types(_DAY):
        abbreviations = (abbreviation.casefold() for abbreviation in kind.abbreviations())
        if fold_name(kind.name) == folded or _file_name(kind.name) == plain or short in abbreviations:
            return kind.name
    return None


def _file_name(name: str) -> str:
    """`Giấy ủy quyền` is `giay-uy-quyen`."""
    letters = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D")).lower()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
