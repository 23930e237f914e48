"""The map: provinces, districts, communes, whatever levels a day knows; their parents and their heirs."""

from __future__ import annotations

from django.db import models

from thongsuot.organisation.models.record import DatedRecord, Record
from thongsuot.organisation.periods import IN_TIME


class AdministrativeKind(models.TextChoices):
    """What an administrative unit is called; levels follow from parents, not from this."""

    PROVINCE = "province", "tỉnh"
    CITY = "city", "thành phố"
    DISTRICT = "district", "huyện"
    URBAN_DISTRICT = "urban_district", "quận"
    TOWN = "town", "thị xã"
    COMMUNE = "commune", "xã"
    WARD = "ward", "phường"
    TOWNSHIP = "township", "thị trấn"
    SPECIAL_ZONE = "special_zone", "đặc khu"


class AdministrativeUnit(DatedRecord):
    """An area with its code and name in a period. The same code in another period may be another area."""

    code = models.CharField("mã", max_length=10)
    name = models.CharField("tên", max_length=100)
    kind = models.CharField("loại", max_length=20, choices=AdministrativeKind)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "đơn vị hành chính"
        verbose_name_plural = "đơn vị hành chính"
        ordering = ("code", IN_TIME)
        indexes = (models.Index(fields=("code", "active_from"), name="administrative_unit_code"),)

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class AdministrativeParent(DatedRecord):
    """An area lies in another, in a period."""

    unit = models.ForeignKey(AdministrativeUnit, models.PROTECT, related_name="parents", verbose_name="đơn vị")
    parent = models.ForeignKey(AdministrativeUnit, models.PROTECT, related_name="children", verbose_name="trực thuộc")

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "quan hệ trực thuộc của đơn vị hành chính"
        verbose_name_plural = "quan hệ trực thuộc của đơn vị hành chính"

    def __str__(self) -> str:
        return f"{self.unit} → {self.parent}"


class AdministrativeSuccession(Record):
    """On a day an area went over to another: the whole of it, or (split) a part.

    Of several heirs at most one is the default: the one that holds most of the area.
    """

    predecessor = models.ForeignKey(
        AdministrativeUnit, models.PROTECT, related_name="successions", verbose_name="đơn vị cũ"
    )
    successor = models.ForeignKey(
        AdministrativeUnit, models.PROTECT, related_name="origins", verbose_name="đơn vị kế thừa"
    )
    day = models.DateField("từ ngày")
    split = models.BooleanField("chỉ một phần", default=False)
    is_default = models.BooleanField("phần lớn nhất", default=True)

    class Meta:
        verbose_name = "kế thừa đơn vị hành chính"
        verbose_name_plural = "kế thừa đơn vị hành chính"
        constraints = (
            models.UniqueConstraint(fields=("predecessor", "successor"), name="administrative_succession_once"),
            models.UniqueConstraint(
                fields=("predecessor",), condition=models.Q(is_default=True), name="administrative_succession_default"
            ),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
