"""The names of laws that the legal index knows, for telling where a name ends in running text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from vanban.citation.index_table import LegalDocument
from vanban.citation.name_tree import NameTree
from vanban.regulation.document_types import fold_name

# Some subjects of the index repeat the type, or add the number of the law that is amended.
_NUMBER_BEHIND = re.compile(r"\s+số\s+\d.*")


class LawNames:
    """A tree of names for each type (Luật, Bộ luật, Pháp lệnh, Hiến pháp)."""

    def __init__(self, laws: Iterable[LegalDocument]) -> None:
        self._trees: dict[str, NameTree[LegalDocument]] = {}
        for law in laws:
            if law.subject:
                self._add(law, law.subject)

    def _add(self, law: LegalDocument, subject: str) -> None:
        name = _NUMBER_BEHIND.sub("", subject)
        if fold_name(name).startswith(fold_name(law.document_type) + " "):
            name = name[len(law.document_type) + 1 :]
        self._trees.setdefault(law.document_type, NameTree()).add(name, law)

    def longest(self, document_type: str, text: str, start: int, limit: int) -> tuple[int, tuple[LegalDocument, ...]]:
        """Where the longest known name that begins at `start` ends, and the laws of that name; `start` if none is."""
        tree = self._trees.get(document_type)
        return (start, ()) if tree is None else tree.longest(text, start, limit)
