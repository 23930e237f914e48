"""Reports here are issued on paper, and sent guarded by their seal alone."""

from __future__ import annotations

import pytest
from tests.factories.reporting import Asking, make_asking


@pytest.fixture(autouse=True)
def _unsigned_submissions(settings) -> None:
    settings.UNSIGNED_SUBMISSIONS = True


@pytest.fixture
def asking(db: None) -> Asking:
    return make_asking("khanh-son")
