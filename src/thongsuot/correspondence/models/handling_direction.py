"""The handling direction (bút phê): who is told to do what with an incoming document, by when; only ever added to."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from thongsuot.correspondence.models.register import RegisterEntry
from thongsuot.organisation.models import Position, Unit
from thongsuot.organisation.models.record import Record


class HandlingPart(models.TextChoices):
    """What part an addressee has in the work; who is briefed has none, and only comes to know of it."""

    LEAD = "lead", "chủ trì"
    CO_ORDINATE = "co_ordinate", "phối hợp"
    BRIEFED = "briefed", "để biết"


class HandlingDirection(Record):
    """What a position directs about a registered document; `follows` is the direction that it passes on."""

    entry = models.ForeignKey(
        RegisterEntry, models.PROTECT, related_name="handling_directions", verbose_name="mục đăng ký"
    )
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="passed_on", verbose_name="tiếp theo")
    given_by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người chỉ đạo")
    given_at = models.DateTimeField("thời điểm")
    text = models.TextField("ý kiến")
    due_on = models.DateField("thời hạn giải quyết", null=True)

    class Meta:
        verbose_name = "ý kiến chỉ đạo"
        verbose_name_plural = "ý kiến chỉ đạo"
        ordering = ("given_at",)

    def __str__(self) -> str:
        return self.text

    @property
    def asks_for_work(self) -> bool:
        """Whether anybody leads it; else all are only to know of it."""
        return any(one.part == HandlingPart.LEAD for one in self.assignments.all())


class HandlingAssignment(Record):
    """One addressee of a handling direction, a unit or a position, and its part: one leads, others co-ordinate."""

    direction = models.ForeignKey(
        HandlingDirection, models.PROTECT, related_name="assignments", verbose_name="ý kiến chỉ đạo"
    )
    unit = models.ForeignKey(
        Unit, models.PROTECT, null=True, related_name="handling_assignments", verbose_name="đơn vị"
    )
    position = models.ForeignKey(
        Position, models.PROTECT, null=True, related_name="handling_assignments", verbose_name="vị trí công tác"
    )
    part = models.CharField("vai trò", max_length=12, choices=HandlingPart)

    class Meta:
        verbose_name = "phân công xử lý văn bản"
        verbose_name_plural = "phân công xử lý văn bản"
        constraints = (
            models.CheckConstraint(
                condition=Q(unit__isnull=False) ^ Q(position__isnull=False), name="handling_unit_or_position"
            ),
            models.UniqueConstraint(fields=("direction",), condition=Q(part="lead"), name="handling_one_lead"),
        )

    def __str__(self) -> str:
        return f"{self.get_part_display()}: {self.unit or self.position}"


class HandlingAcknowledgement(Record):
    """That an addressee who was only to know of a document has taken note of it."""

    assignment = models.OneToOneField(
        HandlingAssignment, models.PROTECT, related_name="acknowledgement", verbose_name="phân công xử lý văn bản"
    )
    by = models.ForeignKey(Position, models.PROTECT, related_name="+", verbose_name="người ghi nhận")
    at = models.DateTimeField("thời điểm")

    class Meta:
        verbose_name = "ghi nhận đã biết"
        verbose_name_plural = "ghi nhận đã biết"

    def __str__(self) -> str:
        return f"{self.by}: {self.assignment}"
