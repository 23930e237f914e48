"""`thongsuot audit verify` finds what was changed, removed, inserted, cut off or written anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path
from uuid import UUID

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from thongsuot.audit.actions.record_event import record_event
from thongsuot.audit.actor import Actor
from thongsuot.audit.chain import append
from thongsuot.audit.frozen import FreezeTable
from thongsuot.audit.models import AuditEvent
from thongsuot.audit.transaction import audited
from thongsuot.files.models import StoredFile

AT = datetime(2019, 12, 10, 8, 30, tzinfo=UTC)
ROW = StoredFile(sha256="ab")
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _five_events() -> None:
    for number in range(5):
        with audited():
            record_event(action=f"act{number}", about=ROW, by=Actor(person=UUID(int=1)), at=AT, after={"n": number})


def verify(*options: str) -> str:
    out = StringIO()
    call_command("audit", "verify", *options, stdout=out)
    return out.getvalue()


def tamper(change: Callable[[], object]) -> None:
    """Change the record as someone could who owns the database and knows how it is frozen."""
    operation = FreezeTable("audit_auditevent")
    with connection.schema_editor() as editor:
        operation.thaw(editor)
    change()
    with connection.schema_editor() as editor:
        operation.freeze(editor)


def rewrite(start: int) -> None:
    """Write the chain anew from an event on, with hashes that hold."""
    events = list(AuditEvent.objects.filter(sequence__gte=start))
    AuditEvent.objects.filter(sequence__gte=start).delete()
    events[0].after = {"n": "forged"}
    append(events)


def insert() -> None:
    third = AuditEvent.objects.get(sequence=3)
    for later in (5, 4, 3):
        AuditEvent.objects.filter(sequence=later).update(sequence=later + 1)
    third.sequence, third.action, third.hash = 3, "forged", "0" * 64
    third.save(force_insert=True)


def test_whole_record_is_told_with_its_length() -> None:
    assert verify() == "Nhật ký nguyên vẹn: 5 sự kiện.\n"


@pytest.mark.parametrize(
    ("change", "sequence"),
    [
        (lambda: AuditEvent.objects.filter(sequence=2).update(after={"n": 9}), 2),
        (lambda: AuditEvent.objects.filter(sequence=4).update(actor_id=UUID(int=2)), 4),
        (lambda: AuditEvent.objects.filter(sequence=3).delete(), 3),
        (lambda: AuditEvent.objects.filter(sequence=1).delete(), 1),
        (insert, 3),
    ],
    ids=["changed", "another's name", "removed", "first removed", "inserted"],
)
def test_tampering_is_found_at_its_place(change: Callable[[], object], sequence: int) -> None:
    tamper(change)
    with pytest.raises(CommandError, match=f"Nhật ký bị thay đổi tại sự kiện số {sequence}:"):
        verify()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        (lambda: AuditEvent.objects.filter(sequence__gte=4).delete(), "tại sự kiện số 4: .* nay bị cắt mất"),
        (lambda: rewrite(4), "tại sự kiện số 5: .* đã bị viết lại"),
    ],
    ids=["cut off", "written anew"],
)
def test_what_holds_in_itself_is_found_by_an_anchor(
    change: Callable[[], object], complaint: str, tmp_path: Path
) -> None:
    anchors = tmp_path / "anchors.tsv"
    call_command("audit", "anchor", anchors=anchors, stdout=StringIO())
    assert verify(f"--anchors={anchors}") == "Nhật ký nguyên vẹn: 5 sự kiện, đối chiếu 1 mốc bên ngoài.\n"
    tamper(change)
    verify()
    with pytest.raises(CommandError, match=complaint):
        verify(f"--anchors={anchors}")


def test_anchors_are_added_at_the_end_and_read_by_nobody_else(tmp_path: Path) -> None:
    anchors = tmp_path / "anchors.tsv"
    for _ in range(2):
        call_command("audit", "anchor", anchors=anchors, stdout=StringIO())
    assert [line.split("\t")[0] for line in anchors.read_text().splitlines()] == ["5", "5"]
    assert anchors.stat().st_mode & 0o077 == 0


def test_spoilt_file_of_anchors_is_named_by_its_line(tmp_path: Path) -> None:
    anchors = tmp_path / "anchors.tsv"
    anchors.write_text("5\tabc\t2019-12-10T00:00:00+00:00\nspoilt\n")
    with pytest.raises(CommandError, match=r"anchors\.tsv, dòng 2"):
        verify(f"--anchors={anchors}")
