"""The health of an installation: quick, complete, and without a secret for whoever asks from outside."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from django.test import Client
from tests.factories.organisation import BY

from thongsuot.administration import health as checks
from thongsuot.administration.actions.back_up import back_up
from thongsuot.administration.health import Check, State, health
from thongsuot.jobs.actions.enqueue_job import enqueue_job
from thongsuot.jobs.actions.sign_in_worker import sign_in_worker
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _data(settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path


def check(name: str, at: datetime = AT) -> Check:
    return next(one for one in health(at).checks if one.name == name)


@pytest.fixture
def _at_work(tmp_path: Path) -> None:
    sign_in_worker(worker=uuid4(), started_at=AT, at=AT)
    back_up(to=tmp_path / "b.zip", by=BY, at=AT)


@pytest.mark.usefixtures("_at_work")
def test_installation_at_work_is_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks.shutil, "disk_usage", lambda _path: type("Usage", (), {"free": 9_000_000_000}))
    found = health(AT)
    assert found.state is State.OK
    names = {"database", "migrations", "files", "worker", "queue", "dead_jobs", "disk", "backup"}
    assert {one.name for one in found.checks} == names
    assert all(one.told.endswith(".") for one in found.checks)


def test_installation_without_a_worker_fails() -> None:
    assert check("worker").state is State.FAILING
    sign_in_worker(worker=uuid4(), started_at=AT, at=AT)
    assert check("worker").state is State.OK
    assert check("worker", AT + timedelta(minutes=5)).state is State.FAILING


def test_worker_on_a_long_job_is_not_missed() -> None:
    sign_in_worker(worker=uuid4(), started_at=AT, at=AT)
    held = {"claim": uuid4(), "lease_until": AT + timedelta(hours=2)}
    Job.objects.create(kind="x", arguments={}, enqueued_at=AT, due_at=AT, state=JobState.RUNNING, **held)
    assert check("worker", AT + timedelta(hours=1)).state is State.OK
    assert check("worker", AT + timedelta(hours=3)).state is State.FAILING, "its lease is over"


def test_what_waits_too_long_and_what_is_dead_are_warnings() -> None:
    enqueue_job(kind="deliver_mail", at=AT)
    assert check("queue").state is State.OK
    assert check("queue", AT + timedelta(hours=1)).state is State.WARNING
    Job.objects.update(state=JobState.DEAD, finished_at=AT)
    assert check("dead_jobs").told == "1 công việc nền không thực hiện được, cần người xem lại."


def test_old_backup_is_a_warning(tmp_path: Path) -> None:
    assert check("backup").told == "Chưa có lần sao lưu nào."
    back_up(to=tmp_path / "b.zip", by=BY, at=AT)
    assert check("backup").state is State.OK
    assert check("backup", AT + timedelta(days=3)).state is State.WARNING


def test_disk_that_runs_full_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    for free, state in ((4_000_000_000, State.WARNING), (100_000_000, State.FAILING)):
        monkeypatch.setattr(checks.shutil, "disk_usage", lambda _path, free=free: type("Usage", (), {"free": free}))
        assert check("disk").state is state


def test_disk_is_known_before_its_folder_is_there(settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path / "not" / "yet"
    assert check("disk").told.startswith("Ổ đĩa còn trống")


def test_folder_that_cannot_be_written_fails(settings, tmp_path: Path) -> None:
    settings.FILE_STORE = tmp_path / "nowhere" / "files"
    assert check("files").state is State.FAILING


def test_monitor_learns_states_and_nothing_else(client: Client) -> None:
    answer = client.get("/health")
    assert answer.status_code == 503, "no worker"
    told = answer.json()
    assert told["state"] == "failing"
    assert told["checks"]["database"] == "ok"
    assert set(told["checks"].values()) <= {"ok", "warning", "failing"}
    assert set(told) == {"state", "checks"}
    assert answer["Cache-Control"] == "no-store"
