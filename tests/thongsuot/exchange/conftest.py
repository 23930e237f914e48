"""Most tests of the exchange send files that are guarded by their seal alone; those of signatures do not."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def unsigned_submissions(settings) -> None:
    settings.UNSIGNED_SUBMISSIONS = True
