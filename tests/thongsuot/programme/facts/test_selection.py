"""Which records a fact is about: own offices yes, subordinate committees no; within the period; as known then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.factories.organisation import AT, BY, make_unit
from tests.factories.programme import (
    Field,
    make_activity,
    make_budget_line,
    make_field,
    make_programme,
    make_task,
)

from thongsuot.facts.model import Period
from thongsuot.organisation.actions.end_relation import end_relation
from thongsuot.organisation.actions.end_unit import end_unit
from thongsuot.organisation.actions.relate_units import relate_units
from thongsuot.organisation.models import UnitRelation, UnitRelationKind
from thongsuot.programme.actions.drop_task import drop_task
from thongsuot.programme.actions.withdraw_record import withdraw_record
from thongsuot.programme.facts.own_offices import own_offices
from thongsuot.programme.facts.selection import activities, budget_lines, budget_years, next_period, next_tasks


def test_what_own_offices_did_is_the_units_own(field: Field) -> None:
    done = [make_activity(field, unit=unit) for unit in (field.committee, field.division, field.centre)]
    assert set(activities(field.scope())) == set(done)


def test_what_a_subordinate_committee_did_comes_in_its_own_report(field: Field) -> None:
    theirs = make_activity(field, unit=field.commune)
    assert list(activities(field.scope())) == []
    assert list(activities(field.scope(unit=field.commune))) == [theirs]


def test_what_an_office_asks_for_itself_is_not_what_the_committee_did(field: Field) -> None:
    make_activity(field, unit=field.committee)
    assert list(activities(field.scope(unit=field.centre))) == []


MID_YEAR = date(2019, 7, 1)
SPRING, AUTUMN = date(2019, 3, 5), date(2019, 9, 5)


def test_a_report_on_the_year_tells_what_an_office_did_before_it_was_closed(field: Field) -> None:
    done = make_activity(field, unit=field.centre, day=SPRING)
    line = make_budget_line(field, unit=field.centre)
    end_unit(unit=field.centre, day=MID_YEAR, by=BY, at=AT)
    assert list(activities(field.scope())) == [done]
    assert list(budget_lines(field.scope())) == [line]


def test_what_an_office_did_belongs_to_the_unit_whose_office_it_was_that_day(field: Field) -> None:
    elsewhere = make_field("huyen-khac", field.programme)
    before, after = (make_activity(field, unit=field.centre, day=day) for day in (SPRING, AUTUMN))
    line = make_budget_line(field, unit=field.centre)
    relation = UnitRelation.objects.get(unit=field.centre, kind=UnitRelationKind.LETTERHEAD_PARENT)
    end_relation(relation=relation, day=MID_YEAR, by=BY, at=AT)
    relate_units(
        unit=field.centre,
        kind=UnitRelationKind.LETTERHEAD_PARENT,
        related=elsewhere.division,
        active_from=MID_YEAR,
        by=BY,
        at=AT,
    )
    assert (list(activities(field.scope())), list(budget_lines(field.scope()))) == ([before], [])
    assert (list(activities(elsewhere.scope())), list(budget_lines(elsewhere.scope()))) == ([after], [line])


def test_what_an_office_did_before_its_first_day_on_record_is_not_lost(field: Field) -> None:
    office = make_unit("phong-moi")
    kind = UnitRelationKind.LETTERHEAD_PARENT
    relate_units(unit=office, kind=kind, related=field.committee, active_from=MID_YEAR, by=BY, at=AT)
    done = make_activity(field, unit=office, day=SPRING)
    assert list(activities(field.scope())) == [done]


def test_an_office_of_a_closed_office_is_own_no_longer_than_that(field: Field) -> None:
    end_unit(unit=field.division, day=MID_YEAR, by=BY, at=AT)
    assert [
        (one.unit, one.until) for one in own_offices(field.committee.pk, date(2019, 12, 31)) if one.until is not None
    ] == [(field.division.pk, MID_YEAR), (field.centre.pk, MID_YEAR)]


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        (date(2018, 12, 31), False),
        (date(2019, 1, 1), True),
        (date(2019, 12, 10), True),
        (date(2019, 12, 11), False),  # after the day as of which it is asked
    ],
)
def test_an_activity_belongs_to_the_period_in_which_it_began(field: Field, day: date, counts: bool) -> None:
    make_activity(field, day=day)
    assert bool(activities(field.scope(as_of=date(2019, 12, 10)))) == counts


def test_what_was_withdrawn_counts_no_more(field: Field) -> None:
    withdraw_record(record=make_activity(field), reason="Ghi nhầm", by=BY, at=AT)
    assert not activities(field.scope())


def test_another_programme_is_another_matter(field: Field) -> None:
    make_activity(replace(field, programme=make_programme("khac")))
    assert not activities(field.scope())


def test_another_district_is_another_matter(field: Field) -> None:
    make_activity(make_field("huyen-khac", field.programme))
    assert not activities(field.scope())


@pytest.mark.parametrize(
    ("start", "end", "following"),
    [
        (date(2019, 1, 1), date(2020, 1, 1), date(2021, 1, 1)),
        (date(2018, 12, 15), date(2019, 12, 15), date(2020, 12, 15)),
        (date(2019, 10, 1), date(2020, 1, 1), date(2020, 4, 1)),
        (date(2019, 1, 1), date(2019, 1, 11), date(2019, 1, 21)),
    ],
)
def test_the_next_period_is_as_long(start: date, end: date, following: date) -> None:
    assert next_period(Period(start, end)) == Period(end, following)


def test_next_tasks_begin_in_the_next_period_and_are_not_dropped(field: Field) -> None:
    later = make_task(field, starts_on=date(2020, 1, 1))
    make_task(field, starts_on=date(2019, 12, 31))
    make_task(field, starts_on=date(2021, 1, 1))
    drop_task(task=make_task(field, starts_on=date(2020, 2, 1)), reason="hoãn", by=BY, at=AT)
    assert list(next_tasks(field.scope())) == [later]


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2019, 1, 1), date(2020, 1, 1), (2019,)),
        (date(2018, 12, 15), date(2019, 12, 15), (2019,)),
        (date(2018, 12, 15), date(2019, 3, 15), (2019,)),
        (date(2018, 1, 1), date(2020, 1, 1), (2018, 2019)),
    ],
)
def test_a_period_reports_on_the_budget_years_whose_middle_it_holds(
    start: date, end: date, years: tuple[int, ...]
) -> None:
    assert budget_years(Period(start, end)) == years


def test_a_budget_line_of_another_year_is_left_out(field: Field) -> None:
    own = make_budget_line(field)
    make_budget_line(field, year=2018)
    assert list(budget_lines(field.scope())) == [own]
