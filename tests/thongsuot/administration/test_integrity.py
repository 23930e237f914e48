"""`thongsuot verify` looks at each thing that makes an installation whole, and names what is not."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from tests.factories.correspondence import District

from thongsuot.audit.frozen import FreezeTable
from thongsuot.audit.models import AuditEvent
from thongsuot.correspondence.models import Register
from thongsuot.files.models import StoredFile

pytestmark = pytest.mark.django_db(transaction=True)


def verify() -> tuple[str, str]:
    """What it says, and its complaint."""
    out = StringIO()
    try:
        call_command("verify", stdout=out)
    except CommandError as error:
        return out.getvalue(), str(error)
    return out.getvalue(), ""


def path_of(store: Path) -> Path:
    digest = StoredFile.objects.values_list("sha256", flat=True)[0]
    return store / digest[:2] / digest[2:4] / digest


def thawed(change: Callable[[], object]) -> None:
    operation = FreezeTable("audit_auditevent")
    with connection.schema_editor() as editor:
        operation.thaw(editor)
    change()


def test_whole_installation_is_told_thing_by_thing(office: District) -> None:
    said, complaint = verify()
    assert complaint == ""
    for told in ("nhật ký: ", "tệp lưu trữ: 2 tệp", "bảng đóng băng", "liên kết giữa các bảng", "sổ đăng ký: 1 sổ"):
        assert f"đúng  {told}" in said
    assert said.endswith("Hệ thống nguyên vẹn.\n")


def test_each_fault_is_named(office: District, file_store: Path) -> None:
    path_of(file_store).unlink()
    Register.objects.update(next_number=9)
    thawed(lambda: AuditEvent.objects.filter(sequence=3).delete())
    said, complaint = verify()
    assert "tại sự kiện số 3" in said
    assert "không có tệp mang mã băm" in said
    assert "Thiếu cơ chế bảo vệ audit_auditevent_frozen_update" in said
    assert "có 2 mục nhưng số tiếp theo là 9" in said
    triggers = 3 if connection.vendor == "postgresql" else 2
    assert complaint == f"Tìm thấy {3 + triggers} chỗ không nguyên vẹn."
    with connection.schema_editor() as editor:
        FreezeTable("audit_auditevent").freeze(editor)


def test_changed_byte_in_a_stored_file_is_named(office: District, file_store: Path) -> None:
    path = path_of(file_store)
    path.write_bytes(b"X" + path.read_bytes()[1:])
    assert "không còn khớp mã băm" in verify()[0]
