"""`thongsuot audit verify`: walk the record and say whether it is whole; `thongsuot audit anchor`: note its end."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from thongsuot.audit.anchor import add_anchors, present_anchor, read_anchors
from thongsuot.audit.errors import AuditError
from thongsuot.audit.queries import verify_chain
from thongsuot.command.base import OfficeCommand


class Command(OfficeCommand):
    """Exit status 1 where the record does not hold, with the first event that was tampered with."""

    help = "Kiểm tra nhật ký (verify) hoặc ghi mốc cuối nhật ký ra tệp bên ngoài (anchor)."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to do, and the file of anchors."""
        parser.add_argument(
            "what", metavar="VIỆC", choices=("verify", "anchor"), help="verify: kiểm tra; anchor: ghi mốc"
        )
        parser.add_argument(
            "--anchors", metavar="TỆP", type=Path, help="tệp mốc, nên để ở máy khác hoặc ổ chỉ ghi thêm"
        )

    def handle(self, *_args: Any, what: str, anchors: Path | None, **_options: Any) -> None:
        """Verify, or note."""
        if what == "anchor":
            if anchors is None:
                raise CommandError("Hãy cho biết tệp mốc bằng --anchors TỆP.")
            anchor = present_anchor(timezone.now())
            add_anchors(anchors, [anchor] if anchor else [])
            self.stdout.write(f"Đã ghi mốc: sự kiện số {anchor.sequence}." if anchor else "Nhật ký chưa có sự kiện.")
            return
        try:
            known = read_anchors(anchors) if anchors else ()
            count = verify_chain(known)
        except FileNotFoundError as error:
            raise CommandError(f"Không có tệp mốc {anchors}.") from error
        except AuditError as error:
            raise CommandError(str(error)) from error
        compared = f", đối chiếu {len(known)} mốc bên ngoài" if known else ""
        self.stdout.write(self.style.SUCCESS(f"Nhật ký nguyên vẹn: {count} sự kiện{compared}."))
