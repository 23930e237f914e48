"""An administrator before the pages of administration."""

from __future__ import annotations

from django.test import Client
from tests.factories.correspondence import District, make_district
from tests.factories.office import client_of
from tests.factories.organisation import make_position

from thongsuot.organisation.models import Position
from thongsuot.organisation.roles import Role


def make_administrator(district: District | None = None) -> Position:
    """Somebody in the office of a district who looks after the installation."""
    return make_position(
        (district or make_district()).office, Role.ADMINISTRATOR, "Quản trị", full_name="Lý Thị Quản Trị"
    )


def administrator_of(district: District) -> Client:
    """Such a person's browser."""
    return client_of(make_administrator(district))
