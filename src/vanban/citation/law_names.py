"""The names of laws that the legal index knows, for telling where a name ends in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vanban.citation.index_table import COLUMNS, LegalDocument, document_of_row
from vanban.citation.name_tree import NameTree

_TYPE, _SUBJECT = COLUMNS.index("document_type"), COLUMNS.index("subject")
# Some subjects of the index repeat the type, or add the number of the law that is amended.
_NUMBER_BEHIND = re.compile(r"\s+số\s+\d.*")


class LawNames:
    """A tree of names for each type (Luật, Bộ luật, Pháp lệnh, Hiến pháp); a row is parsed when its name is met."""

    def __init__(self, rows: Iterable[str]) -> None:
        self._trees: dict[str, NameTree[str]] = {}
        for row in rows:
            columns = row.split("\t")
            if columns[_SUBJECT]:
                self._add(row, columns[_TYPE], columns[_SUBJECT])

    def _add(self, row: str, document_type: str, subject: str) -> None:
        name = _NUMBER_BEHIND.sub("", subject)
        repeated = document_type + " "
        if name[: len(repeated)].casefold() == repeated.casefold():
            name = name[len(repeated) :]
        self._trees.setdefault(document_type, NameTree()).add(name, row)

    def longest(self, document_type: str, text: str, start: int, limit: int) -> tuple[int, tuple[LegalDocument, ...]]:
        """Where the longest known name that begins at `start` ends, and the laws of that name; `start` if none is."""
        tree = self._trees.get(document_type)
        if tree is None:
            return start, ()
        end, rows = tree.longest(text, start, limit)
        return end, tuple(map(document_of_row, rows))
