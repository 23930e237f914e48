"""Recurring work that looks after an installation."""

from __future__ import annotations

from datetime import time, timedelta
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.utils.translation import gettext_noop

from thongsuot.audit.anchor import add_anchors, present_anchor, read_anchors
from thongsuot.audit.queries import verify_chain
from thongsuot.files.store import FolderStore, configured_store
from thongsuot.jobs.kind import JobKind, Run
from thongsuot.jobs.recurrence import Daily

_LEFT_BEHIND = timedelta(days=1)


def _verify_audit(run: Run) -> None:
    """A record that does not hold makes this job fail, and a dead job is seen by the administrator."""
    path = Path(settings.DATA_DIR) / "audit-anchors.tsv"
    verify_chain(read_anchors(path) if path.exists() else ())
    anchor = present_anchor(run.at)
    if anchor is not None:
        add_anchors(path, [anchor])


def _tidy(run: Run) -> None:
    store = configured_store()
    if isinstance(store, FolderStore):
        store.sweep(_LEFT_BEHIND, run.at)
    call_command("clearsessions")


JOBS = (
    JobKind(
        "verify_audit",
        gettext_noop("Kiểm tra nhật ký và ghi mốc"),
        _verify_audit,
        lease=timedelta(hours=2),
        most_attempts=2,
        recurrence=Daily(time(1, 30)),
    ),
    JobKind(
        "tidy_installation", gettext_noop("Dọn phiên đăng nhập và tệp dở dang"), _tidy, recurrence=Daily(time(2, 45))
    ),
)
