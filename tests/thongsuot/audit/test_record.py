"""The audit record: complete with its action or not there, chained, and telling where it was tampered with."""

from __future__ import annotations

import threading
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.errors import BrokenChain, OutsideAuditedTransaction
from thongsuot.audit.frozen import FreezeTable
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.queries import events_about, verify_chain
from thongsuot.audit.transaction import audited
from thongsuot.files.models import StoredFile

AT = datetime(2019, 12, 10, 8, 30, tzinfo=UTC)
CLERK = Actor(person=UUID(int=1), position=UUID(int=2), unit=UUID(int=3), origin="test")
ROW = StoredFile(sha256="ab")


def record(action: str, **told: dict[str, object]) -> None:
    record_event(action=action, about=ROW, by=CLERK, at=AT, **told)


@pytest.mark.django_db
def test_event_tells_who_did_what_when_and_where() -> None:
    with audited():
        record("take_number", before={"number": None}, after={"number": "07"})
    event = events_about(ROW).get()
    assert (event.sequence, event.action, event.at, event.origin) == (1, "take_number", AT, "test")
    assert (event.actor_id, event.position_id, event.unit_id) == (UUID(int=1), UUID(int=2), UUID(int=3))
    assert (event.object_kind, event.object_id) == ("files.storedfile", "ab")
    assert (event.before, event.after) == ({"number": None}, {"number": "07"})


@pytest.mark.django_db
def test_each_event_is_chained_to_the_one_before() -> None:
    with audited():
        record("first")
        record("second", after={"tên": "Bồ Đề", "n": 3, "x": [1.5, True]})
    with audited():
        record("third")
    first, second, third = AuditEvent.objects.all()
    assert (first.previous_hash, second.previous_hash, third.previous_hash) == ("", first.hash, second.hash)
    assert verify_chain() == 3


def fail(action: str) -> None:
    with audited():
        record(action)
        raise ValueError


@pytest.mark.django_db
def test_what_failed_leaves_no_event() -> None:
    with audited():
        record("kept")
        with pytest.raises(ValueError):
            fail("undone inside")
    with pytest.raises(ValueError):
        fail("undone")
    assert [event.action for event in AuditEvent.objects.all()] == ["kept"]


@pytest.mark.django_db
def test_event_outside_an_audited_transaction_is_refused() -> None:
    with pytest.raises(OutsideAuditedTransaction), transaction.atomic():
        record("loose")


@pytest.mark.django_db
@pytest.mark.parametrize("sql", ["UPDATE audit_auditevent SET action = 'x'", "DELETE FROM audit_auditevent"])
def test_raw_sql_cannot_change_the_record(sql: str) -> None:
    with audited():
        record("done")
    with pytest.raises(DatabaseError, match="đóng băng"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("sql", "sequence"),
    [
        ("UPDATE audit_auditevent SET origin = 'elsewhere' WHERE sequence = 2", 2),
        ("DELETE FROM audit_auditevent WHERE sequence = 2", 2),
        ("UPDATE audit_auditevent SET previous_hash = 'ff' WHERE sequence = 3", 3),
    ],
)
def test_verification_finds_the_first_event_that_does_not_hold(sql: str, sequence: int) -> None:
    with audited():
        for action in ("one", "two", "three"):
            record(action)
    operation = FreezeTable("audit_auditevent")
    with connection.schema_editor() as editor:
        operation.thaw(editor)
    with connection.cursor() as cursor:
        cursor.execute(sql)
    with connection.schema_editor() as editor:
        operation.freeze(editor)
    with pytest.raises(BrokenChain) as caught:
        verify_chain()
    assert caught.value.sequence == sequence


@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_make_one_chain() -> None:
    def work(number: int) -> None:
        with audited():
            record(f"a{number}")
            record(f"b{number}")
        connection.close()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert verify_chain() == 40
    actions = [event.action for event in AuditEvent.objects.all()]
    assert all(actions[i][1:] == actions[i + 1][1:] for i in range(0, 40, 2)), "events of one action stand together"
