"""Two who save one row at the same moment: it is there once, and nobody sees an error of the database."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from threading import Barrier, local

import pytest
from django.db import IntegrityError, connection

from thongsuot.audit.actions import save_row as module
from thongsuot.audit.actions.save_row import save_row
from thongsuot.audit.actor import Actor
from thongsuot.audit.errors import SentTwice
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.queries import verify_chain
from thongsuot.organisation.models import Unit, UnitSuccession
from thongsuot.programme.models import Topic

AT = datetime(2019, 12, 10, 8, 30, tzinfo=UTC)
BY = Actor.program("test")
at_once = pytest.mark.skipif(
    connection.vendor == "sqlite", reason="SQLite's transactions that write are alone: the second finds the first's row"
)


def _save_at_once(monkeypatch: pytest.MonkeyPatch, *names: str) -> list[bool | SentTwice]:
    """What each of those who save the topic under a name gets, when none of them has found it stored before."""
    meeting, met, read = Barrier(len(names)), local(), module._fields

    def read_and_meet(row: Topic) -> dict[str, object]:
        if not hasattr(met, "done"):
            met.done = True
            meeting.wait(10)
        return read(row)

    monkeypatch.setattr(module, "_fields", read_and_meet)

    def save(name: str) -> bool | SentTwice:
        try:
            return save_row(Topic(code="bien", name=name), action="define_topic", by=BY, at=AT)
        except SentTwice as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(names)) as hands:
        return list(hands.map(save, names))


@at_once
@pytest.mark.django_db(transaction=True)
def test_the_same_is_stored_and_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sorted(_save_at_once(monkeypatch, "biển", "biển", "biển")) == [False, False, True]
    assert (Topic.objects.count(), AuditEvent.objects.count(), verify_chain()) == (1, 1, 1)


@at_once
@pytest.mark.django_db(transaction=True)
def test_of_two_contents_the_second_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = _save_at_once(monkeypatch, "biển", "biển, đảo")
    assert {type(first), type(second)} == {bool, SentTwice}
    assert Topic.objects.get().name == ("biển" if first is True else "biển, đảo")
    assert AuditEvent.objects.count() == 1


@pytest.mark.django_db
def test_any_other_clash_is_what_it_is() -> None:
    units = [Unit.objects.create(code=code, kind="other") for code in "ab"]
    told = {"predecessor": units[0], "successor": units[1], "day": AT.date()}
    save_row(UnitSuccession(**told), action="succeed_unit", by=BY, at=AT)
    with pytest.raises(IntegrityError):
        save_row(UnitSuccession(**told), action="succeed_unit", by=BY, at=AT)
