"""The legal index: what is known of documents that others cite. Not found in it is not an error.

The packaged table is read once (about 5 ms); a row is parsed only when its identifier is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property, lru_cache
from pathlib import Path

from vanban.citation.index_table import LegalDocument, document_of_row, row_of_document
from vanban.citation.law_names import LawNames

_SEPARATORS = re.compile(r"[-/.&_\s]")
_LAW_TYPES = ("Hiến pháp\t", "Bộ luật\t", "Luật\t", "Pháp lệnh\t")


# A text names the same documents again and again.
@lru_cache(maxsize=8192)
def loose_key(identifier: str) -> str:
    """An identifier without its separators, in lower case: what stays the same when these are mistyped."""
    return _SEPARATORS.sub("", identifier).casefold().replace("đ", "d")


class LegalIndex:
    """Documents by identifier; several may bear the same one (types, years, bodies)."""

    def __init__(self, rows: Mapping[str, tuple[str, ...]]) -> None:
        self._rows = rows
        self._parsed: dict[str, tuple[LegalDocument, ...]] = {}

    @classmethod
    def from_rows(cls, rows: Iterable[str]) -> LegalIndex:
        """An index of rows of the packaged table's form."""
        found: dict[str, tuple[str, ...]] = {}
        for row in rows:
            identifier = row[: row.index("\t")]
            before = found.get(identifier)
            found[identifier] = (row,) if before is None else (*before, row)
        return cls(found)

    def extended_by(self, documents: Iterable[LegalDocument]) -> LegalIndex:
        """This index with a user's documents; a row of the same identifier, type and date gives way to the user's."""
        rows = dict(self._rows)
        for document in documents:
            key = (document.document_type, document.date)
            kept = (
                row for row in rows.get(document.identifier, ())
                if (known := document_of_row(row)) and (known.document_type, known.date) != key
            )  # fmt: skip
            rows[document.identifier] = (*kept, row_of_document(document))
        return LegalIndex(rows)

    def __len__(self) -> int:
        return sum(map(len, self._rows.values()))

    def documents(self, identifier: str) -> tuple[LegalDocument, ...]:
        """All documents that bear exactly this identifier."""
        found = self._parsed.get(identifier)
        if found is None:
            found = tuple(document_of_row(row) for row in self._rows.get(identifier, ()))
            self._parsed[identifier] = found
        return found

    def documents_loosely(self, identifier: str) -> tuple[LegalDocument, ...]:
        """All documents whose identifier has the same letters and digits, whatever its separators and case."""
        return tuple(
            document
            for known in self._by_loose_key.get(loose_key(identifier), ())
            for document in self.documents(known)
        )

    @cached_property
    def _by_loose_key(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for identifier in self._rows:
            key = loose_key(identifier)
            found[key] = (*found.get(key, ()), identifier)
        return found

    @cached_property
    def law_names(self) -> LawNames:
        """The names of all laws, codes and ordinances of the index, for finding them in a text."""
        return LawNames(
            row
            for group in self._rows.values()
            for row in group
            # The type is the second column.
            if row.startswith(_LAW_TYPES, row.index("\t") + 1)
        )


@cache
def packaged_index() -> LegalIndex:
    """The index that ships with the package."""
    table = Path(__file__).parent.joinpath("data/legal_documents.tsv").read_text(encoding="utf-8")
    return LegalIndex.from_rows(table.rstrip("\n").split("\n")[1:])
