"""A report that was edited in a word processor comes back: every change listed, then taken over or left."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from thongsuot.files.actions.accept_upload import AcceptedFile
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import submit
from thongsuot.office.carried_file import NotCarried, carried_file, file_token
from thongsuot.office.page import page
from thongsuot.office.reports.changed_words import compared
from thongsuot.office.reports.forms import EditForm, WordFileForm
from thongsuot.office.reports.views.found import editable_report
from thongsuot.office.rights import AUTHORS, FORM, OWN, open_to
from thongsuot.reporting.actions.receive_edit import receive_edit
from thongsuot.reporting.actions.take_edit import take_edit
from thongsuot.reporting.drafting.choose import without
from thongsuot.reporting.drafting.compare import Comparison, compare
from thongsuot.reporting.drafting.read_edit import read_edit
from thongsuot.reporting.errors import NothingChosen, UnreadableEdit
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.overwritten import overwritten_figures
from thongsuot.reporting.queries.reports import text_of


@open_to(AUTHORS, methods=FORM, about=Report, relations=OWN)
def report_word(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Take the file; what it changes is shown before anything changes."""
    report, acting = editable_report(request, pk), request.acting
    form = WordFileForm(request.POST or None, request.FILES or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/reports/word.html",
            status=status,
            form=form,
            report=report,
            document=report.outgoing.document,
        )

    def then(accepted: AcceptedFile) -> str:
        token = file_token(accepted.stored, accepted.inspected.name)
        return f"{reverse('report_edit', args=[pk])}?{urlencode({'file': token})}"

    return submit(
        request,
        form,
        lambda: receive_edit(**form.given(), at=acting.at),
        done=_("Đã đọc tệp; hãy xem các thay đổi."),
        then=then,
        again=again,
    )


@open_to(AUTHORS, methods=FORM, about=Report, relations=OWN)
def report_edit(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The changes of the file that `?file=` names, and the button that takes over those that are ticked."""
    report, acting = editable_report(request, pk), request.acting
    try:
        _stored, inspected = carried_file(request.GET.get("file", ""))
        edited = read_edit(inspected.content)
    except (NotCarried, UnreadableEdit):
        messages.error(request, _("Tệp đã tải lên quá lâu; hãy tải lại tệp."))
        return HttpResponseRedirect(reverse("report_word", args=[pk]), status=HTTPStatus.SEE_OTHER)
    kept, version = text_of(report), report.outgoing.current_version
    found = compare(kept, edited)
    chosen = _chosen(request, found)
    taken = edited if chosen is None else without(kept, edited, found, frozenset(range(len(found.texts))) - chosen)
    form = EditForm(
        request.POST or None,
        overwritten=overwritten_figures(report, compare(kept, taken)),
        initial={"version": version.number if version else 0},
    )

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/reports/edit.html",
            status=status,
            form=form,
            report=report,
            document=report.outgoing.document,
            compared=compared(found, taken_alone=True),
            chosen=chosen,
            name=inspected.name,
        )

    def take() -> Comparison:
        if compare(kept, taken).is_empty:
            raise NothingChosen
        return take_edit(
            report=report,
            edited=taken,
            reasons=form.reasons(),
            version=form.cleaned_data["version"],
            by=acting.holder(),
            at=acting.at,
        )

    return submit(
        request,
        form,
        take,
        done=_("Đã đưa nội dung sửa vào báo cáo."),
        then=lambda _found: reverse("report", args=[pk]),
        again=again,
    )


def _chosen(request: OfficeRequest, found: Comparison) -> frozenset[int] | None:
    """The places of the changes that are ticked; None where the form was not sent yet."""
    if request.method != "POST":
        return None
    ticked = {one for one in request.POST.getlist("change") if one.isdecimal()}
    return frozenset(place for place in range(len(found.texts)) if str(place) in ticked)
