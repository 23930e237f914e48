"""`thongsuot verify [FILE]`: whether the installation, or a backup, is whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser
from django.utils.timezone import localtime

from thongsuot.administration.archive.backup_file import opened_backup
from thongsuot.administration.errors import AdministrationError
from thongsuot.administration.integrity import verify_installation
from thongsuot.audit.anchor import read_anchors
from thongsuot.audit.errors import AuditError
from thongsuot.command.base import OfficeCommand


class Command(OfficeCommand):
    """Exit status 1 where a fault was found."""

    help = "Kiểm tra sự nguyên vẹn của hệ thống, hoặc của một tệp sao lưu."

    def add_arguments(self, parser: CommandParser) -> None:
        """What to look at."""
        parser.add_argument(
            "file", metavar="TỆP", type=Path, nargs="?", help="tệp sao lưu; để trống để kiểm tra hệ thống đang chạy"
        )
        parser.add_argument("--anchors", metavar="TỆP", type=Path, help="tệp mốc nhật ký để đối chiếu")

    def handle(self, *_args: Any, file: Path | None, anchors: Path | None, **_options: Any) -> None:
        """Look, and tell each thing as it is found."""
        try:
            if file is not None:
                self._backup(file)
                return
            known = read_anchors(anchors) if anchors else ()
        except (AdministrationError, AuditError) as error:
            raise CommandError(str(error)) from error
        except FileNotFoundError as error:
            raise CommandError(f"Không có tệp mốc {anchors}.") from error
        faults = 0
        for verified in verify_installation(known):
            self.stdout.write(f"{'SAI ' if verified.faults else 'đúng'}  {verified.told}")
            for fault in verified.faults:
                self.stdout.write(f"      {fault}")
            faults += len(verified.faults)
        if faults:
            raise CommandError(f"Tìm thấy {faults} chỗ không nguyên vẹn.")
        self.stdout.write("Hệ thống nguyên vẹn.")

    def _backup(self, file: Path) -> None:
        with opened_backup(file) as backup:
            backup.verify()
            told = backup.manifest
        rows = sum(table.rows for table in told.tables)
        self.stdout.write(
            f"Bản sao lưu nguyên vẹn: {rows} dòng của {len(told.tables)} bảng, {len(told.files)} tệp,"
            f" lập lúc {localtime(told.made_at):%d/%m/%Y %H:%M}."
        )
