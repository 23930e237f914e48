"""The file of a request: what a letter asks, as data, for offices that keep an installation of their own.

It goes along with the letter; whoever registered the letter takes it over there, and nothing is typed twice. It bears
the request's id, by which the reports that answer it are known again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext

from thongsuot.exchange.refusal import RefusedRequest
from thongsuot.facts.canonical import Json, canonical_bytes
from thongsuot.facts.model import Period
from thongsuot.organisation.models import Unit
from thongsuot.organisation.queries.units import names_on
from thongsuot.programme.models import Topic
from thongsuot.reporting.dataset.reading import DatasetError, Reader
from thongsuot.reporting.models import ReportRegime, ReportRequest
from thongsuot.reporting.queries.outlines import outline_of

SCHEMA = "thongsuot-request/1"


@dataclass(frozen=True, slots=True)
class Named:
    """A row that both offices know by its code, and its name for people."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class RequestFile:
    """What the file tells. `outline` is the outline's own text; `programme_ends` is the day after its last."""

    request: UUID
    document_type: str
    identifier: str
    letter_day: date
    requesting_unit: Named
    addressees: tuple[Named, ...]
    programme: Named
    programme_begins: date
    programme_ends: date | None
    regime: ReportRegime
    period: Period
    cumulative_from: date | None
    deadline: date
    outline: str
    topics: tuple[Named, ...]


def request_file_of(request: ReportRequest) -> bytes:
    """The file of a request, in canonical JSON (RFC 8785)."""
    programme, letter = request.programme, request.letter
    units = Unit.objects.filter(pk__in=[request.requesting_unit_id, *request.addressees.values_list("unit", flat=True)])
    names = names_on(units, timezone.localdate(request.made_at))
    asked = sorted((unit for unit in names if unit.pk != request.requesting_unit_id), key=lambda unit: unit.code)
    codes = {
        kind.key.partition("@")[2] for kind in (one.kind for one in outline_of(request.outline).indicators.values())
    }
    topics = Topic.objects.filter(code__in=codes)
    return canonical_bytes(
        {
            "schema": SCHEMA,
            "request": str(request.pk),
            "letter": {
                "document_type": letter.document_type,
                "identifier": letter.identifier,
                "date": str(letter.date),
            },
            "requesting_unit": _named(request.requesting_unit.code, names[request.requesting_unit].name),
            "addressees": [_named(unit.code, names[unit].name) for unit in asked],
            "programme": {
                **_named(programme.key, programme.name),
                "from": str(programme.active_from),
                "to": _day(programme.active_to),
            },
            "regime": request.regime,
            "period": {"from": str(request.period_start), "to": str(request.period_end)},
            "cumulative_from": _day(request.cumulative_from),
            "deadline": str(request.deadline),
            "outline": request.outline.source,
            "topics": [_named(topic.code, topic.name) for topic in topics],
        }
    )


def read_request_file(content: bytes) -> RequestFile:
    """What a file tells; RefusedRequest where it is no request's file, or one of a format that is not known here."""
    try:
        root = Reader(json.loads(content))
        if root.text("schema") != SCHEMA:
            raise DatasetError(root.text("schema"))
        told = _read(root)
        root.done()
    except (DatasetError, ValueError, RecursionError) as error:
        raise RefusedRequest(
            gettext("Tệp không phải tệp yêu cầu báo cáo của Thông Suốt (%(error)s); hãy nhập theo công văn ở dưới.")
            % {"error": error}
        ) from error
    return told


def _read(root: Reader) -> RequestFile:
    letter, programme, period = root.object("letter"), root.object("programme"), root.object("period")
    first, end = period.day("from"), period.day("to")
    if end <= first:
        raise DatasetError(gettext("period: kết thúc trước khi bắt đầu"))
    return RequestFile(
        request=root.uuid("request"),
        document_type=letter.text("document_type"),
        identifier=letter.text("identifier"),
        letter_day=letter.day("date"),
        requesting_unit=_read_named(root.object("requesting_unit")),
        addressees=tuple(map(_read_named, root.each("addressees"))),
        programme=_read_named(programme),
        programme_begins=programme.day("from"),
        programme_ends=programme.day("to") if programme.has("to") else None,
        regime=root.choice("regime", ReportRegime),
        period=Period(first, end),
        cumulative_from=root.day("cumulative_from") if root.has("cumulative_from") else None,
        deadline=root.day("deadline"),
        outline=root.text("outline"),
        topics=tuple(map(_read_named, root.each("topics"))),
    )


def _named(code: str, name: str) -> dict[str, Json]:
    return {"code": code, "name": name}


def _read_named(one: Reader) -> Named:
    return Named(one.text("code"), one.text("name"))


def _day(day: date | None) -> str | None:
    return None if day is None else str(day)
