"""The small office of `tests.factories.report_office`, as fixtures."""

from __future__ import annotations

from datetime import datetime

import pytest
from tests.factories.report_office import FRAMING, NOW, OUTLINE, SCOPE, Office

from thongsuot.facts.model import Scope
from thongsuot.reporting.outline.framing import Framing
from thongsuot.reporting.outline.model import Outline
from thongsuot.reporting.outline.parse import parse_outline


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def outline(office: Office) -> Outline:
    return parse_outline(OUTLINE, office.find)


@pytest.fixture
def outline_text() -> str:
    return OUTLINE


@pytest.fixture
def framing() -> Framing:
    return FRAMING


@pytest.fixture
def scope() -> Scope:
    return SCOPE


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(autouse=True)
def unsigned_submissions(settings) -> None:
    """Reports below are issued on paper here, and sent guarded by their seal alone."""
    settings.UNSIGNED_SUBMISSIONS = True
