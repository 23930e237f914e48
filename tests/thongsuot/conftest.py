"""What the platform's tests share: files go to a folder away."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def file_store(settings, tmp_path: Path) -> Path:
    """The folder in which this test's files lie."""
    settings.FILE_STORE = tmp_path / "files"
    settings.SIGNING_KEYS = tmp_path / "keys"
    settings.TRUSTED_ISSUERS = tmp_path / "issuers"
    return settings.FILE_STORE


@pytest.fixture(scope="session")
def static_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty folder: every client looks through it at its first question."""
    return tmp_path_factory.mktemp("static")


@pytest.fixture(autouse=True)
def _static_files(settings, static_root: Path) -> None:
    """A folder for collected static files: that none have been collected yet is no fault of a test."""
    settings.STATIC_ROOT = static_root
