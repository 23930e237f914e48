"""What is said where nothing can be entered because no programme runs: what to do, or whom to ask."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpResponse

from thongsuot.office.acting import Acting, OfficeRequest
from thongsuot.office.page import page
from thongsuot.office.rights import HEADS
from thongsuot.organisation.models import Position
from thongsuot.programme.queries.listing import programmes_on, programmes_until
from thongsuot.programme.queries.programmes import heads_to_ask


@dataclass(frozen=True, slots=True)
class MissingProgramme:
    """Whether whoever looks may enter one, and else who may."""

    may_define: bool
    to_ask: tuple[Position, ...]


def missing_programme(acting: Acting, *, late: bool = False) -> MissingProgramme | None:
    """None while a programme runs, or has ended where what was done for it may be entered `late`; one query then."""
    if (programmes_until if late else programmes_on)(acting.day).exists():
        return None
    holder = acting.holder()
    may = holder.role in HEADS
    return MissingProgramme(may, () if may else tuple(heads_to_ask(holder, acting.day)))


def instead_of_form(request: OfficeRequest, *, late: bool = False) -> HttpResponse | None:
    """The page that says so in place of a form that asks for a programme; None where `missing_programme` is."""
    missing = missing_programme(request.acting, late=late)
    if missing is None:
        return None
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return page(request, "office/programmes/missing.html", status=status, missing=missing)
