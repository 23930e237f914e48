"""What frames a report: the names its outline uses, and its header, as at a day."""

from __future__ import annotations

from datetime import date, timedelta

from thongsuot.correspondence.queries.framing import header_of as framed_header
from thongsuot.organisation.models import Unit
from thongsuot.organisation.periods import active_on
from thongsuot.organisation.queries.succession import last_day_on, last_name_on, whole_heir
from thongsuot.organisation.queries.units import name_on
from thongsuot.programme.facts.wording import citation
from thongsuot.reporting.models import ReportRequest
from thongsuot.reporting.outline.framing import Framing
from thongsuot.reporting.queries.answering import who_answers
from thongsuot.reporting.wording.dates import day_text
from vanban.document.model import Header
from vanban.regulation.epoch import epoch_on


def framing_of(request: ReportRequest, unit: Unit, day: date) -> Framing:
    """The names and documents that the outline's sentences may use; of a unit that is no more, as it was last."""
    name = last_name_on(unit, day)
    basis = request.basis.select_related("document")
    return Framing(
        agency=name.name,
        short_agency=name.short_name,
        area=area_of(unit, last_day_on(unit, day)),
        period=request.period,
        request=citation(request.letter),
        requester=last_name_on(request.requesting_unit, day).name,
        basis=tuple(citation(one.document) for one in basis),
        deadline=day_text(request.deadline),
        in_place=_in_place(request, unit, day),
    )


def _in_place(request: ReportRequest, unit: Unit, day: date) -> str:
    """Who reports in whose place, why, and until when the figures run."""
    answering = who_answers(request, unit, day)
    if unit.active_to is None or answering is None or answering == unit:
        return ""
    since, last = day_text(unit.active_to), day_text(unit.active_to - timedelta(days=1))
    heir, former = name_on(answering, day).name, last_name_on(unit, day).name
    if whole_heir(unit, day) == answering:
        why = f"{heir} tiếp nhận nhiệm vụ của {former} từ ngày {since} và báo cáo thay"
    else:
        asking = last_name_on(request.requesting_unit, day).name
        divided = f"{former} kết thúc hoạt động từ ngày {since}, nhiệm vụ chia cho nhiều đơn vị"
        why = f"{divided}; {heir} được {asking} giao báo cáo thay"
    return f"{why}; số liệu dưới đây tính đến hết ngày {last}."


def area_of(unit: Unit, day: date) -> str:
    """The area that the unit answers for, as in running text: `huyện Khánh Sơn`; empty where none is recorded."""
    areas = unit.areas.filter(active_on(day)).select_related("administrative_unit")
    names = [area.administrative_unit.name for area in areas.order_by("administrative_unit__code")]
    return ", ".join(name[:1].lower() + name[1:] for name in names)


def header_of(request: ReportRequest, unit: Unit, drafting_unit: Unit, document_type: str, day: date) -> Header:
    """The letterhead and the symbol; `Kính gửi` where the law of the day wants it on a report to a body above."""
    epoch = epoch_on(day)
    addressed = epoch is not None and document_type in epoch.addressed_types | epoch.addressed_types_to_superior
    goes_up = unit != request.requesting_unit
    addressees = (last_name_on(request.requesting_unit, day).name,) if addressed and goes_up else ()
    return framed_header(unit, drafting_unit, document_type, day, addressees=addressees)
