"""What frames a report: who reports, to whom, with what letterhead, signature and recipients, as at a day."""

from __future__ import annotations

from datetime import date

from thongsuot.correspondence.queries.signing import signature_on
from thongsuot.correspondence.queries.symbols import symbol_for
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.queries.units import letterhead, name_on
from thongsuot.programme.facts.wording import citation
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.outline.framing import Framing
from thongsuot.reporting.wording.dates import day_text
from vanban.document.model import Closing, Header
from vanban.regulation.epoch import epoch_on


def framing_of(request: ReportRequest, unit: Unit, day: date) -> Framing:
    """The names and documents that the outline's sentences may use."""
    name = name_on(unit, day)
    basis = request.basis.select_related("document")
    return Framing(
        agency=name.name,
        short_agency=name.short_name,
        area=area_of(unit, day),
        period=request.period,
        request=citation(request.letter),
        requester=name_on(request.requesting_unit, day).name,
        basis=tuple(citation(one.document) for one in basis),
        deadline=day_text(request.deadline),
    )


def area_of(unit: Unit, day: date) -> str:
    """The area that the unit answers for, as in running text: `huyện Khánh Sơn`; empty where none is recorded."""
    areas = unit.areas.filter(active_on(day)).select_related("administrative_unit")
    names = [area.administrative_unit.name for area in areas.order_by("administrative_unit__code")]
    return ", ".join(name[:1].lower() + name[1:] for name in names)


def header_of(request: ReportRequest, unit: Unit, drafting_unit: Unit, document_type: str, day: date) -> Header:
    """The letterhead and the symbol; `Kính gửi` where the law of the day wants it on a report to a body above."""
    head = letterhead(unit, day)
    symbol = symbol_for(document_type, unit, drafting_unit, day)
    epoch = epoch_on(day)
    addressed = epoch is not None and document_type in epoch.addressed_types | epoch.addressed_types_to_superior
    goes_up = unit != request.requesting_unit
    return Header(
        parent_agency=head.parent_agency,
        agency=head.agency,
        national_name=True,
        motto=True,
        symbol=symbol,
        identifier=f"/{symbol}",
        place=head.place,
        document_type=document_type,
        addressees=(name_on(request.requesting_unit, day).name,) if addressed and goes_up else (),
    )


def closing_of(
    unit: Unit, drafting_unit: Unit, signer: Position, document_type: str, recipients: tuple[str, ...], day: date
) -> Closing:
    """The recipients, the file copy last, and the signature block that follows from the signer's authority."""
    kept = [name_on(drafting_unit, day).abbreviation] if drafting_unit != unit else []
    copy = f"Lưu: {', '.join(('VT', *kept))}"
    return Closing(recipients=(*recipients, copy), signature=signature_on(signer, unit, document_type, day))
