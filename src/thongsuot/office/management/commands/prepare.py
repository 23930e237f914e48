"""`thongsuot prepare`: everything that an installation needs before it is served; again after each update."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command

from thongsuot.command.base import OfficeCommand

# What the htmx package brings and no page asks for.
_UNUSED = ["ext", "htmax-*", "htmx-4*"]


class Command(OfficeCommand):
    """Tables, the table of counters, and the static files under their hashed names."""

    help = "Chuẩn bị cơ sở dữ liệu và tệp tĩnh; chạy lại sau mỗi lần cập nhật."
    requires_migrations_checks = False

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Bring all up to date; what is so already is left alone."""
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0, ignore_patterns=_UNUSED)
        self.stdout.write("Cơ sở dữ liệu và tệp tĩnh đã sẵn sàng.")
