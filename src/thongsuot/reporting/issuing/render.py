"""The files of an issued report: PDF/A-3 with the dataset inside, sealed; and `.docx` with its fields."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from thongsuot.reporting.issuing.seal import seal
from vanban.document.model import Document
from vanban.document.partial_date import PartialDate
from vanban.write.docx.write import write_docx
from vanban.write.pdf import Attachment, Relationship, write_pdf

DATASET_FILE = "report.json"


@dataclass(frozen=True, slots=True)
class Rendered:
    """The printed document, as the two files that go out."""

    pdf: bytes
    docx: bytes


def numbered(document: Document, number: str, day: date) -> Document:
    """The document with number and date of issue in their places: on the page, never in the dataset."""
    header = document.header
    return replace(
        document,
        header=replace(header, number=number, identifier=f"{number}/{header.symbol}", date=PartialDate.from_date(day)),
    )


def dataset_attachment(dataset: bytes) -> Attachment:
    """The dataset as the file that the PDF carries inside."""
    return Attachment(
        name=DATASET_FILE,
        content=dataset,
        media_type="application/json",
        description="Báo cáo dưới dạng dữ liệu (thongsuot-report/1)",
        relationship=Relationship.SOURCE,
    )


def render(document: Document, dataset: bytes, *, number: str, day: date, made_at: datetime) -> Rendered:
    """The files; the same input gives the same bytes. WritingError where the document cannot be written."""
    printed = numbered(document, number, day)
    pdf = write_pdf(printed, day=day, attachments=(dataset_attachment(dataset),), made_at=made_at)
    return Rendered(seal(pdf), write_docx(printed, day=day, made_at=made_at))
