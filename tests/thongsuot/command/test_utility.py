"""The list of subcommands, and the names by which they are called."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, get_commands

from thongsuot.command.base import OfficeCommand
from thongsuot.command.utility import GROUPS, INTERNAL, OfficeUtility

UTILITY = OfficeUtility(["thongsuot"])


def test_every_subcommand_of_the_platform_is_in_a_group_or_internal() -> None:
    ours = {name for name, app in get_commands().items() if app.startswith("thongsuot.")}
    grouped = [name for _, names in GROUPS for name in names]
    assert sorted([*grouped, *INTERNAL]) == sorted(ours)
    assert all(isinstance(UTILITY.fetch_command(name), OfficeCommand) for name in ours)


def test_the_help_tells_each_by_the_name_that_people_write() -> None:
    told = UTILITY.main_help_text()
    assert "\n  move-database   Chuyển dữ liệu" in told
    assert "demo-district" not in told


def test_a_name_is_taken_with_hyphens_and_with_underscores() -> None:
    assert type(UTILITY.fetch_command("move-database")) is type(UTILITY.fetch_command("move_database"))


def test_a_slip_of_the_finger_is_answered_with_the_command_that_was_meant() -> None:
    with pytest.raises(CommandError, match=r"có phải là thongsuot move-database\?"):
        UTILITY.fetch_command("move-databse")


def test_the_commands_of_django_are_listed_on_demand() -> None:
    assert "migrate" in UTILITY.main_help_text(commands_only=True).split()
