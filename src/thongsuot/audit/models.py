"""The audit event: one row for each change of state, chained by hash to the row before."""

from __future__ import annotations

from django.db import models


class AuditEvent(models.Model):
    """One thing done. All ids are plain values: nothing here refers to another table."""

    sequence = models.PositiveBigIntegerField("số thứ tự", primary_key=True)
    at = models.DateTimeField("thời điểm")
    actor_id = models.UUIDField("người thực hiện", null=True)
    position_id = models.UUIDField("vị trí của người thực hiện", null=True)
    unit_id = models.UUIDField("đơn vị", null=True)
    origin = models.CharField("nơi thực hiện", max_length=200, blank=True)
    action = models.CharField("hành động", max_length=64)
    object_kind = models.CharField("loại đối tượng", max_length=64)
    object_id = models.CharField("mã đối tượng", max_length=64)
    before = models.JSONField("trước", null=True)
    after = models.JSONField("sau", null=True)
    previous_hash = models.CharField("mã băm của sự kiện trước", max_length=64, blank=True)
    hash = models.CharField("mã băm", max_length=64, unique=True)

    class Meta:
        verbose_name = "sự kiện nhật ký"
        verbose_name_plural = "sự kiện nhật ký"
        ordering = ("sequence",)
        indexes = (
            models.Index(fields=("object_kind", "object_id"), name="audit_by_object"),
            models.Index(fields=("actor_id", "at"), name="audit_by_actor"),
            models.Index(fields=("unit_id", "at"), name="audit_by_unit"),
            models.Index(fields=("at",), name="audit_by_time"),
            models.Index(fields=("action", "sequence"), name="audit_by_action"),
        )

    def __str__(self) -> str:
        return f"{self.sequence}. {self.action} {self.object_kind} {self.object_id}"
