"""The background work that this app itself offers."""

from __future__ import annotations

from datetime import time

from django.utils.translation import gettext_noop

from thongsuot.jobs.actions.purge_jobs import purge_jobs
from thongsuot.jobs.kind import JobKind, Run
from thongsuot.jobs.mail import DELIVER_MAIL
from thongsuot.jobs.recurrence import Daily


def _purge(run: Run) -> None:
    purge_jobs(at=run.at)


JOBS = (
    DELIVER_MAIL,
    JobKind("purge_jobs", gettext_noop("Dọn các công việc nền đã xong từ lâu"), _purge, recurrence=Daily(time(2, 30))),
)
