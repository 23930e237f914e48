"""The example grown to an office that has worked for years: documents in registers, activities of a decade."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar
from uuid import uuid4

from django.db.models import Model

from thongsuot.correspondence.models import Direction, Document, DocumentOrigin, Register, RegisterEntry
from thongsuot.correspondence.search_text import search_text
from thongsuot.programme.models import Activity
from vanban.document.partial_date import PartialDate

DOCUMENTS, ACTIVITIES = 2_000, 10_000
_TOGETHER = 500
M = TypeVar("M", bound=Model)
_SUBJECTS = ("rà soát cơ sở truyền thanh", "tổ chức tập huấn", "báo cáo định kỳ", "góp ý dự thảo", "cung cấp số liệu")


def grow(district: str) -> None:
    """As many documents and activities as an office of that code has after some years."""
    _documents(district)
    _activities(district)


def _copy(row: M, **changes: object) -> M:
    """A new row with the columns of another, but for the changes."""
    told = {field.attname: field.value_from_object(row) for field in row._meta.concrete_fields if not field.primary_key}
    return type(row)(**{**told, **changes})


def _documents(district: str) -> None:
    register = Register.objects.get(unit__code=district, direction=Direction.INCOMING, year=2019)
    entry = RegisterEntry.objects.filter(register=register, document__isnull=False)[0]
    assert entry.document is not None
    documents, entries = [], []
    for number in range(DOCUMENTS):
        day = date(2019, 1, 2) + timedelta(days=number % 340)
        document = _copy(
            entry.document,
            id=uuid4(),
            origin=DocumentOrigin.INCOMING,
            identifier=f"{number + 5000}/UBND-VX",
            number=str(number + 5000),
            symbol="UBND-VX",
            date=PartialDate(day.year, day.month, day.day),
            subject=f"{_SUBJECTS[number % len(_SUBJECTS)]}, đợt {number}",
            frozen_at=None,
        )
        document.search_text = search_text(document)
        documents.append(document)
        due = None if number % 3 else day + timedelta(days=20)
        entries.append(
            _copy(entry, id=uuid4(), number=register.next_number + number, document_id=document.pk, day=day, due_on=due)
        )
    Document.objects.bulk_create(documents, batch_size=_TOGETHER)
    RegisterEntry.objects.bulk_create(entries, batch_size=_TOGETHER)
    Register.objects.filter(pk=register.pk).update(next_number=register.next_number + DOCUMENTS)


def _activities(district: str) -> None:
    known = list(Activity.objects.filter(unit__code=district, shared_event=None).order_by("pk")[:10])
    Activity.objects.bulk_create(_years_of(known), batch_size=_TOGETHER)


def _years_of(known: list[Activity]) -> Iterator[Activity]:
    for number in range(ACTIVITIES):
        day = date(2010, 1, 4) + timedelta(days=number * 3620 // ACTIVITIES)
        pattern = known[number % len(known)]
        yield _copy(
            pattern,
            client_id=uuid4(),
            title=f"{pattern.title}, lần {number}",
            started_on=day,
            ended_on=day,
            shared_event_id=None,
            task_id=None,
        )
