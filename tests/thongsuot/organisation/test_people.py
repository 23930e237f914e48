"""The example's people: all invented, each in a position."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from tests.factories.organisation import AT, BY, make_position, make_unit

from thongsuot.accounts.models import User
from thongsuot.audit.models import AuditEvent
from thongsuot.organisation.actions.import_people import import_people
from thongsuot.organisation.errors import NotInOffice
from thongsuot.organisation.queries.positions import positions_in, positions_of, require_in_office
from thongsuot.organisation.queries.units import unit_on
from thongsuot.organisation.roles import Role

THEN = date(2019, 12, 10)


@pytest.fixture
def people(khanh_hoa: Path) -> tuple[User, ...]:
    return import_people(path=khanh_hoa / "people.yaml", by=BY, at=AT)


def test_everybody_in_the_example_is_invented_and_in_office(people: tuple[User, ...]) -> None:
    assert len(people) > 20
    assert all(person.is_demonstration for person in people)
    assert all(positions_of(person, THEN).exists() for person in people)
    assert not any(person.has_usable_password() for person in people)


def test_every_role_is_held_by_somebody(people: tuple[User, ...]) -> None:
    assert {position.role for person in people for position in positions_of(person, THEN)} == set(Role)


def test_leaders_of_the_committee_stand_in_vietnamese_order(people: tuple[User, ...]) -> None:
    leaders = positions_in(unit_on("ubnd-huyen-khanh-son", THEN), THEN, Role.LEADER)
    assert [leader.title for leader in leaders] == ["Phó Chủ tịch", "Chủ tịch"], "Ca before Dương"


def test_nobody_holds_office_after_the_district_ended(people: tuple[User, ...]) -> None:
    district = [person for person in people if person.username.endswith(".khanhson")]
    assert district
    assert not any(positions_of(person, date(2025, 7, 1)).exists() for person in district)


def test_importing_again_changes_nothing(people: tuple[User, ...], khanh_hoa: Path) -> None:
    before = AuditEvent.objects.count()
    import_people(path=khanh_hoa / "people.yaml", by=BY, at=AT)
    assert AuditEvent.objects.count() == before


@pytest.mark.django_db
def test_audit_never_holds_a_password(people: tuple[User, ...]) -> None:
    events = AuditEvent.objects.filter(object_kind="accounts.user")
    assert events
    assert not any("password" in (event.after or {}) for event in events)


@pytest.mark.django_db
@pytest.mark.parametrize("day", [date(2018, 12, 31), date(2020, 1, 1)])
def test_position_counts_in_its_period_only(day: date) -> None:
    position = make_position(
        make_unit("a"), Role.LEADER, "Chủ tịch", active_from=date(2019, 1, 1), active_to=date(2020, 1, 1)
    )
    require_in_office(position, date(2019, 12, 31))
    with pytest.raises(NotInOffice, match=f"{day:%d/%m/%Y}"):
        require_in_office(position, day)
