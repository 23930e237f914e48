"""How the installation is, in sentences; what could not be done, to be tried again or dropped."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from thongsuot.administration.actions.drop_job import drop_job
from thongsuot.administration.actions.retry_job import retry_job
from thongsuot.administration.health import health
from thongsuot.jobs.models import Job, Worker
from thongsuot.jobs.queries import dead_jobs, title_of
from thongsuot.office.acting import OfficeRequest
from thongsuot.office.administration_forms import ReasonForm
from thongsuot.office.answers import press, submit
from thongsuot.office.page import page
from thongsuot.office.paging import page_of
from thongsuot.office.rights import ADMINISTRATION, ALL_RELATIONS, FORM, WRITE, open_to

_WORKERS = 20


@dataclass(frozen=True, slots=True)
class Stopped:
    """A job that could not be done, and what it would have done."""

    job: Job
    title: str


@open_to(ADMINISTRATION)
def system(request: OfficeRequest) -> HttpResponse:
    """The checks, the workers, and the work that could not be done."""
    at = request.acting.at
    rows = page_of(dead_jobs(), request)
    return page(
        request,
        "administration/system.html",
        health=health(at),
        workers=Worker.objects.order_by("-seen_at")[:_WORKERS],
        rows=rows,
        stopped=[Stopped(job, title_of(job)) for job in rows],
    )


@open_to(ADMINISTRATION, methods=WRITE, about=Job, relations=ALL_RELATIONS)
def job_retry(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Try it once more."""
    acting = request.acting
    job = get_object_or_404(Job, pk=pk)
    return press(
        request,
        lambda: retry_job(job=job, by=acting.holder().actor(), at=acting.at),
        done=_("Công việc được thực hiện lại ngay khi tiến trình làm việc nền rảnh."),
        then=reverse("system"),
    )


@open_to(ADMINISTRATION, methods=FORM, about=Job, relations=ALL_RELATIONS)
def job_drop(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """Give it up for good, for a reason."""
    acting = request.acting
    job = get_object_or_404(Job, pk=pk)
    form = ReasonForm(request.POST or None)

    def again(status: HTTPStatus) -> HttpResponse:
        return page(request, "administration/job_drop.html", status=status, form=form, job=job, title=title_of(job))

    return submit(
        request,
        form,
        lambda: drop_job(job=job, reason=form.cleaned_data["reason"], by=acting.holder().actor(), at=acting.at),
        done=_("Đã bỏ công việc."),
        then=lambda _dropped: reverse("system"),
        again=again,
    )
