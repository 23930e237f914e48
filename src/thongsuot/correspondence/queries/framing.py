"""What frames a document that a body issues: letterhead and symbol above, recipients and signature below."""

from __future__ import annotations

from datetime import date

from thongsuot.correspondence.queries.signing import signature_on
from thongsuot.correspondence.queries.symbols import symbol_for
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.queries.units import letterhead, name_on
from vanban.document.model import Closing, Header

# Begins the line of the file copy, the last of the recipients.
FILE_COPY = "Lưu:"
# Stands on every page of what the demonstration's invented people make.
DEMONSTRATION_NOTICE = "Dữ liệu minh họa, không có giá trị pháp lý"


def notice_for(by: Position) -> str | None:
    """The notice that stands on every page, where the one who makes it is invented."""
    return DEMONSTRATION_NOTICE if by.person.is_demonstration else None


def header_of(
    unit: Unit,
    drafting_unit: Unit,
    document_type: str,
    day: date,
    *,
    subject: str | None = None,
    addressees: tuple[str, ...] = (),
    urgency: str | None = None,
) -> Header:
    """The header of a document of the unit, still without number and date."""
    head = letterhead(unit, day)
    symbol = symbol_for(document_type, unit, drafting_unit, day)
    return Header(
        parent_agency=head.parent_agency,
        agency=head.agency,
        national_name=True,
        motto=True,
        symbol=symbol,
        identifier=f"/{symbol}",
        place=head.place,
        document_type=document_type,
        subject=subject,
        addressees=addressees,
        urgency=urgency,
    )


def closing_of(
    unit: Unit, drafting_unit: Unit, signer: Position, document_type: str, recipients: tuple[str, ...], day: date
) -> Closing:
    """The recipients, the file copy last, and the signature block that follows from the signer's authority."""
    kept = [name_on(drafting_unit, day).abbreviation] if drafting_unit != unit else []
    copy = f"{FILE_COPY} {', '.join(('VT', *kept))}"
    return Closing(recipients=(*recipients, copy), signature=signature_on(signer, unit, document_type, day))
