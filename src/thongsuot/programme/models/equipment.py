"""Equipment: what was put into use for a programme, where it stands, what it cost."""

from __future__ import annotations

from django.db import models

from thongsuot.programme.models.record import Record
from thongsuot.programme.states import EquipmentCategory


class Equipment(Record):
    """Equipment that `unit` provided and `holder` uses; the same row for the same thing at the same place."""

    unit = models.ForeignKey(
        "organisation.Unit", models.PROTECT, verbose_name="đơn vị đầu tư", related_name="equipment"
    )
    programme = models.ForeignKey(
        "programme.Programme", models.PROTECT, verbose_name="chương trình", related_name="equipment"
    )
    holder = models.ForeignKey(
        "organisation.Unit", models.PROTECT, verbose_name="đơn vị sử dụng", related_name="equipment_held"
    )
    category = models.CharField("nhóm thiết bị", max_length=20, choices=EquipmentCategory.choices)
    name = models.CharField("tên thiết bị", max_length=300)
    quantity = models.PositiveIntegerField("số lượng", default=1)
    unit_of_measure = models.CharField("đơn vị tính", max_length=40)
    description = models.CharField("mô tả", max_length=1000, blank=True)
    put_into_use_on = models.DateField("ngày đưa vào sử dụng")
    cost = models.PositiveBigIntegerField("giá trị (đồng)", null=True, blank=True)
    basis_document = models.ForeignKey(
        "correspondence.Document",
        models.PROTECT,
        verbose_name="văn bản làm căn cứ",
        related_name="equipment",
        null=True,
        blank=True,
    )

    class Meta:
        verbose_name = "trang thiết bị"
        verbose_name_plural = "trang thiết bị"
        ordering = ("put_into_use_on", "name")

    def __str__(self) -> str:
        return self.name
