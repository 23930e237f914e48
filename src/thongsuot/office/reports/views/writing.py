"""Writing in a report: the words of one paragraph, and that nothing happened in a section."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.office.acting import OfficeRequest
from thongsuot.office.answers import press, submit
from thongsuot.office.page import page
from thongsuot.office.reports.views.found import editable_report, found_report
from thongsuot.office.reports.words import WordsForm
from thongsuot.office.rights import AUTHORS, FORM, OWN, WRITE, open_to
from thongsuot.office.typed import typed
from thongsuot.reporting.actions.assert_nil import assert_nil
from thongsuot.reporting.actions.reword_paragraph import reword_paragraph
from thongsuot.reporting.actions.withdraw_nil import withdraw_nil
from thongsuot.reporting.drafting.paragraphs import paragraph_at
from thongsuot.reporting.errors import UnknownParagraph
from thongsuot.reporting.models import Report
from thongsuot.reporting.queries.reports import text_of


@open_to(AUTHORS, methods=FORM, about=Report, relations=OWN)
def report_words(request: OfficeRequest, pk: UUID, place: int) -> HttpResponse:
    """The words around a paragraph's facts; the facts stay where they are."""
    report, acting = editable_report(request, pk), request.acting
    version = report.outgoing.current_version
    try:
        paragraph = paragraph_at(text_of(report), place)
    except UnknownParagraph as error:
        raise Http404 from error
    initial = {"version": version.number if version else 0}
    form = WordsForm(request.POST or None, paragraph=paragraph, initial=initial)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(
            request,
            "office/reports/words.html",
            part="office/reports/_words.html",
            status=status,
            form=form,
            report=report,
            document=report.outgoing.document,
            place=place,
        )

    return submit(
        request,
        form,
        lambda: reword_paragraph(
            report=report,
            version=form.cleaned_data["version"],
            place=place,
            texts=form.texts(),
            following=form.cleaned_data["following"],
            by=acting.holder(),
            at=acting.at,
        ),
        done=_("Đã sửa lời văn."),
        then=lambda _done: reverse("report", args=[pk]),
        again=again,
    )


@open_to(AUTHORS, methods=WRITE, about=Report, relations=OWN)
def report_nil(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Assert that nothing happened in the section that the button names, or take that back."""
    report, acting = found_report(request, pk), request.acting
    section = typed(request, "section")
    if "withdraw" in request.POST:
        return press(
            request,
            lambda: withdraw_nil(report=report, section=section, by=acting.holder(), at=acting.at),
            done=_("Đã rút xác nhận không phát sinh."),
            then=reverse("report", args=[pk]),
        )
    return press(
        request,
        lambda: assert_nil(report=report, section=section, by=acting.holder(), at=acting.at),
        done=_("Đã xác nhận không phát sinh."),
        then=reverse("report", args=[pk]),
    )
