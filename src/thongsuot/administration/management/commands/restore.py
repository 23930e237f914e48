"""`thongsuot restore FILE`: a backup into an empty place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.timezone import localtime

from thongsuot.administration.actions.restore import restore
from thongsuot.administration.errors import AdministrationError
from thongsuot.command.base import OfficeCommand


class Command(OfficeCommand):
    """The database must be empty; nothing is ever overwritten."""

    help = "Phục hồi từ một tệp sao lưu vào cơ sở dữ liệu trống, rồi so từng dòng với bản sao lưu."
    requires_migrations_checks = False

    def add_arguments(self, parser: CommandParser) -> None:
        """From where."""
        parser.add_argument("file", metavar="TỆP", type=Path, help="tệp sao lưu")

    def handle(self, *_args: Any, file: Path, **_options: Any) -> None:
        """Restore, and say what there is now."""
        try:
            restored = restore(from_file=file)
        except AdministrationError as error:
            raise CommandError(str(error)) from error
        rows = sum(table.rows for table in restored.tables)
        self.stdout.write(
            f"Đã phục hồi và so khớp {rows} dòng của {len(restored.tables)} bảng, {len(restored.files)} tệp,"
            f" theo bản sao lưu lúc {localtime(restored.made_at):%d/%m/%Y %H:%M}."
        )
        self.stdout.write("Bước tiếp theo: chạy thongsuot prepare, rồi thongsuot verify.")
