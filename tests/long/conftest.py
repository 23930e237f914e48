"""Where the installation of these tests keeps its files and keys: the processes that are killed look there too."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _own_folders(settings, tmp_path: Path) -> None:
    settings.FILE_STORE = tmp_path / "files"
    settings.SIGNING_KEYS = tmp_path / "keys"
