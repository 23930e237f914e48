"""The example's map and units, imported once for each module that asks for them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker
from tests.factories.example import EXAMPLE, load_map
from tests.factories.organisation import AT, BY

from thongsuot.organisation.actions.import_units import import_units


@pytest.fixture(scope="module")
def _example_stands(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The example in the database for all tests of a module, in a transaction around theirs."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_map()
        import_units(path=EXAMPLE / "units.yaml", by=BY, at=AT)
        yield
        transaction.set_rollback(True)


@pytest.fixture
def khanh_hoa(_example_stands: None, db: None) -> Path:
    """The old and the new Khánh Hòa with their units; the folder of the example."""
    return EXAMPLE
