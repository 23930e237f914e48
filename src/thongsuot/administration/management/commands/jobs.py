"""`thongsuot jobs`: background work that could not be done; retry it or give it up."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from thongsuot.administration.actions.drop_job import drop_job
from thongsuot.administration.actions.retry_job import retry_job
from thongsuot.audit.actor import Actor
from thongsuot.command.base import OfficeCommand
from thongsuot.jobs.errors import JobsError
from thongsuot.jobs.models import Job
from thongsuot.jobs.queries import dead_jobs, queue_standing, title_of
from thongsuot.jobs.worker import installation_now


class Command(OfficeCommand):
    """Lists without an option."""

    help = "Liệt kê công việc nền (kể cả thư) không thực hiện được; làm lại hoặc bỏ."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do with which job."""
        chosen = parser.add_mutually_exclusive_group()
        chosen.add_argument("--retry", metavar="MÃ", type=UUID, help="làm lại một công việc")
        chosen.add_argument("--retry-all", action="store_true", help="làm lại tất cả")
        chosen.add_argument("--drop", metavar="MÃ", type=UUID, help="bỏ hẳn một công việc")

    def handle(self, *_args: Any, retry: UUID | None, retry_all: bool, drop: UUID | None, **_options: Any) -> None:
        """List, or act."""
        by, at = Actor.program("jobs"), installation_now()
        try:
            if retry or retry_all:
                for job in [Job.objects.get(pk=retry)] if retry else dead_jobs():
                    retry_job(job=job, by=by, at=at)
                    self.stdout.write(f"Làm lại: {job.pk} {title_of(job)}")
            elif drop:
                job = Job.objects.get(pk=drop)
                drop_job(job=job, by=by, at=at)
                self.stdout.write(f"Đã bỏ: {job.pk} {title_of(job)}")
        except Job.DoesNotExist as error:
            raise CommandError("Không có công việc nền mang mã này; thongsuot jobs liệt kê các mã.") from error
        except JobsError as error:
            raise CommandError(str(error)) from error
        standing = queue_standing(at)
        self.stdout.write(f"Chờ: {standing.due}, đang chạy: {standing.running}, không làm được: {standing.dead}.")
        for job in dead_jobs():
            finished = timezone.localtime(job.finished_at) if job.finished_at else None
            self.stdout.write(f"{job.pk}  {finished:%d/%m/%Y %H:%M}  {title_of(job)}: {job.error}")
