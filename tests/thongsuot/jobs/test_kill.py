"""A worker is killed (SIGKILL) at the worst places: nothing is lost, and what is in the database happens once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.utils import timezone
from tests.factories.processes import start, wait_for

from thongsuot.jobs import catalogue
from thongsuot.jobs.actions.enqueue_job import enqueue_job
from thongsuot.jobs.kind import JobKind
from thongsuot.jobs.models import Job
from thongsuot.jobs.models import Worker as Effect
from thongsuot.jobs.states import JobState

VICTIM = Path(__file__).with_name("victim.py")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _kinds_of_the_victim(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    names = ("outside", "inside", "before")
    catalogue.job_kinds.cache_clear()
    monkeypatch.setattr(catalogue, "_offered", lambda: (JobKind(name, name, lambda run: None) for name in names))
    yield
    catalogue.job_kinds.cache_clear()


def kill_at_the_marked_place(folder: Path, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "DIE", "1")
    process = start(VICTIM, mode, str(folder))
    try:
        wait_for(folder / "reached", process)
    finally:
        process.kill()
        process.wait()
    monkeypatch.delitem(os.environ, "DIE")


def run_to_the_end(folder: Path, job: Job) -> None:
    """Let workers come until the job is done: the first of them may be there before the lease has run out."""
    for _ in range(10):
        assert start(VICTIM, "work", str(folder)).wait() == 0
        job.refresh_from_db()
        if job.state == JobState.DONE:
            return
    raise AssertionError("the job was lost")


def effects() -> list[str]:
    return list(Effect.objects.filter(process=1).values_list("host", flat=True))


@pytest.mark.parametrize("place", ["before", "inside"])
def test_work_in_the_database_is_done_exactly_once(place: str, tmp_path: Path, monkeypatch) -> None:
    job = enqueue_job(kind=place, arguments={"folder": str(tmp_path)}, at=timezone.now())
    kill_at_the_marked_place(tmp_path, "work", monkeypatch)
    assert effects() == [], "what was not acknowledged was not done"
    run_to_the_end(tmp_path, job)
    assert effects() == [str(job.pk)]
    assert job.attempts == 2


def test_work_outside_is_done_again_under_the_same_id(tmp_path: Path, monkeypatch) -> None:
    job = enqueue_job(kind="outside", arguments={"folder": str(tmp_path)}, at=timezone.now())
    kill_at_the_marked_place(tmp_path, "work", monkeypatch)
    job.refresh_from_db()
    assert job.state == JobState.RUNNING, "killed between work and acknowledgement"
    run_to_the_end(tmp_path, job)
    assert (tmp_path / "effects").read_text().split() == [str(job.pk)] * 2


def test_cause_and_job_are_there_together_or_not_at_all(tmp_path: Path, monkeypatch) -> None:
    kill_at_the_marked_place(tmp_path, "enqueue", monkeypatch)
    assert (effects(), Job.objects.count()) == ([], 0)
    assert start(VICTIM, "enqueue", str(tmp_path)).wait() == 0
    assert (effects(), Job.objects.count()) == (["cause"], 1)
