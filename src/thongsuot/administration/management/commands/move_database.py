"""`thongsuot move-database --to ADDRESS`: from SQLite to PostgreSQL."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.db import DatabaseError

from thongsuot.administration.actions.move_database import move_database
from thongsuot.administration.errors import AdministrationError
from thongsuot.command.base import OfficeCommand
from thongsuot.jobs.worker import installation_now


class Command(OfficeCommand):
    """The present database stays as it is."""

    help = "Chuyển dữ liệu sang một cơ sở dữ liệu PostgreSQL trống, rồi so từng bảng; cần dừng hệ thống trước."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to."""
        parser.add_argument(
            "--to",
            metavar="ĐỊA-CHỈ",
            required=True,
            help="địa chỉ, ví dụ postgres://thongsuot:mật-khẩu@localhost/thongsuot",
        )

    def handle(self, *_args: Any, to: str, **_options: Any) -> None:
        """Move, compare, and say what to do next."""
        try:
            moved = move_database(to=to, at=installation_now())
        except AdministrationError as error:
            raise CommandError(str(error)) from error
        except DatabaseError as error:
            raise CommandError(f"Cơ sở dữ liệu không nhận được dữ liệu, chưa giữ lại gì: {error}") from error
        self.stdout.write(f"Đã chuyển và so khớp {sum(one.rows for one in moved)} dòng của {len(moved)} bảng.")
        self.stdout.write(
            "Bước tiếp theo: đặt THONGSUOT_DATABASE_URL bằng địa chỉ mới, chạy thongsuot prepare, rồi khởi động lại."
        )
