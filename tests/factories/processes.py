"""Real processes on the test's own database: to be waited for, talked to, and killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from urllib.parse import quote

from django.conf import settings
from django.db import connection

ROOT = Path(__file__).parents[2]


def database_url() -> str:
    """The address of the database that the test uses, as an installation's settings take it."""
    told = connection.settings_dict
    if connection.vendor == "sqlite":
        return f"sqlite:///{told['NAME']}"
    password = f":{quote(told['PASSWORD'], safe='')}" if told["PASSWORD"] else ""
    port = f":{told['PORT']}" if told["PORT"] else ""
    return f"postgres://{told['USER']}{password}@{quote(told['HOST'], safe='')}{port}/{told['NAME']}"


def start(script: Path, *arguments: str, **options: object) -> subprocess.Popen[str]:
    """A Python process that runs the script with the test's database and folder of files, our packages importable."""
    environment = {
        **os.environ,
        "THONGSUOT_DATABASE_URL": database_url(),
        "THONGSUOT_DATA": str(Path(settings.FILE_STORE).parent),
        "DJANGO_SETTINGS_MODULE": "thongsuot.config.settings",
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
    }
    return subprocess.Popen([sys.executable, str(script), *arguments], env=environment, text=True, **options)  # type: ignore[call-overload,no-any-return]


def wait_for(path: Path, process: subprocess.Popen[str], seconds: float = 30) -> None:
    """Wait until the process has made the file; AssertionError where it ends or takes too long."""
    until = time.monotonic() + seconds
    while not path.exists():
        assert process.poll() is None, f"the process ended with {process.returncode} before {path.name}"
        assert time.monotonic() < until, f"{path.name} did not come"
        time.sleep(0.01)
