"""A district in which things are recorded."""

from __future__ import annotations

import pytest
from tests.factories.programme import Field, make_field


@pytest.fixture
def field(db: None) -> Field:
    return make_field()
