"""`thongsuot` (or `python -m thongsuot`): Django's management commands under the project's settings."""

from __future__ import annotations

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line

from thongsuot.config.secret_key import keep_secret_key


def run() -> None:
    """The entry point of the installed command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "thongsuot.config.settings")
    settings.DATA_DIR.mkdir(parents=True, exist_ok=True)
    keep_secret_key(settings.DATA_DIR, settings.SECRET_KEY)
    # People write `move-database`; a module's name has no hyphen.
    program, *words = sys.argv
    if words and not words[0].startswith("-"):
        words[0] = words[0].replace("-", "_")
    execute_from_command_line([program, *words])


if __name__ == "__main__":
    run()
