"""What tests of pages share: the clock that they move is put back."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _clock(settings) -> None:
    settings.CLOCK_SHIFT = settings.CLOCK_SHIFT
