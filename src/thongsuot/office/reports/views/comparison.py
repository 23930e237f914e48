"""What a report says otherwise than an earlier version of it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.page import page
from thongsuot.office.reports.changed_words import compared
from thongsuot.office.reports.views.found import found_report
from thongsuot.office.rights import OWN, WORKING, open_to
from thongsuot.reporting.drafting.compare import compare
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import text_of
from vanban.document.model import Document

_FORMER = "former"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A text to compare with, under the name by which the address says it."""

    key: str
    label: str


@open_to(WORKING, about=Report, relations=OWN)
def report_comparison(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The changes since the version that `?with=` names: the last one issued, or one of the draft's own."""
    report = found_report(request, pk)
    offered = _offered(report)
    chosen = next((one for one in offered if one.key == request.GET.get("with")), offered[0] if offered else None)
    found = None if chosen is None else compared(compare(_text(report, chosen.key), text_of(report)))
    return page(
        request,
        "office/reports/comparison.html",
        report=report,
        document=report.outgoing.document,
        offered=offered,
        chosen=chosen,
        compared=found,
    )


def _offered(report: Report) -> list[Earlier]:
    """The former report first, then the draft's own versions, the newest first."""
    offered = []
    if report.supersedes is not None:
        offered.append(Earlier(_FORMER, _("báo cáo %(former)s") % {"former": report.supersedes.outgoing.document}))
    for one in report.outgoing.versions.only("number", "note").order_by("-number")[1:]:
        label = _("phiên bản soạn thảo %(number)s") % {"number": one.number}
        offered.append(Earlier(str(one.number), f"{label} ({one.note})" if one.note else label))
    return offered


def _text(report: Report, key: str) -> Document:
    if key == _FORMER:
        assert report.supersedes is not None
        return text_of(report.supersedes)
    return report.outgoing.versions.get(number=int(key)).structured()
