"""`thongsuot first-run`: the own unit and the first administrator of a new installation."""

from __future__ import annotations

import getpass
import secrets
import sys
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import CommandError, CommandParser

from thongsuot.accounts.errors import AccountsError
from thongsuot.administration.actions.set_up_installation import FirstAdministrator, OwnUnit, set_up_installation
from thongsuot.administration.errors import AdministrationError
from thongsuot.audit.actor import Actor
from thongsuot.command.base import OfficeCommand
from thongsuot.jobs.worker import installation_now
from thongsuot.organisation.actions.name_unit import NameForms
from thongsuot.organisation.errors import OrganisationError
from thongsuot.organisation.models import UnitKind

# What is asked, in order: the option, the question, an example.
_QUESTIONS = (
    ("unit_code", "Mã đơn vị", "22714"),
    ("unit_name", "Tên đơn vị", "Ủy ban nhân dân xã Khánh Sơn"),
    ("unit_short_name", "Tên gọi tắt", "UBND xã Khánh Sơn"),
    ("unit_abbreviation", "Chữ viết tắt trong ký hiệu văn bản", "UBND"),
    ("unit_place", "Địa danh ghi trước ngày tháng", "Khánh Sơn"),
    ("username", "Tên đăng nhập của quản trị viên", "quantri"),
    ("full_name", "Họ và tên quản trị viên", "Nguyễn Văn An"),
)


class Command(OfficeCommand):
    """Asks for what was not given by an option."""

    help = "Thiết lập lần đầu: đơn vị sử dụng và quản trị viên đầu tiên."

    def add_arguments(self, parser: CommandParser) -> None:
        """One option for each question."""
        for name, question, example in _QUESTIONS:
            option = f"--{name.replace('_', '-')}"
            parser.add_argument(option, metavar="…", help=f"{question}, ví dụ {example}")
        parser.add_argument(
            "--unit-kind",
            metavar="LOẠI",
            choices=UnitKind.values,
            default=UnitKind.PEOPLES_COMMITTEE.value,
            help=f"loại đơn vị: {', '.join(UnitKind.values)} (mặc định {UnitKind.PEOPLES_COMMITTEE.value})",
        )
        parser.add_argument(
            "--agency-code", metavar="MÃ", default="", help="mã định danh cơ quan (Quyết định 20/2020/QĐ-TTg)"
        )
        parser.add_argument("--email", metavar="THƯ", default="", help="thư điện tử của quản trị viên")
        parser.add_argument("--make-password", action="store_true", help="tạo mật khẩu ngẫu nhiên và in ra một lần")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Ask, set up, say how to sign in."""
        told = {name: options[name] or self._ask(question, example) for name, question, example in _QUESTIONS}
        password = secrets.token_urlsafe(12) if options["make_password"] else self._password()
        names = NameForms(
            name=told["unit_name"],
            letterhead_name=told["unit_name"].upper(),
            short_name=told["unit_short_name"],
            abbreviation=told["unit_abbreviation"],
            place_name=told["unit_place"],
        )
        try:
            set_up_installation(
                unit=OwnUnit(told["unit_code"], UnitKind(options["unit_kind"]), names, options["agency_code"]),
                administrator=FirstAdministrator(told["username"], told["full_name"], password, options["email"]),
                by=Actor.program("first-run"),
                at=installation_now(),
            )
        except (AdministrationError, AccountsError, OrganisationError) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"Đã thiết lập cho {told['unit_name']}. Đăng nhập bằng tên {told['username']}.")
        if options["make_password"]:
            self.stdout.write(f"Mật khẩu (chỉ in một lần, hãy đổi sau khi đăng nhập): {password}")

    def _ask(self, question: str, example: str) -> str:
        if not sys.stdin.isatty():
            raise CommandError(f"Thiếu thông tin: {question}; xem các tùy chọn bằng thongsuot first-run --help.")
        while not (answer := input(f"{question} (ví dụ {example}): ").strip()):
            pass
        return answer

    def _password(self) -> str:
        if not sys.stdin.isatty():
            raise CommandError("Cần --make-password khi không có người nhập mật khẩu.")
        while True:
            password = getpass.getpass("Mật khẩu (không hiện khi gõ): ")
            try:
                validate_password(password)
            except ValidationError as error:
                self.stdout.write(" ".join(error.messages))
                continue
            if getpass.getpass("Nhập lại mật khẩu: ") == password:
                return password
            self.stdout.write("Hai lần nhập không giống nhau.")
