"""Serving: an address that cannot be had is told before anything starts."""

from __future__ import annotations

import socket

import pytest
from django.core.management import CommandError, load_command_class


def _serve(*words: str) -> None:
    command = load_command_class("thongsuot.office", "serve")
    command.requires_migrations_checks = False
    command.run_from_argv(["thongsuot", "serve", "--skip-checks", *words])


def test_a_port_in_use_is_told_with_another_to_try(capsys) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(CommandError, match=f"Cổng {port} tại 127.0.0.1 đang bận .* --port"):
            _serve("--port", str(port))
    assert capsys.readouterr().out == ""


def test_a_number_that_is_no_port() -> None:
    with pytest.raises(CommandError, match="cổng lớn nhất là 65535"):
        _serve("--port", "70000")
