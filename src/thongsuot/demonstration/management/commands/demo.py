"""`thongsuot demo`: from the example's records to the province's consolidated report, one installation an office."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError, CommandParser

from thongsuot.command.base import OfficeCommand
from thongsuot.demonstration.engine import read_cite_check, write_examples
from thongsuot.demonstration.progress import Progress, detail, say
from thongsuot.demonstration.scenario import read_scenario


class Command(OfficeCommand):
    """Runs the story: documents, each district in an installation of its own, then the office that asked."""

    help = "Chạy trọn ví dụ Khánh Sơn: đọc và kiểm tra văn bản, lập báo cáo từ hồ sơ, tổng hợp của cơ quan cấp trên."
    requires_migrations_checks = False
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the example lies, and where the results go."""
        for name, metavar, default, told in (
            ("--examples", "THƯ-MỤC", "examples", "thư mục các ví dụ"),
            ("--source", "TỆP", "tests/golden/samples/khanh-son-2019.txt", "văn bản được đọc và kiểm tra"),
            ("--to", "THƯ-MỤC", "var/demo", "thư mục kết quả (được làm mới)"),
        ):
            parser.add_argument(name, metavar=metavar, type=Path, default=Path(default), help=told)

    def handle(self, *_args: Any, examples: Path, source: Path, to: Path, **_options: Any) -> None:
        """Run every step, and say where its sources and results lie."""
        if to.exists() and not (to / ".demo").exists() and any(to.iterdir()):
            raise CommandError(f"{to} không phải thư mục kết quả của lần chạy trước; hãy chọn thư mục khác bằng --to.")
        shutil.rmtree(to, ignore_errors=True)
        documents, inbox, certificates = to / "van-ban", to / "gui", to / "chung-thu"
        for folder in (documents, inbox, certificates):
            folder.mkdir(parents=True)
        (to / ".demo").touch()
        scenario_file = examples / "khanh-son-2019" / "scenario.yaml"
        scenario = read_scenario(scenario_file)
        progress = Progress(len(scenario.reporting) + 3)

        progress.step("Đọc, tìm viện dẫn và kiểm tra báo cáo viết tay năm 2019")
        for line in read_cite_check(source, documents):
            detail(line)
        progress.step("Viết báo cáo, công văn, kế hoạch từ dữ liệu")
        for line in write_examples(examples / "van-ban", documents):
            detail(line)
        for office in scenario.reporting:
            progress.step(f"{office.unit}: từ hồ sơ ({office.records}) đến báo cáo đã ban hành")
            _installation(
                to / office.unit, "demo_district", str(scenario_file), office.unit, str(inbox), str(certificates)
            )
        progress.step(f"{scenario.requesting.unit}: tổng hợp, chỉ từ các tệp PDF trong {inbox}")
        _installation(
            to / scenario.requesting.unit, "demo_requesting", str(scenario_file), str(inbox), str(certificates)
        )
        say(f"\nXong. Kết quả ở {to}; hồ sơ nguồn ở {examples}. Mọi số liệu và tên người đều là minh họa.")


def _installation(data: Path, command: str, *told: Path | str) -> None:
    """Run a command in a process and an installation of its own, whose data lie in the folder."""
    arguments = [str(one) for one in told]
    environment = {name: value for name, value in os.environ.items() if name != "THONGSUOT_DATABASE_URL"}
    environment["THONGSUOT_DATA"] = str(data)
    done = subprocess.run([sys.executable, "-m", "thongsuot", command, *arguments], env=environment, check=False)  # noqa: S603
    if done.returncode != 0:
        raise CommandError(f"{command} {' '.join(arguments)} không chạy được đến cuối; xem thông báo ở trên.")
