"""The names of laws that the legal index knows, for telling where a name ends in running text."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from vanban.citation.index_table import COLUMNS, LegalDocument, document_of_row
from vanban.citation.name_tree import NameTree
from vanban.text.pattern import lazily

_TYPE, _SUBJECT = COLUMNS.index("document_type"), COLUMNS.index("subject")
# Some subjects of the index repeat the type, or add the number of the law that is amended.
_NUMBER_BEHIND = lazily(r"\s+số\s+\d.*")


class LawNames:
    """A tree of names for each type (Luật, Bộ luật, Pháp lệnh, Hiến pháp), made when a law of the type is met.

    A row is parsed when its name is met.
    """

    def __init__(self, rows: Iterable[str]) -> None:
        self._rows: dict[str, list[str]] = {}
        for row in rows:
            self._rows.setdefault(row.split("\t", _TYPE + 1)[_TYPE], []).append(row)
        self._trees: dict[str, NameTree[str]] = {}

    def _tree(self, document_type: str) -> NameTree[str]:
        tree = self._trees.get(document_type)
        if tree is None:
            tree = self._trees[document_type] = NameTree()
            for row in self._rows.get(document_type, ()):
                tree.add(_name(document_type, row.split("\t")[_SUBJECT]), row)
            for name in _further_names().get(document_type, ()):
                tree.add(name, "")
        return tree

    def longest(self, document_type: str, text: str, start: int, limit: int) -> tuple[int, tuple[LegalDocument, ...]]:
        """Where the longest known name that begins at `start` ends, and the laws of that name; `start` if none is."""
        end, rows = self._tree(document_type).longest(text, start, limit)
        return end, _documents(rows)


# A text names the same few laws again and again.
@lru_cache(maxsize=1024)
def _documents(rows: tuple[str, ...]) -> tuple[LegalDocument, ...]:
    return tuple(document_of_row(row) for row in rows if row)


@cache
def _further_names() -> dict[str, list[str]]:
    """Names of laws by type, of which the legal index has no row."""
    table = Path(__file__).parent.joinpath("data/law_names.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for line in table.splitlines():
        if not line.startswith("#"):
            document_type, _, name = line.partition("\t")
            found.setdefault(document_type, []).append(name)
    return found


def _name(document_type: str, subject: str) -> str:
    """The name of a law without its type and number."""
    name = _NUMBER_BEHIND.sub("", subject)
    repeated = document_type + " "
    return name[len(repeated) :] if name[: len(repeated)].casefold() == repeated.casefold() else name
