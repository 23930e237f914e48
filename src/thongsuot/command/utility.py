"""The command's subcommands: found by the name that people write, and told by what they are for."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from django.core.management import ManagementUtility, get_commands
from django.core.management.base import BaseCommand, CommandError

# The platform's own subcommands; what `demo` starts in processes of their own is in no group.
GROUPS = (
    ("Cài đặt và chạy", ("prepare", "first_run", "serve", "work")),
    ("Giữ gìn dữ liệu", ("backup", "restore", "verify", "move_database")),
    ("Theo dõi", ("jobs", "audit")),
    ("Xem thử", ("demo", "load_example")),
)
INTERNAL = frozenset({"demo_district", "demo_requesting"})
_COLUMN = 16


class OfficeUtility(ManagementUtility):
    """Django's utility with help in Vietnamese; a name that there is not is refused by CommandError."""

    def main_help_text(self, commands_only: bool = False) -> str:
        """The platform's own subcommands by group; with `commands_only` the names of all, Django's too."""
        if commands_only:
            return str(super().main_help_text(commands_only=True))
        lines = ["cách dùng: thongsuot LỆNH [THAM SỐ…]", ""]
        for title, names in GROUPS:
            lines += [
                f"{title}:",
                *(f"  {_spoken(name):{_COLUMN}}{self.fetch_command(name).help}" for name in names),
                "",
            ]
        lines += [
            "Cách dùng từng lệnh: thongsuot LỆNH --help",
            "Các lệnh của Django (migrate, shell, …) cũng chạy được: thongsuot help --commands",
        ]
        return "\n".join(lines)

    def fetch_command(self, subcommand: str) -> BaseCommand:
        """The subcommand: `move-database` as people write it, or `move_database` as its module is called."""
        name: Any = subcommand.replace("-", "_")
        if name not in get_commands():
            near = get_close_matches(subcommand, [_spoken(one) for _, names in GROUPS for one in names], n=1)
            hint = f"có phải là thongsuot {near[0]}?" if near else "hãy xem thongsuot --help."
            raise CommandError(f"Không có lệnh {subcommand}; {hint}", returncode=2)
        return super().fetch_command(name)


def _spoken(name: str) -> str:
    return name.replace("_", "-")
