"""The administrator sees what could not be done, has it tried again or gives it up, and the record says so."""

from __future__ import annotations

import os
import threading
from datetime import timedelta
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone
from tests.factories.organisation import AT, make_unit

from thongsuot.administration.jobs import JOBS
from thongsuot.audit.anchor import read_anchors
from thongsuot.audit.frozen import FreezeTable
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.queries import events_about
from thongsuot.jobs.actions.enqueue_job import enqueue_job
from thongsuot.jobs.catalogue import job_kinds
from thongsuot.jobs.models import Job
from thongsuot.jobs.states import JobState
from thongsuot.jobs.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)


def jobs(*options: str) -> str:
    out = StringIO()
    call_command("jobs", *options, stdout=out)
    return out.getvalue()


@pytest.fixture
def dead() -> Job:
    job = enqueue_job(kind="deliver_mail", arguments={"to": ["can-bo@example.vn"]}, at=AT)
    Job.objects.update(state=JobState.DEAD, finished_at=AT, error="ConnectionRefusedError")
    job.refresh_from_db()
    return job


def test_list_tells_what_and_why_but_not_what_a_mail_says(dead: Job) -> None:
    said = jobs()
    assert "không làm được: 1" in said
    assert f"{dead.pk}  02/01/2019 08:00  Gửi thư điện tử: ConnectionRefusedError" in said
    assert "can-bo@example.vn" not in said


@pytest.mark.parametrize("options", ["--retry={}", "--retry-all"])
def test_retry_is_audited(dead: Job, options: str) -> None:
    assert "Làm lại" in jobs(options.format(dead.pk))
    dead.refresh_from_db()
    assert dead.state == JobState.WAITING
    assert [event.action for event in events_about(dead)] == ["retry_job"]


def test_dropping_is_audited_and_wipes_the_content(dead: Job) -> None:
    jobs(f"--drop={dead.pk}")
    dead.refresh_from_db()
    assert (dead.state, dead.arguments) == (JobState.DISCARDED, {})
    event = events_about(dead).get()
    assert (event.action, event.before["kind"]) == ("drop_job", "deliver_mail")
    with pytest.raises(CommandError, match="trạng thái không thực hiện được"):
        jobs(f"--drop={dead.pk}")


@pytest.mark.parametrize("option", ["--retry", "--drop"])
def test_a_job_that_there_is_not_is_named_as_such(option: str) -> None:
    with pytest.raises(CommandError, match="Không có công việc nền mang mã này"):
        jobs(f"{option}=00000000-0000-0000-0000-000000000000")


def run_recurring(name: str) -> Job:
    job_kinds.cache_clear()
    job = enqueue_job(kind=name, at=timezone.now())
    for _ in range(3):
        Job.objects.filter(pk=job.pk).update(due_at=timezone.now() - timedelta(days=1))
        Worker(threading.Event(), timezone.now).run(until_idle=True, recurring=False)
    job.refresh_from_db()
    return job


def test_record_is_verified_every_night_against_what_was_noted_before(settings, tmp_path: Path) -> None:
    settings.DATA_DIR = tmp_path
    make_unit("x")
    assert run_recurring("verify_audit").state == JobState.DONE
    (anchor,) = read_anchors(tmp_path / "audit-anchors.tsv")[-1:]
    assert anchor.sequence == AuditEvent.objects.count()
    operation = FreezeTable("audit_auditevent")
    with connection.schema_editor() as editor:
        operation.thaw(editor)
    AuditEvent.objects.filter(sequence=anchor.sequence).delete()
    with connection.schema_editor() as editor:
        operation.freeze(editor)
    job = run_recurring("verify_audit")
    assert (job.state, "bị cắt mất" in job.error) == (JobState.DEAD, True)


def test_what_a_killed_process_left_half_written_is_swept_away(file_store: Path) -> None:
    file_store.mkdir()
    (file_store / ".new-x").touch()
    old = timezone.now().timestamp() - 2 * 24 * 3600
    (file_store / ".new-old").touch()
    os.utime(file_store / ".new-old", (old, old))
    assert run_recurring("tidy_installation").state == JobState.DONE
    assert [path.name for path in file_store.iterdir()] == [".new-x"]


def test_each_kind_recurs() -> None:
    assert all(kind.recurrence for kind in JOBS)
