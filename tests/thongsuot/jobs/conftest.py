"""Kinds of work for tests, in the place of those that the apps offer."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from thongsuot.jobs import catalogue
from thongsuot.jobs.kind import Handler, JobKind
from thongsuot.jobs.worker import Worker

AT = datetime(2019, 12, 10, 8, 0, tzinfo=UTC)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.at = AT

    def __call__(self) -> datetime:
        return self.at

    def advance(self, **time: float) -> None:
        self.at += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def offer(monkeypatch: pytest.MonkeyPatch) -> Callable[..., JobKind]:
    """Offer a kind of work for this test; the apps' own kinds are not there."""
    kinds: dict[str, JobKind] = {}

    def add(name: str, handler: Handler = lambda run: None, **options: object) -> JobKind:
        catalogue.job_kinds.cache_clear()
        kinds[name] = JobKind(name, f"Việc {name}", handler, **options)  # type: ignore[arg-type]
        return kinds[name]

    catalogue.job_kinds.cache_clear()
    monkeypatch.setattr(catalogue, "_offered", lambda: iter(kinds.values()))
    yield add
    catalogue.job_kinds.cache_clear()


@pytest.fixture
def work(clock: Clock) -> Callable[..., int]:
    """Let a worker do what is due; the number of jobs that were done."""
    return lambda recurring=False: Worker(threading.Event(), clock).run(until_idle=True, recurring=recurring)
