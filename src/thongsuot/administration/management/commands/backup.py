"""`thongsuot backup FILE`: one archive of every row and every file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from thongsuot.administration.actions.back_up import back_up
from thongsuot.administration.errors import AdministrationError
from thongsuot.audit.actor import Actor
from thongsuot.command.base import OfficeCommand
from thongsuot.files.errors import FilesError
from thongsuot.jobs.worker import installation_now


class Command(OfficeCommand):
    """Others go on working meanwhile."""

    help = "Sao lưu toàn bộ dữ liệu và tệp vào một tệp duy nhất; không cần dừng hệ thống."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to."""
        parser.add_argument("file", metavar="TỆP", type=Path, help="tệp sao lưu sẽ tạo, ví dụ /sao-luu/2026-11-23.zip")

    def handle(self, *_args: Any, file: Path, **_options: Any) -> None:
        """Back up, and say what was backed up."""
        try:
            made = back_up(to=file, by=Actor.program("backup"), at=installation_now())
        except (AdministrationError, FilesError) as error:
            raise CommandError(str(error)) from error
        except OSError as error:
            raise CommandError(f"Không ghi được {file}: {error.strerror}.") from error
        rows = sum(table.rows for table in made.tables)
        self.stdout.write(f"Đã sao lưu {rows} dòng của {len(made.tables)} bảng và {len(made.files)} tệp vào {file}.")
        self.stdout.write(f"Mốc nhật ký: sự kiện số {made.audit_sequence}, mã băm {made.audit_hash or 'chưa có'}.")
        self.stdout.write("Tệp sao lưu chứa dữ liệu cá nhân: hãy cất ở nơi an toàn, tốt nhất là mã hóa.")
