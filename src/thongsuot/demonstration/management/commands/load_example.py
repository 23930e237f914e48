"""`thongsuot load_example`: the example of Khánh Sơn in an empty installation, to be walked in a browser."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import CommandError, CommandParser
from django.utils import timezone

from thongsuot.accounts.models import User
from thongsuot.audit.transaction import audited
from thongsuot.command.base import OfficeCommand
from thongsuot.demonstration.example import BY
from thongsuot.demonstration.progress import say
from thongsuot.demonstration.sign_ins import SignIn, give_passwords, keep, kept
from thongsuot.demonstration.standing import BEGINS, LOADED, load_standing


class Command(OfficeCommand):
    """Loads once; afterwards it only says who can sign in."""

    help = "Nạp ví dụ Khánh Sơn vào cơ sở dữ liệu còn trống và cho biết ai đăng nhập được bằng mật khẩu nào."

    def add_arguments(self, parser: CommandParser) -> None:
        """Where the example lies."""
        parser.add_argument(
            "--examples", metavar="THƯ-MỤC", type=Path, default=Path("examples"), help="thư mục các ví dụ"
        )

    def handle(self, *_args: Any, examples: Path, **_options: Any) -> None:
        """Load, give passwords, move the clock; all of it or nothing."""
        if User.objects.filter(is_demonstration=False).exists():
            raise CommandError(
                "Cơ sở dữ liệu đã có người dùng thật; ví dụ chỉ nạp được vào cơ sở dữ liệu riêng của nó."
            )
        people = User.objects.filter(is_demonstration=True)
        path = settings.DATA_DIR / "demonstration-sign-ins.tsv"
        sign_ins = kept(path)
        if not people.exists():
            say("Đang nạp ví dụ Khánh Sơn (mọi tên người đều không có thật)…")
            with audited():
                load_standing(example=examples / "khanh-son-2019", outbox=settings.DATA_DIR / "demonstration")
            shift = BEGINS - timezone.now()
            settings.CLOCK_SHIFT_FILE.write_text(f"{shift.total_seconds():.0f}", encoding="ascii")
            sign_ins = ()
        if not sign_ins:
            sign_ins = give_passwords(people.order_by("positions__unit__code", "sort_key"), by=BY, at=LOADED)
            keep(sign_ins, path)
        self._say(sign_ins)

    def _say(self, sign_ins: tuple[SignIn, ...]) -> None:
        say("\nNgười của ví dụ và mật khẩu (chỉ để minh họa):")
        widest = max((len(one.username) for one in sign_ins), default=0)
        for one in sign_ins:
            say(f"  {one.username:<{widest}}  {one.password:<24}  {one.full_name} – {one.post}")
