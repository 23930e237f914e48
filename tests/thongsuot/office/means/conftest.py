"""A district with a programme, and its officer before the pages of money and equipment."""

from __future__ import annotations

import pytest
from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of, field_of


@pytest.fixture
def district() -> District:
    made = make_district()
    field_of(made)
    return made


@pytest.fixture
def client(district: District) -> Client:
    return client_of(district.officer)
