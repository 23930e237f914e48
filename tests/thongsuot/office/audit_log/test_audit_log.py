"""The audit log is read by filters, tells what changed, and tells that it was read."""

from __future__ import annotations

import pytest
from django.db import connection
from tests.factories.administration import administrator_of
from tests.factories.correspondence import make_district
from tests.factories.office import client_of

from thongsuot.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def _actions(client, query: str) -> set[str]:
    return {event.action for event in client.get(f"/audit-log/?{query}").context["rows"]}


def test_it_is_narrowed_by_person_act_object_day_and_readings() -> None:
    district = make_district()
    person = district.officer.person
    client = administrator_of(district)
    client.get(f"/people/{person.pk}/")
    client.post(f"/people/{person.pk}/deactivate/")
    assert _actions(client, "person=Lý+Thị+Quản+Trị") == {"read", "deactivate_person", "read_audit_log"}
    assert _actions(client, "person=ly+quan+tri") == {"read", "deactivate_person", "read_audit_log"}
    assert _actions(client, "action=deactivate_person") == {"deactivate_person"}
    assert _actions(client, f"object=accounts.user+{person.pk}") == {"add_person", "read", "deactivate_person"}
    assert _actions(client, "readings=on") == {"read"}
    assert _actions(client, "since=2019-12-17") == set()
    assert "open_register" in _actions(client, "until=2019-12-15")


@pytest.mark.parametrize(
    "query", ["until=9999-12-31", "since=0001-01-01", "action=%00", "since=0001-01-01&until=9999-12-31"]
)
def test_what_cannot_be_looked_for_counts_as_not_given(query: str) -> None:
    client = administrator_of(make_district())
    assert "open_register" in _actions(client, query)
    assert AuditEvent.objects.latest("sequence").after == {"wanted": {}}


def test_an_event_tells_what_was_before_and_after() -> None:
    district = make_district()
    client = administrator_of(district)
    client.post(f"/people/{district.officer.person_id}/deactivate/")
    event = AuditEvent.objects.get(action="deactivate_person")
    (change,) = client.get(f"/audit-log/{event.pk}/").context["changes"]
    assert (change.field, change.before, change.after) == ("is_active", "True", "False")


def test_that_it_was_read_stands_in_it_with_what_was_looked_for() -> None:
    client = administrator_of(make_district())
    client.get("/audit-log/?person=huy&since=")
    assert AuditEvent.objects.latest("sequence").after == {"wanted": {"person": "huy"}}


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_takes_as_many_queries_for_one_as_for_many(count: int, django_assert_num_queries) -> None:
    district = make_district()
    client, officer = administrator_of(district), district.officer.person
    for _ in range(count):
        client.get(f"/people/{officer.pk}/")
    client_of(district.officer)
    # On PostgreSQL the chain of events takes its lock by a query.
    with django_assert_num_queries(11 + (connection.vendor == "postgresql")):
        client.get("/audit-log/")
