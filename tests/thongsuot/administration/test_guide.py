"""The administrator's guide names every setting and every command, and none that there is not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

ROOT = Path(__file__).parents[3]
GUIDE = {path.name: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs" / "quan-tri").glob("*.md"))}
SOURCES = [path.read_text(encoding="utf-8") for path in (ROOT / "src" / "thongsuot").rglob("*.py")]
VARIABLE = re.compile(r"THONGSUOT_[A-Z0-9_]+")


def test_every_setting_is_in_the_table_and_no_other() -> None:
    read = {name for source in SOURCES for name in re.findall(r'"(THONGSUOT_[A-Z0-9_]+)"', source)}
    rows = [line for line in GUIDE["trien-khai.md"].splitlines() if line.startswith("| `THONGSUOT_")]
    told = {name for row in rows for name in VARIABLE.findall(row.split("|")[1])}
    assert told == read


@pytest.mark.parametrize("name", GUIDE)
def test_every_command_that_is_named_exists(name: str) -> None:
    known = {command.replace("_", "-") for command in get_commands()}
    blocks = "\n".join(
        re.findall(r"```\w*\n(.*?)```", GUIDE[name], re.DOTALL) + re.findall(r"`([^`\n]+)`", GUIDE[name])
    )
    named = set(re.findall(r"(?<!-[uo] )\bthongsuot ([a-z][a-z-]+)", blocks)) - {"thongsuot"}
    assert named <= known


@pytest.mark.parametrize(
    "command",
    ["backup", "restore", "verify", "move-database", "first-run", "jobs", "audit", "work", "serve", "prepare"],
)
def test_administration_has_its_place_in_the_guide(command: str) -> None:
    assert any(f"thongsuot {command}" in text for text in GUIDE.values())


def test_links_lead_somewhere() -> None:
    for text in GUIDE.values():
        for target in re.findall(r"\]\(([\w.-]+\.md)", text):
            assert target in GUIDE
