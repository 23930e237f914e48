"""How an installation is, in a few quick checks: for a monitor, which learns no more than states, and for people."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.db.models import Max
from django.utils.translation import gettext

from thongsuot.audit.models import AuditEvent
from thongsuot.jobs.queries import QueueStanding, queue_standing

_WORKER_LATE, _QUEUE_LATE = timedelta(minutes=2), timedelta(minutes=15)
_BACKUP_LATE = timedelta(days=2)
_DISK_LOW, _DISK_FULL = 5_000_000_000, 500_000_000


class State(IntEnum):
    """From good to bad."""

    OK = 0
    WARNING = 1
    FAILING = 2


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at: its stable name, its state, and a sentence for the administrator."""

    name: str
    state: State
    told: str


@dataclass(frozen=True, slots=True)
class Health:
    """All checks; the whole is as its worst."""

    checks: tuple[Check, ...]

    @property
    def state(self) -> State:
        """The worst state."""
        return max((check.state for check in self.checks), default=State.OK)


def health(at: datetime) -> Health:
    """The installation as it is now. Without its database nothing else can be told."""
    database = _database()
    if database.state is State.FAILING:
        return Health((database,))
    standing = queue_standing(at)
    return Health(
        (
            database,
            _migrations(),
            _file_store(),
            _worker(standing, at),
            _queue(standing),
            _dead(standing),
            _disk(),
            _backup(at),
        )
    )


def _database() -> Check:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return Check("database", State.FAILING, gettext("Không kết nối được cơ sở dữ liệu."))
    return Check("database", State.OK, gettext("Cơ sở dữ liệu hoạt động."))


def _migrations() -> Check:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        message = gettext("Cơ sở dữ liệu chưa được cập nhật theo phần mềm; hãy chạy thongsuot prepare.")
        return Check("migrations", State.FAILING, message)
    return Check("migrations", State.OK, gettext("Cơ sở dữ liệu đúng với phiên bản phần mềm."))


def _file_store() -> Check:
    if settings.FILE_BUCKET is not None:
        return Check(
            "files", State.OK, gettext("Tệp lưu ở kho đối tượng %(name)s.") % {"name": settings.FILE_BUCKET.name}
        )
    folder = Path(settings.FILE_STORE)
    place = folder if folder.exists() else folder.parent
    if os.access(place, os.W_OK | os.X_OK):
        return Check("files", State.OK, gettext("Thư mục lưu tệp ghi được."))
    return Check("files", State.FAILING, gettext("Thư mục lưu tệp không ghi được; hãy kiểm tra quyền và ổ đĩa."))


def _worker(standing: QueueStanding, at: datetime) -> Check:
    if standing.worker_seen is None or at - standing.worker_seen > _WORKER_LATE:
        # One that works on a long job is not seen meanwhile.
        state = State.OK if standing.running and standing.worker_seen else State.FAILING
        if state is State.FAILING:
            message = gettext("Không có tiến trình làm việc nền; hãy khởi động thongsuot work.")
            return Check("worker", state, message)
    return Check("worker", State.OK, gettext("Tiến trình làm việc nền đang chạy."))


def _queue(standing: QueueStanding) -> Check:
    told = gettext("%(due)d công việc nền đang chờ.") % {"due": standing.due}
    return Check("queue", State.WARNING if standing.longest_wait > _QUEUE_LATE else State.OK, told)


def _dead(standing: QueueStanding) -> Check:
    told = gettext("%(dead)d công việc nền không thực hiện được, cần người xem lại.") % {"dead": standing.dead}
    return Check("dead_jobs", State.WARNING if standing.dead else State.OK, told)


def _disk() -> Check:
    folder = Path(settings.DATA_DIR)
    # Before anything was put into the folder it is not there; the disk is the one that it will lie on.
    place = next(one for one in (folder, *folder.parents) if one.exists())
    free = shutil.disk_usage(place).free
    state = State.FAILING if free < _DISK_FULL else State.WARNING if free < _DISK_LOW else State.OK
    return Check("disk", state, gettext("Ổ đĩa còn trống %(free)d GB.") % {"free": free // 1_000_000_000})


def _backup(at: datetime) -> Check:
    last = AuditEvent.objects.filter(action="back_up").aggregate(at=Max("at"))["at"]
    if last is None:
        return Check("backup", State.WARNING, gettext("Chưa có lần sao lưu nào."))
    told = gettext("Lần sao lưu gần nhất cách đây %(days)d ngày.") % {"days": (at - last).days}
    return Check("backup", State.WARNING if at - last > _BACKUP_LATE else State.OK, told)
