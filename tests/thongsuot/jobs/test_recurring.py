"""Recurring work is done once for each of its moments, however many workers there are."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

import pytest

from thongsuot.jobs.actions.plan_recurring import plan_recurring
from thongsuot.jobs.catalogue import job_kinds
from thongsuot.jobs.models import Job
from thongsuot.jobs.recurrence import Daily, Every


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        # 02:30 in Hà Nội is 19:30 UTC of the day before.
        (datetime(2019, 12, 10, 19, 29, tzinfo=UTC), datetime(2019, 12, 9, 19, 30, tzinfo=UTC)),
        (datetime(2019, 12, 10, 19, 30, tzinfo=UTC), datetime(2019, 12, 10, 19, 30, tzinfo=UTC)),
        (datetime(2019, 12, 11, 3, 0, tzinfo=UTC), datetime(2019, 12, 10, 19, 30, tzinfo=UTC)),
    ],
)
def test_daily_is_counted_by_the_clock_of_the_office(at: datetime, expected: datetime) -> None:
    assert Daily(time(2, 30)).last(at) == expected


def test_interval_is_counted_from_a_moment_that_all_workers_share() -> None:
    every = Every(timedelta(minutes=10))
    at = datetime(2019, 12, 10, 8, 7, 30, tzinfo=UTC)
    assert every.last(at) == datetime(2019, 12, 10, 8, 0, tzinfo=UTC) == every.last(every.last(at))


@pytest.mark.django_db(transaction=True)
def test_each_moment_is_worked_on_once(offer, work, clock) -> None:
    seen = []
    offer("tidy", lambda run: seen.append(run.at), recurrence=Daily(time(2, 30)))
    assert (plan_recurring(at=clock.at), plan_recurring(at=clock.at)) == (1, 0)
    assert (work(recurring=True), work(recurring=True)) == (1, 0)
    clock.advance(days=3)
    assert work(recurring=True) == 1, "moments that were missed are not made up for"
    assert len(seen) == 2


@pytest.mark.django_db(transaction=True)
def test_next_moment_is_not_added_while_the_last_still_waits(offer, clock) -> None:
    offer("tidy", recurrence=Daily(time(2, 30)))
    plan_recurring(at=clock.at)
    plan_recurring(at=clock.at + timedelta(days=1))
    assert Job.objects.count() == 1


def test_kinds_of_all_apps_stand_in_one_catalogue() -> None:
    job_kinds.cache_clear()
    assert {"deliver_mail", "purge_jobs"} <= set(job_kinds())
