"""Budget line: what was allocated to a purpose in a year, and what of it was spent, in whole đồng."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.record import Record


class BudgetLine(Record):
    """One purpose in one budget year; `spent` stays empty until it is known."""

    unit = models.ForeignKey("organisation.Unit", models.PROTECT, verbose_name="đơn vị", related_name="budget_lines")
    programme = models.ForeignKey(
        "programme.Programme", models.PROTECT, verbose_name="chương trình", related_name="budget_lines"
    )
    year = models.PositiveSmallIntegerField("năm ngân sách")
    position = models.PositiveIntegerField("thứ tự", default=0)
    purpose = models.CharField("nội dung chi", max_length=500)
    allocated = models.PositiveBigIntegerField("kinh phí bố trí (đồng)")
    spent = models.PositiveBigIntegerField("kinh phí thực hiện (đồng)", null=True, blank=True)
    basis_document = models.ForeignKey(
        "correspondence.Document",
        models.PROTECT,
        verbose_name="văn bản làm căn cứ",
        related_name="budget_lines",
        null=True,
        blank=True,
    )

    class Meta:
        verbose_name = "dòng kinh phí"
        verbose_name_plural = "dòng kinh phí"
        ordering = ("year", "position", "purpose")

    def __str__(self) -> str:
        return f"{self.purpose} ({self.year})"
