"""The key that signs sessions: from the environment, or made once and kept beside the installation's data."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

_NAME = "secret-key"


def secret_key(folder: Path) -> str:
    """`THONGSUOT_SECRET_KEY`; else the key kept in the folder; else a new one, which `keep_secret_key` can keep."""
    given = os.environ.get("THONGSUOT_SECRET_KEY")
    if given:
        return given
    with suppress(FileNotFoundError):
        return (folder / _NAME).read_text(encoding="ascii").strip()
    return secrets.token_urlsafe(50)


def keep_secret_key(folder: Path, key: str) -> None:
    """Write the key into the folder, for its owner alone, unless one is kept there or the environment gives it."""
    if os.environ.get("THONGSUOT_SECRET_KEY"):
        return
    with suppress(FileExistsError):
        handle = os.open(folder / _NAME, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(key)
