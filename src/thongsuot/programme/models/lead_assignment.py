"""Lead assignment: which office a unit entrusts with a programme, from when to when."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.record import Record


class LeadAssignment(Record):
    """`unit` entrusts `lead_unit` with `programme`; `co_ordination` says in words with whom it works."""

    programme = models.ForeignKey(
        "programme.Programme", models.PROTECT, verbose_name="chương trình", related_name="lead_assignments"
    )
    unit = models.ForeignKey(
        "organisation.Unit", models.PROTECT, verbose_name="đơn vị giao", related_name="lead_assignments_given"
    )
    lead_unit = models.ForeignKey(
        "organisation.Unit", models.PROTECT, verbose_name="cơ quan chủ trì", related_name="lead_assignments"
    )
    co_ordination = models.CharField("phối hợp với", max_length=500, blank=True)
    document = models.ForeignKey(
        "correspondence.Document",
        models.PROTECT,
        verbose_name="văn bản giao",
        related_name="lead_assignments",
        null=True,
        blank=True,
    )
    active_from = models.DateField("từ ngày")
    active_to = models.DateField("đến trước ngày", null=True, blank=True)

    class Meta:
        verbose_name = "phân công chủ trì"
        verbose_name_plural = "phân công chủ trì"
        ordering = ("active_from",)

    def __str__(self) -> str:
        return f"{self.lead_unit} ({self.programme})"
