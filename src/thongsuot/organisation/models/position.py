"""The position: who does what in which unit, when."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from thongsuot.audit.actor import Actor
from thongsuot.organisation.models.record import DatedRecord
from thongsuot.organisation.models.unit import Unit
from thongsuot.organisation.roles import Role


class Position(DatedRecord):
    """A person in a role in a unit, in a period; `title` is what stands above the name (`Phó Chủ tịch`)."""

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="positions", verbose_name="người đảm nhiệm"
    )
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="positions", verbose_name="đơn vị")
    role = models.CharField("vai trò", max_length=20, choices=Role)
    title = models.CharField("chức vụ", max_length=150)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "vị trí công tác"
        verbose_name_plural = "vị trí công tác"

    def __str__(self) -> str:
        return f"{self.title}, {self.unit}"

    def actor(self) -> Actor:
        """The holder of this position as the audit record names whoever acts."""
        return Actor(person=self.person_id, position=self.pk, unit=self.unit_id)
