"""The positions in which the example's people act."""

from __future__ import annotations

from datetime import datetime

from django.utils import timezone

from thongsuot.accounts.models import User
from thongsuot.organisation.models import Position
from thongsuot.organisation.queries.positions import positions_of


def position_of(username: str, at: datetime) -> Position:
    """The one position that the person holds at that moment."""
    return positions_of(User.objects.get(username=username), timezone.localdate(at)).get()
