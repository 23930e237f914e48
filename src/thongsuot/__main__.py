"""`thongsuot` (or `python -m thongsuot`): the platform's subcommands, and Django's, under the project's settings."""

from __future__ import annotations

import os
import sys
from importlib.metadata import version

from django.conf import settings

from thongsuot.command.failures import EXPECTED, sentence
from thongsuot.command.utility import OfficeUtility
from thongsuot.config.secret_key import keep_secret_key

_INTERRUPTED = 130


def run() -> None:
    """The entry point of the installed command: ends with 0, or with a sentence on what went wrong and another code."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thongsuot.config.settings")
    words = sys.argv[1:]
    if words in (["version"], ["--version"]):
        sys.stdout.write(f"thongsuot {version('thong-suot')}\n")
        return
    try:
        settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
        keep_secret_key(settings.DATA_DIR, settings.SECRET_KEY)
        OfficeUtility(["thongsuot", *words]).execute()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except EXPECTED as failure:
        if "--traceback" in words:
            raise
        sys.stderr.write(f"{sentence(failure)}\n")
        sys.exit(getattr(failure, "returncode", 1))


if __name__ == "__main__":
    run()
