"""Take the next number of a register."""

from __future__ import annotations

from datetime import date, datetime

from django.db import connection

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.transaction import audited
from thongsuot.correspondence.errors import NumberOutOfOrder, RegisterClosed, WrongYear
from thongsuot.correspondence.models import Document, Register, RegisterEntry
from thongsuot.organisation.models import Position

_TAKE = """UPDATE correspondence_register SET next_number = next_number + 1, last_day = %s
WHERE id = %s AND closed_at IS NULL AND (last_day IS NULL OR last_day <= %s) RETURNING next_number - 1"""


@audited()
def take_number(
    *,
    register: Register,
    document: Document,
    day: date,
    by: Actor,
    at: datetime,
    entered_by: Position | None = None,
    due_on: date | None = None,
) -> RegisterEntry:
    """Enter the document under the register's next number, dated `day`.

    One statement raises the counter and tells its value, and the entry is made in the same transaction: of any number
    of callers at once each gets a number of its own, and a caller that fails gives its number back unused. Numbers
    follow days (NĐ 30/2020, Điều 15.1): NumberOutOfOrder for a day before the last number's; WrongYear,
    RegisterClosed.
    """
    if day.year != register.year:
        raise WrongYear(day, register.year)
    key = Register._meta.pk.get_db_prep_value(register.pk, connection)
    with connection.cursor() as cursor:
        cursor.execute(_TAKE, [day, key, day])
        row = cursor.fetchone()
    register.refresh_from_db()
    if row is None:
        if register.closed_at is not None or register.last_day is None:
            raise RegisterClosed(str(register))
        raise NumberOutOfOrder(day, register.last_day)
    entry = RegisterEntry.objects.create(
        register=register,
        number=row[0],
        day=day,
        document=document,
        entered_at=at,
        entered_by=entered_by,
        due_on=due_on,
    )
    after = {"register": str(register.pk), "number": entry.number, "document": str(document.pk), "day": str(day)}
    record_event(action="take_number", about=entry, by=by, at=at, after=after)
    return entry
