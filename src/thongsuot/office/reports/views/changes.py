"""Records that changed after drafting: what would change in the report, to be taken over or left."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press
from thongsuot.office.fact_names import fact_name, topic_names
from thongsuot.office.page import page
from thongsuot.office.reports.views.found import editable_report
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.office.typed import key_in
from thongsuot.reporting.actions.redraft_report import redraft_report
from thongsuot.reporting.errors import NothingChosen
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.drafts import record_changes


@open_to(AUTHORS, methods=FORM, about=Report, relations=OWN)
def report_changes(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Each difference with the records behind it; what is ticked is taken over, the rest stays as it is written."""
    report, acting = editable_report(request, pk), request.acting
    if request.method != "POST":
        changes, topics = record_changes(report, at=acting.at), topic_names()
        return page(
            request,
            "office/reports/changes.html",
            part="office/reports/_changes_short.html",
            report=report,
            document=report.outgoing.document,
            differences=[
                (
                    one,
                    fact_name(one.name, topics),
                    [changes.titles.get(ref, "") for ref in one.came],
                    [changes.titles.get(ref, "") for ref in one.went],
                    [changes.titles.get(now, "") for _was, now in one.revised],
                )
                for one in changes.differences
            ],
        )

    def take_over() -> None:
        chosen = frozenset(key for one in request.POST.getlist("fact") if (key := key_in(one)) is not None)
        if not chosen:
            raise NothingChosen
        refreshed = redraft_report(report=report, by=acting.holder(), at=acting.at, accepted=chosen)
        if refreshed.unplaced:
            count = len(refreshed.unplaced)
            text = ngettext(
                "%(n)s nội dung mới chưa có chỗ trong văn bản: %(texts)s. Hãy viết câu cho nội dung đó.",
                "%(n)s nội dung mới chưa có chỗ trong văn bản: %(texts)s. Hãy viết câu cho các nội dung đó.",
                count,
            )
            told = "; ".join(one.text for one in refreshed.unplaced)
            messages.warning(request, text % {"n": count, "texts": told})

    return press(request, take_over, done=_("Đã cập nhật báo cáo theo hồ sơ."), then=reverse("report", args=[pk]))
