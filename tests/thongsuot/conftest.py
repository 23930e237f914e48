"""What the platform's tests share: files go to a folder away."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def file_store(settings, tmp_path: Path) -> Path:
    """The folder in which this test's files lie."""
    settings.FILE_STORE = tmp_path / "files"
    return settings.FILE_STORE
