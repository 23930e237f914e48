"""The installation itself: whose it is."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from thongsuot.organisation.models import Unit

ONLY = 1


class Installation(models.Model):
    """The one row that says for which unit this installation was set up, and when."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY, editable=False)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+", verbose_name="đơn vị")
    set_up_at = models.DateTimeField("thời điểm thiết lập")

    class Meta:
        verbose_name = "hệ thống đã cài đặt"
        verbose_name_plural = "hệ thống đã cài đặt"
        constraints = (models.CheckConstraint(condition=Q(id=ONLY), name="installation_only_one"),)

    def __str__(self) -> str:
        return str(self.unit)
