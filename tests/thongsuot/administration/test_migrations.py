"""An installation of the first release goes forward to this one with all that it holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command

ROOT = Path(__file__).parents[3]


def test_what_the_first_release_held_is_there_and_guarded(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "thongsuot.config.settings",
        "THONGSUOT_DATA": str(tmp_path),
        "THONGSUOT_DATABASE_URL": f"sqlite:///{tmp_path / 'first.sqlite3'}",
        "PYTHONPATH": str(ROOT / "src"),
    }
    script = Path(__file__).with_name("first_release.py")
    done = subprocess.run([sys.executable, str(script)], env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    assert json.loads(done.stdout) == {
        "people": [["Nguyễn Văn An", False]],
        "found people": ["an"],
        "found units": ["Ủy ban nhân dân xã"],
        "found": [["12/UBND-VP"]],
        "states": ["drafting"],
        "numbers": [1],
        "missing triggers": [],
    }


@pytest.mark.django_db
def test_the_models_ask_for_no_migration_that_is_not_written() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)
