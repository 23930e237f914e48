"""Whether an installation is whole: its audit record, files, frozen tables, references, registers; one check each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from django.db import IntegrityError, connection
from django.db.models import Count, Max, Min
from django.utils.translation import gettext

from thongsuot.audit.anchor import Anchor
from thongsuot.audit.errors import BrokenChain
from thongsuot.audit.frozen import frozen_tables
from thongsuot.audit.queries import verify_chain
from thongsuot.correspondence.models import Register
from thongsuot.files.errors import FilesError
from thongsuot.files.models import StoredFile
from thongsuot.files.queries import open_file

_TRIGGERS = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
}
_MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, in words; the faults that were found, none where it is whole."""

    told: str
    faults: tuple[str, ...] = ()


def verify_installation(anchors: Sequence[Anchor] = ()) -> Iterator[Verified]:
    """Each check when it is done; the whole of the audit record and of every file is read."""
    yield _audit(anchors)
    for check in _CHECKS:
        yield check()


def _audit(anchors: Sequence[Anchor]) -> Verified:
    try:
        return Verified(gettext("nhật ký: %(anchors)s sự kiện") % {"anchors": verify_chain(anchors)})
    except BrokenChain as error:
        return Verified(gettext("nhật ký"), (str(error),))


def _files() -> Verified:
    faults, count = [], 0
    for stored in StoredFile.objects.order_by("sha256").iterator():
        count += 1
        try:
            open_file(stored).close()
        except FilesError as error:
            faults.append(str(error))
    return Verified(gettext("tệp lưu trữ: %(count)s tệp") % {"count": count}, tuple(faults[:_MOST_NAMED]))


def missing_triggers() -> tuple[str, ...]:
    """Triggers that the migrations made to freeze tables, and that the database has no longer."""
    with connection.cursor() as cursor:
        cursor.execute(_TRIGGERS[connection.vendor])
        there = {name for (name,) in cursor.fetchall()}
    wanted = [name for table in frozen_tables() for name in table.trigger_names(connection.vendor)]
    return tuple(name for name in wanted if name not in there)


def _frozen() -> Verified:
    missing = missing_triggers()
    return Verified(
        gettext("bảng đóng băng"), tuple(gettext("Thiếu cơ chế bảo vệ %(name)s.") % {"name": name} for name in missing)
    )


def _references() -> Verified:
    try:
        connection.check_constraints()
    except IntegrityError as error:
        return Verified(gettext("liên kết giữa các bảng"), (str(error),))
    return Verified(gettext("liên kết giữa các bảng"))


def _registers() -> Verified:
    """Numbers from the first to the last, each once (NĐ 30/2020, Điều 15)."""
    registers = Register.objects.annotate(
        count=Count("entries"), lowest=Min("entries__number"), highest=Max("entries__number")
    )
    faults = [
        gettext("Sổ %(register)s có %(count)s mục nhưng số tiếp theo là %(next)s.")
        % {"register": register, "count": register.count, "next": register.next_number}
        for register in registers.select_related("unit").order_by("year", "pk")
        if register.count != register.next_number - register.first_number
        or (register.count and (register.lowest, register.highest) != (register.first_number, register.next_number - 1))
    ]
    return Verified(
        gettext("sổ đăng ký: %(registers)s sổ") % {"registers": len(registers)}, tuple(faults[:_MOST_NAMED])
    )


_CHECKS: tuple[Callable[[], Verified], ...] = (_files, _frozen, _references, _registers)
