"""The queue: one row a job, in the same database as what it is about; and the workers that were seen."""

from __future__ import annotations

from uuid import uuid4

from django.db import models
from django.db.models import Q

from thongsuot.jobs.states import JobState


class Job(models.Model):
    """Work to be done. Its row is written in the transaction of its cause, so that neither is there without the other.

    `key` names what the job would do (`remind:<request>`): while one with that kind and key waits, no second is added.
    `claim` is the token of the attempt that holds the job until `lease_until`; only its bearer may finish the job.
    """

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    kind = models.CharField("loại công việc", max_length=60)
    key = models.CharField("khóa", max_length=200, blank=True)
    arguments = models.JSONField("tham số")
    state = models.CharField("trạng thái", max_length=10, choices=JobState, default=JobState.WAITING)
    enqueued_at = models.DateTimeField("thời điểm xếp hàng")
    due_at = models.DateTimeField("thực hiện từ")
    attempts = models.PositiveSmallIntegerField("số lần đã thử", default=0)
    claim = models.UUIDField("mã giữ chỗ", null=True)
    lease_until = models.DateTimeField("giữ chỗ đến", null=True)
    finished_at = models.DateTimeField("thời điểm kết thúc", null=True)
    error = models.TextField("lỗi gần nhất", blank=True)

    class Meta:
        verbose_name = "công việc nền"
        verbose_name_plural = "công việc nền"
        ordering = ("due_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=("kind", "key"), condition=Q(state=JobState.WAITING) & ~Q(key=""), name="job_waiting_once"
            ),
            models.CheckConstraint(
                condition=Q(state=JobState.RUNNING, claim__isnull=False, lease_until__isnull=False)
                | (~Q(state=JobState.RUNNING) & Q(claim__isnull=True, lease_until__isnull=True)),
                name="job_claimed_while_running",
            ),
        )
        indexes = (models.Index(fields=("state", "due_at"), name="job_queue"),)

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"


class Worker(models.Model):
    """A process that works on jobs, and when it was last seen doing so."""

    id = models.UUIDField(primary_key=True, default=uuid4, editable=False)
    host = models.CharField("máy", max_length=200)
    process = models.PositiveIntegerField("số tiến trình")
    started_at = models.DateTimeField("bắt đầu lúc")
    seen_at = models.DateTimeField("thấy lần cuối lúc")

    class Meta:
        verbose_name = "tiến trình làm việc nền"
        verbose_name_plural = "tiến trình làm việc nền"

    def __str__(self) -> str:
        return f"{self.host}:{self.process}"
