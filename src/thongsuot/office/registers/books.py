"""A register in the form that the law gives it: to be printed, and as a workbook."""

from __future__ import annotations

from io import BytesIO
from uuid import UUID

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, Side

from thongsuot.correspondence.models import Direction, Register
from thongsuot.correspondence.queries.register_book import Book, register_book
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.documents.views.files import handed_out
from thongsuot.office.page import page
from thongsuot.office.registers.views import register_of
from thongsuot.office.rights import OWN, WORKING, open_to

_EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WIDTHS = {"title": 52, "recipients": 30, "issuer": 28, "handled_by": 26, "identifier": 22, "remark": 26, "signer": 22}
_STEMS = {Direction.INCOMING: "so-van-ban-den", Direction.OUTGOING: "so-van-ban-di"}


@open_to(WORKING, about=Register, relations=OWN)
def register_print(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The book as a page that is printed: cover and columns of Phụ lục IV."""
    found = register_of(request, pk)
    return page(request, "office/registers/print.html", register=found, book=register_book(found, request.acting.day))


@open_to(WORKING, about=Register, relations=OWN)
def register_workbook(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The book as an Excel file."""
    found = register_of(request, pk)
    stem = _STEMS[Direction(found.direction)]
    return handed_out(workbook(register_book(found, request.acting.day)), f"{stem}-{found.year}.xlsx", _EXCEL)


def workbook(book: Book) -> bytes:
    """The book as a workbook of one sheet. Every cell is text: what begins with `=` is no formula."""
    made = Workbook(write_only=True)
    sheet = made.create_sheet(f"{book.year} {book.series}".strip()[:31])
    for place, (key, _heading) in enumerate(book.form.columns):
        sheet.column_dimensions[chr(ord("A") + place)].width = _WIDTHS.get(key, 14)
    thin = Side(style="thin")

    def row(cells: list[str] | tuple[str, ...], *, bold: bool = False, ruled: bool = True) -> None:
        written = []
        for value in cells:
            cell = WriteOnlyCell(sheet, value=value)
            cell.data_type = "s"
            cell.font = Font(name="Times New Roman", size=12, bold=bold)
            cell.alignment = Alignment(wrap_text=ruled, vertical="top", horizontal="center" if bold and ruled else None)
            if ruled:
                cell.border = Border(thin, thin, thin, thin)
            written.append(cell)
        sheet.append(written)

    for line in filter(None, (book.parent_agency, book.agency)):
        row([line], bold=True, ruled=False)
    row([f"{book.form.title}, năm {book.year}" + (f" ({book.series})" if book.series else "")], bold=True, ruled=False)
    row([heading for _key, heading in book.form.columns], bold=True)
    row([f"({number})" for number in range(1, len(book.form.columns) + 1)])
    for one in book.rows:
        row(one.cells)
    data = BytesIO()
    made.save(data)
    return data.getvalue()
