"""Turning an action, and what it refuses, into an answer: for a button, and for a form."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import TypeVar

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse, HttpResponseRedirect
from django_htmx.http import HttpResponseClientRedirect

from thongsuot.accounts.errors import AccountsError
from thongsuot.audit.errors import AuditError
from thongsuot.correspondence.errors import CorrespondenceError
from thongsuot.exchange.refusal import RefusedRequest, RefusedSubmission
from thongsuot.files.errors import FilesError
from thongsuot.jobs.errors import JobsError
from thongsuot.office.acting import OfficeRequest
from thongsuot.organisation.errors import OrganisationError
from thongsuot.programme.errors import ProgrammeError
from thongsuot.reporting.errors import ReportingError
from thongsuot.reporting.outline.parse import OutlineError
from thongsuot.signing.errors import SigningError

T = TypeVar("T")

# What the apps refuse: each message is one sentence that says what is wrong and what to do.
REFUSALS = (
    AccountsError,
    AuditError,
    CorrespondenceError,
    FilesError,
    JobsError,
    OrganisationError,
    OutlineError,
    ProgrammeError,
    RefusedRequest,
    RefusedSubmission,
    ReportingError,
    SigningError,
)


def go_to(request: OfficeRequest, url: str) -> HttpResponse:
    """See another page next: by htmx as a whole page, else by an ordinary redirect."""
    if request.htmx:
        return HttpResponseClientRedirect(url)
    return HttpResponseRedirect(url, status=HTTPStatus.SEE_OTHER)


def press(request: OfficeRequest, action: Callable[[], object], *, done: str, then: str) -> HttpResponse:
    """A button: take the action, say that it is `done` or why it was refused, and show the page `then`."""
    try:
        action()
    except REFUSALS as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, done)
    return go_to(request, then)


def submit(
    request: OfficeRequest,
    form: Form,
    action: Callable[[], T],
    *,
    done: str,
    then: Callable[[T], str],
    again: Callable[[HTTPStatus], HttpResponse],
) -> HttpResponse:
    """A page with a form: shown by `again`; once it is sent, and valid, take the action and say that it is `done`.

    Then the page `then` (of its result) is shown. Where the form or the action refuses, `again` shows the form with
    the reasons (status 422).
    """
    if request.method != "POST":
        return again(HTTPStatus.OK)
    if form.is_valid():
        try:
            result = action()
        except REFUSALS as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, done)
            return go_to(request, then(result))
    return again(HTTPStatus.UNPROCESSABLE_ENTITY)
