"""How units stand to each other: several dated relations, not one tree; and who took over when one ended."""

from __future__ import annotations

from django.db import models

from thongsuot.organisation.models.record import DatedRecord, Record
from thongsuot.organisation.models.unit import Unit


class UnitRelationKind(models.TextChoices):
    """What `related` is to `unit`."""

    ADMINISTRATIVE_PARENT = "administrative_parent", "cơ quan cấp trên trực tiếp"
    LETTERHEAD_PARENT = "letterhead_parent", "cơ quan chủ quản ghi trên văn bản"
    PROFESSIONAL_GUIDANCE = "professional_guidance", "cơ quan hướng dẫn nghiệp vụ"
    SERVES = "serves", "cơ quan được tham mưu, giúp việc"


class UnitRelation(DatedRecord):
    """`unit` has `related` above, or beside, it in one way, in a period; for one function, or (empty) for all.

    A committee or council has no letterhead parent; an office may serve several bodies; a department guides units
    whose parent it is not.
    """

    unit = models.ForeignKey(Unit, models.CASCADE, related_name="relations", verbose_name="đơn vị")
    kind = models.CharField("loại quan hệ", max_length=30, choices=UnitRelationKind)
    related = models.ForeignKey(Unit, models.PROTECT, related_name="relations_in", verbose_name="đơn vị liên quan")
    function = models.CharField("lĩnh vực", max_length=100, blank=True)

    class Meta(DatedRecord.Meta):
        abstract = False
        verbose_name = "quan hệ giữa các đơn vị"
        verbose_name_plural = "quan hệ giữa các đơn vị"
        indexes = (models.Index(fields=("related", "kind"), name="unit_relation_inward"),)

    def __str__(self) -> str:
        return f"{self.unit} – {self.get_kind_display()}: {self.related}"


class UnitSuccession(Record):
    """From a day a unit's work, or (with `function`) one function of it, went over to another unit."""

    predecessor = models.ForeignKey(Unit, models.PROTECT, related_name="successions", verbose_name="đơn vị cũ")
    successor = models.ForeignKey(Unit, models.PROTECT, related_name="origins", verbose_name="đơn vị kế thừa")
    day = models.DateField("từ ngày")
    function = models.CharField("lĩnh vực", max_length=100, blank=True)

    class Meta:
        verbose_name = "kế thừa đơn vị"
        verbose_name_plural = "kế thừa đơn vị"
        constraints = (
            models.UniqueConstraint(fields=("predecessor", "successor", "function"), name="unit_succession_once"),
        )

    def __str__(self) -> str:
        return f"{self.predecessor} → {self.successor}"
