"""Work is enqueued with its cause, done when it is due, tried again when it fails, and visible when it is given up."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.core import mail
from django.core.mail import send_mail
from django.db import transaction

from thongsuot.jobs.actions.claim_job import claim_job
from thongsuot.jobs.actions.discard_job import discard_job
from thongsuot.jobs.actions.enqueue_job import enqueue_job
from thongsuot.jobs.actions.purge_jobs import purge_jobs
from thongsuot.jobs.actions.revive_job import revive_job
from thongsuot.jobs.actions.sign_in_worker import sign_in_worker
from thongsuot.jobs.attempt import attempt_job
from thongsuot.jobs.backoff import delay
from thongsuot.jobs.errors import GiveUp, NotDead, UnknownJobKind
from thongsuot.jobs.models import Job, Worker
from thongsuot.jobs.queries import dead_jobs, queue_standing
from thongsuot.jobs.states import JobState

# A worker closes its connection, as a process does: the test must not stand in a transaction.
pytestmark = pytest.mark.django_db(transaction=True)


def fail(_run: object) -> None:
    raise ValueError("máy chủ không trả lời")


def test_job_is_done_with_its_arguments(offer, work, clock) -> None:
    seen = []
    offer("tell", lambda run: seen.append((run.job, run.arguments)))
    job = enqueue_job(kind="tell", arguments={"word": "chào"}, at=clock.at)
    assert work() == 1
    job.refresh_from_db()
    assert (seen, job.state, job.finished_at) == ([(job.pk, {"word": "chào"})], JobState.DONE, clock.at)
    assert work() == 0


def test_job_of_a_failed_transaction_never_was(offer, clock) -> None:
    offer("tell")
    with transaction.atomic():
        enqueue_job(kind="tell", at=clock.at)
        assert Job.objects.exists()
        transaction.set_rollback(True)
    assert not Job.objects.exists()


def test_unknown_kind_is_refused_where_it_is_enqueued(offer, clock) -> None:
    with pytest.raises(UnknownJobKind, match="“nowhere”"):
        enqueue_job(kind="nowhere", at=clock.at)


def test_job_waits_until_it_is_due(offer, work, clock) -> None:
    offer("tell")
    enqueue_job(kind="tell", at=clock.at, due_at=clock.at + timedelta(hours=1))
    assert work() == 0
    clock.advance(hours=1)
    assert work() == 1


def test_same_key_waits_once_but_what_runs_is_no_reason_not_to_wait(offer, clock) -> None:
    offer("remind")
    first = enqueue_job(kind="remind", key="a", at=clock.at)
    assert enqueue_job(kind="remind", key="a", at=clock.at) == first
    assert enqueue_job(kind="remind", key="b", at=clock.at) != first
    assert claim_job(at=clock.at) is not None
    assert claim_job(at=clock.at) is not None
    assert enqueue_job(kind="remind", key="a", at=clock.at) != first


def test_same_id_is_enqueued_once_for_ever(offer, work, clock) -> None:
    offer("tell")
    key = uuid4()
    enqueue_job(kind="tell", id=key, at=clock.at)
    assert work() == 1
    assert enqueue_job(kind="tell", id=key, at=clock.at).state == JobState.DONE
    assert work() == 0


def test_failed_job_is_tried_again_later_and_later_then_given_up(offer, work, clock) -> None:
    offer("fail", fail, most_attempts=3)
    job = enqueue_job(kind="fail", at=clock.at)
    waits = []
    for _ in range(2):
        assert work() == 0
        job.refresh_from_db()
        assert job.state == JobState.WAITING
        waits.append(job.due_at - clock.at)
        clock.at = job.due_at
    assert waits == [delay(1, job.pk), delay(2, job.pk)]
    assert waits[1] == 2 * waits[0] >= timedelta(seconds=20)
    work()
    job.refresh_from_db()
    assert (job.state, job.error, list(dead_jobs())) == (JobState.DEAD, "ValueError: máy chủ không trả lời", [job])


def test_wait_grows_to_an_hour_and_no_further() -> None:
    job = uuid4()
    assert delay(60, job) == delay(20, job) <= timedelta(minutes=75)


def test_handler_can_say_that_trying_again_is_of_no_use(offer, work, clock) -> None:
    def give_up(_run: object) -> None:
        raise GiveUp("địa chỉ không tồn tại")

    offer("send", give_up)
    job = enqueue_job(kind="send", at=clock.at)
    work()
    job.refresh_from_db()
    assert (job.state, job.attempts) == (JobState.DEAD, 1)


def test_dead_job_can_be_revived_or_discarded_and_no_other(offer, work, clock) -> None:
    offer("fail", fail, most_attempts=1)
    one, other = (enqueue_job(kind="fail", arguments={"x": 1}, at=clock.at) for _ in range(2))
    with pytest.raises(NotDead):
        revive_job(job=one, at=clock.at)
    work()
    offer("fail")
    revive_job(job=one, at=clock.at)
    discard_job(job=other, at=clock.at)
    assert work() == 1
    one.refresh_from_db()
    other.refresh_from_db()
    assert (one.state, other.state, other.arguments) == (JobState.DONE, JobState.DISCARDED, {})


def test_job_whose_worker_never_came_back_is_taken_over_and_the_late_one_undone(offer, clock) -> None:
    offer("inside", lambda run: run.acknowledge(), lease=timedelta(minutes=5))
    enqueue_job(kind="inside", at=clock.at)
    late = claim_job(at=clock.at)
    assert claim_job(at=clock.at + timedelta(minutes=5)) is None
    clock.advance(minutes=6)
    heir = claim_job(at=clock.at)
    assert (heir, heir.attempts) == (late, 2)
    assert not attempt_job(late, now=clock), "its claim has lapsed"
    assert attempt_job(heir, now=clock)


def test_job_that_kills_every_worker_is_given_up(offer, clock) -> None:
    offer("poison", most_attempts=2, lease=timedelta(minutes=1))
    job = enqueue_job(kind="poison", at=clock.at)
    for _ in range(2):
        assert claim_job(at=clock.at) == job
        clock.advance(minutes=2)
    assert claim_job(at=clock.at) is None
    job.refresh_from_db()
    assert (job.state, job.error) == (JobState.DEAD, "Tiến trình làm việc dừng đột ngột trong mọi lần thử.")


def test_kind_that_this_version_does_not_know_waits(offer, work, clock) -> None:
    Job.objects.create(kind="of_tomorrow", arguments={}, enqueued_at=clock.at, due_at=clock.at)
    offer("tell")
    assert work() == 0
    assert Job.objects.get().state == JobState.WAITING


def test_retry_gives_way_to_a_newer_job_with_its_key(offer, clock) -> None:
    offer("fail", fail)
    older = enqueue_job(kind="fail", key="k", at=clock.at)
    claimed = claim_job(at=clock.at)
    newer = enqueue_job(kind="fail", key="k", at=clock.at)
    attempt_job(claimed, now=clock)
    older.refresh_from_db()
    assert (older.state, newer.state) == (JobState.DISCARDED, JobState.WAITING)


def test_confidential_arguments_are_wiped_when_done_and_never_told_in_an_error(offer, work, clock, caplog) -> None:
    offer("secret", confidential=True)
    done = enqueue_job(kind="secret", arguments={"token": "t0ken"}, at=clock.at)
    work()

    def leak(_run: object) -> None:
        raise ValueError("t0ken")

    offer("secret", leak, confidential=True, most_attempts=1)
    dead = enqueue_job(kind="secret", arguments={"token": "t0ken"}, at=clock.at)
    work()
    done.refresh_from_db()
    dead.refresh_from_db()
    assert (done.arguments, dead.error) == ({}, "ValueError")
    assert "t0ken" not in caplog.text


def test_standing_of_the_queue(offer, work, clock) -> None:
    offer("tell")
    offer("fail", fail, most_attempts=1)
    enqueue_job(kind="fail", at=clock.at)
    work()
    enqueue_job(kind="tell", at=clock.at)
    enqueue_job(kind="tell", at=clock.at, due_at=clock.at + timedelta(days=1))
    assert queue_standing(clock.at).worker_seen is None, "it stopped and said so"
    sign_in_worker(worker=uuid4(), started_at=clock.at, at=clock.at)
    standing = queue_standing(clock.at + timedelta(minutes=3))
    assert (standing.due, standing.dead, standing.longest_wait) == (1, 1, timedelta(minutes=3))
    assert standing.worker_seen == clock.at


def test_what_is_long_finished_is_forgotten_and_what_is_dead_is_not(offer, work, clock) -> None:
    offer("tell")
    offer("fail", fail, most_attempts=1)
    for kind in ("tell", "fail"):
        enqueue_job(kind=kind, at=clock.at)
    work()
    sign_in_worker(worker=uuid4(), started_at=clock.at, at=clock.at)
    later: datetime = clock.at + timedelta(days=31)
    assert purge_jobs(at=later) == 1
    assert Job.objects.get().kind == "fail"
    assert not Worker.objects.exists()


def test_mail_waits_in_the_queue_and_is_delivered_by_the_worker(settings, work, clock) -> None:
    settings.EMAIL_BACKEND = "thongsuot.jobs.mail.QueuedMailBackend"
    settings.MAIL_TRANSPORT = "django.core.mail.backends.locmem.EmailBackend"
    send_mail("Khôi phục mật khẩu", "Mời bấm vào liên kết.", "hop-thu@example.vn", ["can-bo@example.vn"])
    assert mail.outbox == []
    job = Job.objects.get()
    clock.at = job.due_at
    assert work() == 1
    (message,) = mail.outbox
    assert (message.subject, message.to) == ("Khôi phục mật khẩu", ["can-bo@example.vn"])
    assert message.extra_headers["Message-ID"] == f"<{job.pk}@example.vn>"
    job.refresh_from_db()
    assert job.arguments == {}
