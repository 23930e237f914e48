"""Plan: what a unit sets out to do for a programme in a year or another stretch of time."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.record import Record
from thongsuot.programme.states import PlanState


class Plan(Record):
    """A plan and the document by which it was issued."""

    unit = models.ForeignKey("organisation.Unit", models.PROTECT, verbose_name="đơn vị", related_name="plans")
    programme = models.ForeignKey(
        "programme.Programme", models.PROTECT, verbose_name="chương trình", related_name="plans"
    )
    title = models.CharField("tên kế hoạch", max_length=500)
    period_start = models.DateField("thực hiện từ ngày")
    period_end = models.DateField("thực hiện đến trước ngày")
    document = models.OneToOneField(
        "correspondence.Document",
        models.PROTECT,
        verbose_name="văn bản ban hành",
        related_name="plan",
        null=True,
        blank=True,
    )
    issued_on = models.DateField("ngày ban hành", null=True, blank=True)
    state = models.CharField("trạng thái", max_length=20, choices=PlanState.choices, default=PlanState.DRAFTING)

    class Meta:
        verbose_name = "kế hoạch"
        verbose_name_plural = "kế hoạch"
        ordering = ("period_start", "title")
        constraints = (
            models.CheckConstraint(condition=models.Q(period_start__lt=models.F("period_end")), name="plan_period"),
            # What has been issued has a day on which that was done.
            models.CheckConstraint(
                condition=models.Q(state__in=(PlanState.DRAFTING, PlanState.ABANDONED))
                | models.Q(issued_on__isnull=False),
                name="plan_issued_has_day",
            ),
        )

    def __str__(self) -> str:
        return self.title
