"""Dated rows never say two things of one day."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from tests.factories.organisation import AT, BY, make_person, make_unit

from thongsuot.organisation.actions.add_unit import add_unit
from thongsuot.organisation.actions.appoint_person import appoint_person
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.errors import InvalidPeriod, OverlappingPeriods, UnknownUnit
from thongsuot.organisation.models import Unit, UnitKind, UnitRelationKind
from thongsuot.organisation.queries.units import unit_on
from thongsuot.organisation.roles import Role

pytestmark = pytest.mark.django_db
Y2019, Y2020, Y2021 = date(2019, 1, 1), date(2020, 1, 1), date(2021, 1, 1)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((None, None), (Y2020, None)),
        ((Y2019, Y2021), (Y2020, None)),
        ((Y2020, None), (None, Y2021)),
        ((Y2019, Y2020), (None, None)),
        ((Y2019, Y2020), (date(2019, 12, 31), None)),
    ],
)
def test_code_means_one_unit_a_day(first, second) -> None:
    make_unit("a", active_from=first[0], active_to=first[1])
    with pytest.raises(OverlappingPeriods, match="chồng lên"):
        make_unit("a", active_from=second[0], active_to=second[1])


def test_code_may_be_used_again_from_the_day_the_unit_ended() -> None:
    old = make_unit("a", active_to=Y2020)
    new = make_unit("a", active_from=Y2020)
    assert unit_on("a", date(2019, 12, 31)) == old
    assert unit_on("a", Y2020) == new


def test_unknown_code_is_named_with_its_day() -> None:
    make_unit("a", active_from=Y2020)
    with pytest.raises(UnknownUnit, match="“a” vào ngày 01/01/2019"):
        unit_on("a", Y2019)


def test_period_must_not_end_before_it_begins() -> None:
    with pytest.raises(InvalidPeriod):
        make_unit("a", active_from=Y2020, active_to=Y2020)


def test_unit_has_one_letterhead_parent_at_a_time_but_may_serve_several() -> None:
    office, committee, council = make_unit("vp"), make_unit("ubnd"), make_unit("hdnd")
    for body in (committee, council):
        relate_units(unit=office, kind=UnitRelationKind.SERVES, related=body, by=BY, at=AT)
    parent = UnitRelationKind.LETTERHEAD_PARENT
    relate_units(unit=office, kind=parent, related=committee, active_to=Y2020, by=BY, at=AT)
    relate_units(unit=office, kind=parent, related=council, active_from=Y2020, by=BY, at=AT)
    with pytest.raises(OverlappingPeriods):
        relate_units(unit=office, kind=parent, related=council, active_from=Y2019, active_to=Y2020, by=BY, at=AT)


def test_person_holds_a_title_once_a_day() -> None:
    unit, person = make_unit("a"), make_person()

    def appoint(start: date) -> None:
        appoint_person(person=person, unit=unit, role=Role.LEADER, title="Chủ tịch", active_from=start, by=BY, at=AT)

    appoint(Y2019)
    with pytest.raises(OverlappingPeriods):
        appoint(Y2020)


def test_postgresql_refuses_overlap_even_without_the_action() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("SQLite has no exclusion constraints; its transactions that write are alone")
    add_unit(code="a", kind=UnitKind.OTHER, active_from=Y2019, by=BY, at=AT)
    with pytest.raises(IntegrityError, match="organisation_unit_overlap"), transaction.atomic():
        Unit.objects.create(code="a", kind=UnitKind.OTHER, active_from=Y2020)
