"""The key that signs sessions: from the environment, or made once and kept beside the installation's data."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

_BYTES = 50


def secret_key(folder: Path) -> str:
    """`THONGSUOT_SECRET_KEY`; else what `keep_secret_key` wrote; else a key that ends with the process."""
    given = os.environ.get("THONGSUOT_SECRET_KEY")
    if given:
        return given
    with suppress(FileNotFoundError):
        return (folder / "secret-key").read_text(encoding="ascii").strip()
    return secrets.token_urlsafe(_BYTES)


def keep_secret_key(folder: Path) -> None:
    """Write a new key into the folder, for the owner alone, unless there is one."""
    with suppress(FileExistsError):
        handle = os.open(folder / "secret-key", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(_BYTES))
