"""One row of a legal index, and the table it stands in: tab-separated, a header line, no quoting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from vanban.document.identifier import normalize_identifier
from vanban.document.partial_date import PartialDate

COLUMNS = ("identifier", "document_type", "date", "issuer", "subject", "effective", "ceased", "replaced_by")
_REQUIRED = COLUMNS[:2]
_DATES = ("date", "effective", "ceased")


class IndexTableError(ValueError):
    """The table is no legal index; the message says in which line and why, in Vietnamese."""


@dataclass(frozen=True, slots=True)
class LegalDocument:
    """A document as a legal index knows it; `ceased` is the first day on which it is no longer in force."""

    identifier: str
    document_type: str
    date: PartialDate | None = None
    issuer: str | None = None
    subject: str | None = None
    effective: PartialDate | None = None
    ceased: PartialDate | None = None
    replaced_by: str | None = None

    def __hash__(self) -> int:
        """Of the two fields that tell most documents apart: values are looked up, and eight fields take long."""
        return hash((self.identifier, self.document_type))

    @classmethod
    def from_fields(cls, fields: Mapping[str, str]) -> LegalDocument:
        """Read a row by the names of its columns; ValueError for a date that is none."""
        texts = {name: " ".join((fields.get(name) or "").split()) or None for name in COLUMNS}
        dates = {name: PartialDate.from_iso(texts[name] or "") if texts[name] else None for name in _DATES}
        return cls(
            identifier=normalize_identifier(texts["identifier"] or ""),
            document_type=texts["document_type"] or "",
            date=dates["date"],
            issuer=texts["issuer"],
            subject=texts["subject"],
            effective=dates["effective"],
            ceased=dates["ceased"],
            replaced_by=texts["replaced_by"],
        )


def row_of_document(document: LegalDocument) -> str:
    """The row as it stands in the table, without its line end."""
    return "\t".join("" if (value := getattr(document, name)) is None else str(value) for name in COLUMNS)


# A text names the same few laws again and again.
@lru_cache(maxsize=4096)
def document_of_row(row: str) -> LegalDocument:
    """The document that a row of the packaged table tells."""
    return LegalDocument.from_fields(dict(zip(COLUMNS, row.split("\t"), strict=True)))


def read_table(text: str) -> tuple[LegalDocument, ...]:
    """Read a user's own table: any order of columns, others ignored; IndexTableError names the line that is wrong."""
    header, *rows = text.removeprefix("\ufeff").splitlines() or [""]
    names = header.split("\t")
    missing = [name for name in _REQUIRED if name not in names]
    if missing:
        raise IndexTableError(f"dòng 1: bảng thiếu cột {', '.join(missing)}")
    documents = []
    for number, row in enumerate(rows, start=2):
        if not row.strip():
            continue
        try:
            document = LegalDocument.from_fields(dict(zip(names, row.split("\t"), strict=False)))
        except ValueError as error:
            raise IndexTableError(f"dòng {number}: ngày phải viết theo dạng NĂM-THÁNG-NGÀY") from error
        if not document.document_type or not (document.identifier or document.subject):
            raise IndexTableError(f"dòng {number}: thiếu số, ký hiệu hoặc tên loại văn bản")
        documents.append(document)
    return tuple(documents)
