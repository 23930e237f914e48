"""Whoever reads personal data is in the record, with the address from which it was read."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from thongsuot.accounts.models import User
from thongsuot.audit.actions.record_reading import record_reading
from thongsuot.audit.actor import Actor
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.origin import acting_from, client_address
from thongsuot.audit.queries import readings_of

AT = datetime(2019, 12, 10, 8, 30, tzinfo=UTC)
CLERK = Actor(person=UUID(int=1), position=UUID(int=2), unit=UUID(int=3))


@pytest.mark.django_db
def test_reading_tells_who_which_fields_and_from_where_but_no_value() -> None:
    person = User(id=UUID(int=9), email="can-bo@example.vn")
    with acting_from("203.0.113.7"):
        record_reading(about=person, fields=["email", "full_name"], by=CLERK, at=AT, purpose="liên hệ")
    event = readings_of(person).get()
    assert (event.actor_id, event.origin) == (UUID(int=1), "203.0.113.7")
    assert event.after == {"fields": ["email", "full_name"], "purpose": "liên hệ"}


@pytest.mark.django_db
def test_list_of_people_is_in_the_record_of_each() -> None:
    people = [User(id=UUID(int=number)) for number in (7, 8)]
    record_reading(about=people, fields=["email"], by=CLERK, at=AT)
    assert [readings_of(person).count() for person in people] == [1, 1]
    assert AuditEvent.objects.count() == 2


@pytest.mark.parametrize(
    ("told", "proxies", "address"),
    [
        ({"REMOTE_ADDR": "203.0.113.7"}, (), "203.0.113.7"),
        ({"REMOTE_ADDR": "203.0.113.7", "HTTP_X_FORWARDED_FOR": "10.0.0.1"}, (), "203.0.113.7"),
        ({"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "203.0.113.7"}, ("127.0.0.1",), "203.0.113.7"),
        (
            {"REMOTE_ADDR": "127.0.0.1", "HTTP_X_FORWARDED_FOR": "6.6.6.6, 203.0.113.7, 10.0.0.1"},
            ("127.0.0.1", "10.0.0.1"),
            "203.0.113.7",
        ),
        ({"REMOTE_ADDR": "127.0.0.1"}, ("127.0.0.1",), "127.0.0.1"),
        ({"REMOTE_ADDR": "", "HTTP_X_FORWARDED_FOR": "203.0.113.7"}, ("unix:",), "203.0.113.7"),
        ({}, (), ""),
    ],
)
def test_only_our_own_proxies_are_believed(told: dict[str, object], proxies: tuple[str, ...], address: str) -> None:
    assert client_address(told, proxies) == address
